using System.Buffers.Binary;
using System.Text;

namespace Sluice.Client.Probe;

/// <summary>What a ServerHello chose (RFC 8446, 4.1.3; a HelloRetryRequest has the same form).</summary>
/// <param name="Version">By supported_versions where that is there.</param>
/// <param name="Alpn">Null when none was chosen, or when it is encrypted.</param>
internal sealed record ServerHello(TlsVersion Version, string? Alpn)
{
    private const ushort AlpnExtension = 16;
    private const ushort SupportedVersions = 43;

    /// <exception cref="InvalidDataException">Not a ServerHello.</exception>
    public static ServerHello Read(ReadOnlySpan<byte> body)
    {
        try
        {
            var version = BinaryPrimitives.ReadUInt16BigEndian(body);
            string? alpn = null;
            var rest = body[(34 + 1 + body[34] + 3)..];
            if (rest.Length < 2)
                return new ServerHello((TlsVersion)version, null);
            rest = rest[2..];
            while (rest.Length >= 4)
            {
                var content = rest.Slice(4, BinaryPrimitives.ReadUInt16BigEndian(rest[2..]));
                switch (BinaryPrimitives.ReadUInt16BigEndian(rest))
                {
                    case SupportedVersions:
                        version = BinaryPrimitives.ReadUInt16BigEndian(content);
                        break;
                    case AlpnExtension:
                        alpn = Encoding.ASCII.GetString(content[3..]);
                        break;
                    default:
                        break;
                }
                rest = rest[(4 + content.Length)..];
            }
            return new ServerHello((TlsVersion)version, alpn);
        }
        catch (Exception cut) when (cut is ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            throw new InvalidDataException("it sent a ServerHello that cannot be read", cut);
        }
    }
}
