using System.Text;
using Sluice.Protocol.Messages.Frontend;
using Sluice.Protocol.Scram;
using Sluice.Protocol.Tests.Goldens;

namespace Sluice.Protocol.Tests.Fuzzing;

public class DecoderFuzzTests
{
    [Theory]
    [InlineData("Query")]
    [InlineData("Parse")]
    [InlineData("Bind")]
    [InlineData("Describe")]
    [InlineData("Close")]
    [InlineData("Execute")]
    [InlineData("CopyFail")]
    [InlineData("SaslInitialResponse")]
    public void What_a_decoder_accepts_it_has_understood_to_the_last_byte(string decoder)
    {
        var outcomes = Fuzzer.Run(decoder, input => Decoders.Decode(decoder, input), (input, message) =>
        {
            Assert.Equal(input, Encoders.Encode(message));
            return "accepted";
        });
        Assert.Contains("accepted", outcomes);
        Assert.True(outcomes.Count > 2, string.Join('\n', outcomes));
    }

    [Fact]
    public void Startup_packets()
    {
        var outcomes = Fuzzer.Run("Startup", input => StartupPacket.Decode(input), (input, packet) =>
        {
            // Of a repeated parameter only the last is kept, and another major version's body is not read; otherwise every byte counts.
            if (packet is not StartupMessage startup)
                Assert.Equal(input, Encoders.Encode(packet));
            else if (startup.Version.Major == 3)
                Assert.Equal(Rendering.Of(packet), Rendering.Of(StartupPacket.Decode(Encoders.Encode(packet))));
            return packet.GetType().Name;
        });
        Assert.Superset(new HashSet<string> { "SslRequest", "GssEncRequest", "CancelRequest", "StartupMessage" }, outcomes.ToHashSet());
    }

    [Fact]
    public void Scram_client_first() => AssertBothWays(Fuzzer.Run("ClientFirst", input => ClientFirst.Decode(input), (input, first) =>
    {
        Assert.Equal(input, first.Gs2Header.Concat(first.Bare));
        return "accepted";
    }));

    [Fact]
    public void Scram_client_final() => AssertBothWays(Fuzzer.Run("ClientFinal", input => ClientFinal.Decode(input), (input, final) =>
    {
        Assert.Equal(32, final.Proof.Length);
        Assert.Equal(input.Take(final.WithoutProof.Length), final.WithoutProof);
        return "accepted";
    }));

    [Fact]
    public void Scram_final_messages_that_were_tampered_with_never_succeed()
    {
        var verifier = ScramVerifier.Create("pencil", 1, new byte[16]);
        AssertBothWays(Fuzzer.Run("ClientFinal", Finish, (_, result) =>
        {
            Assert.False(result.Succeeded);
            return "accepted";
        }));

        ScramResult Finish(byte[] final)
        {
            var exchange = new ScramServerExchange(verifier, false, null, false, ScramMechanisms.Sha256, "%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0");
            exchange.First("n,,n=user,r=rOprNGfwEbeRWgbNEkqO"u8);
            return exchange.Final(final);
        }
    }

    [Fact]
    public void Scram_verifiers() => Assert.Equal(2, Fuzzer.Run(
        "Verifier",
        input => ScramVerifier.TryParse(Encoding.UTF8.GetString(input), out var verifier) ? verifier : null,
        (_, verifier) =>
        {
            if (verifier is null)
                return "refused";
            Assert.Equal(verifier.Format(), ScramVerifier.Parse(verifier.Format()).Format());
            return "accepted";
        }).Count);

    [Fact]
    public void Passwords_are_prepared_or_left_alone()
    {
        // The tables are loaded once, and are not what a password costs.
        Assert.Equal("a", SaslPrep.Prepare("\u00AA"));
        Assert.Equal(2, Fuzzer.Run(
            "Password",
            input => SaslPrep.Prepare(Encoding.UTF8.GetString(input)),
            (input, prepared) => prepared == Encoding.UTF8.GetString(input) ? "left alone" : "prepared").Count);
    }

    private static void AssertBothWays(IReadOnlySet<string> outcomes)
    {
        Assert.Contains("accepted", outcomes);
        Assert.True(outcomes.Count > 2, string.Join('\n', outcomes));
    }
}
