using Sluice.Client.Probe;

namespace Sluice.Client.Tests.Probe;

public sealed class ServerHelloTests
{
    private static readonly byte[] Modern =
    [
        3, 3, .. new byte[32], 2, 7, 7, 0x13, 0x01, 0, 0, 19, 0, 43, 0, 2, 3, 4, 0, 16, 0, 9, 0, 7, 6, .. "alpn-x"u8,
    ];

    [Fact]
    public void Reads_the_chosen_version_and_protocol() => Assert.Equal(new ServerHello(TlsVersion.Tls13, "alpn-x"), ServerHello.Read(Modern));

    [Fact]
    public void Cut_anywhere_it_is_refused_or_shorter()
    {
        for (var length = 0; length < Modern.Length; length++)
        {
            var cut = Modern[..length];
            if (Record.Exception(() => ServerHello.Read(cut)) is { } failure)
                Assert.IsType<InvalidDataException>(failure);
        }
    }
}
