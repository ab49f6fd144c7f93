using Sluice.Protocol.Errors;
using Sluice.Protocol.Tests.Goldens;

namespace Sluice.Protocol.Tests.Messages.Frontend;

public class FrontendGoldenTests
{
    public static TheoryData<string> Startup => Golden.Names("Startup.hex");

    public static TheoryData<string> Messages => Golden.Names("Frontend.hex");

    public static TheoryData<string> Sasl => Golden.Names("Sasl.hex");

    public static TheoryData<string> Malformed => Golden.Names("Malformed.hex");

    [Theory]
    [MemberData(nameof(Startup))]
    public void Startup_packets_decode(string name)
    {
        var golden = Golden.Find("Startup.hex", name);
        Assert.Equal(golden.Text, Rendering.Of(Decoders.Decode("Startup", golden.Bytes.AsMemory(4))));
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void Messages_decode(string name)
    {
        var golden = Golden.Find("Frontend.hex", name);
        Assert.Equal(golden.Text, Rendering.Of(Decoders.Decode(Decoders.For(golden.Bytes[0]), golden.Bytes.AsMemory(5))));
    }

    [Theory]
    [MemberData(nameof(Sasl))]
    public void Sasl_messages_decode(string name)
    {
        var golden = Golden.Find("Sasl.hex", name);
        var decoder = golden.Text[..golden.Text.IndexOf('(', StringComparison.Ordinal)];
        Assert.Equal(golden.Text, Rendering.Of(Decoders.Decode(decoder, golden.Bytes.AsMemory(5))));
    }

    [Theory]
    [MemberData(nameof(Malformed))]
    public void Malformed_payloads_are_refused_in_PostgreSQLs_words(string name)
    {
        var golden = Golden.Find("Malformed.hex", name);
        var decoder = name[..name.IndexOf(':', StringComparison.Ordinal)];
        var error = Assert.Throws<PgErrorException>(() => Decoders.Decode(decoder, golden.Bytes)).Error;
        Assert.Equal(golden.Text, $"{error.Severity} {error.SqlState} {error.Message}");
    }

    [Fact]
    public void A_payload_cut_short_anywhere_is_refused()
    {
        foreach (var golden in Golden.Read("Frontend.hex"))
        {
            for (var cut = 5; cut < golden.Bytes.Length; cut++)
            {
                var payload = golden.Bytes.AsMemory(5, cut - 5);
                Assert.Throws<PgErrorException>(() => Decoders.Decode(Decoders.For(golden.Bytes[0]), payload));
            }
        }
    }

    [Fact]
    public void A_payload_with_a_byte_too_many_is_refused()
    {
        foreach (var golden in Golden.Read("Frontend.hex"))
            Assert.Throws<PgErrorException>(() => Decoders.Decode(Decoders.For(golden.Bytes[0]), (byte[])[.. golden.Bytes[5..], 0]));
    }
}
