using Sluice.Client.Trust;

namespace Sluice.Client.Tests.Trust;

public sealed class FingerprintTests
{
    private const string Colons = "00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF:00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF";

    [Theory]
    [InlineData(Colons)]
    [InlineData("00112233445566778899aabbccddeeff00112233445566778899AABBCCDDEEFF")]
    [InlineData("SHA256:00112233445566778899aabbccddeeff00112233445566778899AABBCCDDEEFF")]
    [InlineData(" sha256:" + Colons + " ")]
    public void Is_read_in_every_common_form(string text) => Assert.Equal(Colons, Fingerprint.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("00112233")]
    [InlineData("00112233445566778899aabbccddeeff00112233445566778899AABBCCDDEEF")]
    [InlineData("00112233445566778899aabbccddeeff00112233445566778899AABBCCDDEEFG")]
    [InlineData("0:0112233445566778899aabbccddeeff00112233445566778899AABBCCDDEEFF")]
    [InlineData("SHA1:00112233445566778899aabbccddeeff00112233")]
    public void Anything_else_is_none(string text) => Assert.Null(Fingerprint.Parse(text));
}
