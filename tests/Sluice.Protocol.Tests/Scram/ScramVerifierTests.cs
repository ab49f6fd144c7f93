using Sluice.Protocol.Scram;

namespace Sluice.Protocol.Tests.Scram;

public class ScramVerifierTests
{
    private const string Salt = "W22ZaJ0SNY7soEsUEjb6gQ==";
    private const string Keys = "WG5d8oPm3OtcPnkdi4Uo7BkeZkBFzpcXkuLmtbsT4qY=:wfPLwcE6nTWhTAmQ7tl2KeoiWGPlZqQxSrmfPwDl2dU=";
    private const string Known = $"SCRAM-SHA-256$4096:{Salt}${Keys}";

    private static readonly byte[] Secret = "server's own"u8.ToArray();

    [Fact]
    public void The_form_is_PostgreSQLs()
    {
        Assert.Equal(Known, ScramVerifier.Create("pencil", 4096, Convert.FromBase64String("W22ZaJ0SNY7soEsUEjb6gQ==")).Format());
        Assert.Equal(Known, ScramVerifier.Parse(Known).Format());
    }

    [Fact]
    public void Each_verifier_has_a_salt_of_its_own()
    {
        var (first, second) = (ScramVerifier.Create("pencil"), ScramVerifier.Create("pencil"));
        Assert.Equal(16, first.Salt.Length);
        Assert.Equal(ScramVerifier.DefaultIterations, first.Iterations);
        Assert.NotEqual(first.Salt, second.Salt);
        Assert.NotEqual(first.StoredKey, second.StoredKey);
    }

    [Theory]
    [InlineData("")]
    [InlineData("md5aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("SCRAM-SHA-256$")]
    [InlineData("SCRAM-SHA-256$4096:AA==$AA==:AA==")]
    [InlineData($"scram-sha-256$4096:{Salt}${Keys}")]
    [InlineData($"SCRAM-SHA-256$0:{Salt}${Keys}")]
    [InlineData($"SCRAM-SHA-256$-1:{Salt}${Keys}")]
    [InlineData($"SCRAM-SHA-256$+1:{Salt}${Keys}")]
    [InlineData($"SCRAM-SHA-256$99999999999:{Salt}${Keys}")]
    [InlineData($"SCRAM-SHA-256$4096:${Keys}")]
    [InlineData($"SCRAM-SHA-256$4096:{Salt}:{Keys}")]
    [InlineData($"SCRAM-SHA-256$4096:{Salt}$")]
    [InlineData($"SCRAM-SHA-256$4096:{Salt}${Salt}:{Salt}")]
    [InlineData($"SCRAM-SHA-256$4096:{Salt}!${Keys}")]
    [InlineData($"SCRAM-SHA-256$4096:{Salt}${Keys}:{Salt}")]
    public void Other_forms_are_refused(string text)
    {
        Assert.False(ScramVerifier.TryParse(text, out _));
        Assert.Throws<FormatException>(() => ScramVerifier.Parse(text));
    }

    [Fact]
    public void A_mock_is_the_same_for_the_same_name_and_looks_like_the_real_thing()
    {
        var mock = ScramVerifier.Mock(Secret, "eve");
        Assert.Equal(mock.Format(), ScramVerifier.Mock(Secret, "eve").Format());
        Assert.NotEqual(mock.Format(), ScramVerifier.Mock(Secret, "eva").Format());
        Assert.NotEqual(mock.Format(), ScramVerifier.Mock("another"u8, "eve").Format());
        Assert.Equal((ScramVerifier.DefaultIterations, 16, 32, 32), (mock.Iterations, mock.Salt.Length, mock.StoredKey.Length, mock.ServerKey.Length));
        Assert.Equal(10_000, ScramVerifier.Mock(Secret, "eve", 10_000).Iterations);
    }

    [Fact]
    public void Keys_are_not_told_by_ToString() =>
        Assert.Equal("ScramVerifier { Iterations = 4096 }", ScramVerifier.Parse(Known).ToString());
}
