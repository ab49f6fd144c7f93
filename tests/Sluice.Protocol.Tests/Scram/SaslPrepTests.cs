using System.Text;
using Sluice.Protocol.Scram;

namespace Sluice.Protocol.Tests.Scram;

public class SaslPrepTests
{
    [Theory]
    [InlineData("I\u00ADX", "IX")] // RFC 4013, section 3
    [InlineData("user", "user")]
    [InlineData("USER", "USER")]
    [InlineData("\u00AA", "a")]
    [InlineData("\u2168", "IX")]
    [InlineData("a\u00A0b\u3000c", "a b c")]
    [InlineData("\u1E9B\u0323", "\u1E69")] // Unicode Standard Annex 15, table 1
    [InlineData("\uFB01\u00B2", "fi2")]
    [InlineData("\u1112\u1161\u11AB", "\uD55C")]
    [InlineData("q\u0307\u0323", "q\u0323\u0307")]
    [InlineData("\u0958", "\u0915\u093C")] // excluded from composition
    [InlineData("\U0001D400", "A")]
    public void What_applies_is_prepared(string password, string prepared) => Assert.Equal(prepared, SaslPrep.Prepare(password));

    [Theory]
    [InlineData("\u0007")] // ASCII is never looked at
    [InlineData("\u0627\u0031")] // RFC 4013, section 3: ends with no right-to-left letter
    [InlineData("\u0627a\u0627")]
    [InlineData("\u2168\u0085")]
    [InlineData("\u2168\uE000")]
    [InlineData("\u2168\U0001F600")] // not in Unicode 3.2
    [InlineData("\u2168\uD800")]
    [InlineData("\u00AD")] // nothing would be left
    [InlineData("")]
    public void What_is_refused_is_used_as_it_is(string password) => Assert.Equal(password, SaslPrep.Prepare(password));

    [Fact]
    public void Verifiers_equal_those_PostgreSQL_15_makes()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Goldens", "Verifiers.txt");
        var lines = File.ReadLines(file).Where(line => !line.StartsWith('#')).ToList();
        Assert.True(lines.Count > 100);
        Assert.All(lines, line =>
        {
            var (password, verifier) = (line.Split(' ')[0], line.Split(' ')[1]);
            var theirs = ScramVerifier.Parse(verifier);
            var ours = ScramVerifier.Create(Encoding.UTF8.GetString(Convert.FromHexString(password)), theirs.Iterations, theirs.Salt);
            Assert.Equal(verifier, ours.Format());
        });
    }
}
