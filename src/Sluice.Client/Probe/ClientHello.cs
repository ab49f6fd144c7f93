using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Sluice.Client.Probe;

/// <summary>A ClientHello that offers exactly one version of TLS (RFC 8446, 4.1.2), in one record. It is only to look: no handshake follows.</summary>
/// <param name="Version">The one offered.</param>
/// <param name="ServerName">Sent as SNI; null sends none.</param>
/// <param name="Alpn">Offered; null offers none.</param>
internal sealed record ClientHello(TlsVersion Version, string? ServerName, string? Alpn)
{
    private const ushort ServerNameExtension = 0;
    private const ushort Groups = 10;
    private const ushort PointFormats = 11;
    private const ushort SignatureAlgorithms = 13;
    private const ushort AlpnExtension = 16;
    private const ushort SupportedVersions = 43;
    private const ushort KeyShare = 51;

    private static readonly ushort[] Modern = [0x1301, 0x1302, 0x1303];

    // ECDHE, DHE and RSA key exchange with AES-GCM, ChaCha20 and AES-CBC: whatever a server of TLS 1.0 to 1.2 may have.
    private static readonly ushort[] Classic =
    [
        0xC02B, 0xC02F, 0xC02C, 0xC030, 0xCCA9, 0xCCA8, 0xC009, 0xC013, 0xC00A, 0xC014, 0xC023, 0xC027, 0x009E, 0x009F, 0x0033, 0x0039,
        0x009C, 0x009D, 0x002F, 0x0035, 0x003C, 0x000A,
    ];

    // ECDSA, Ed25519, RSA-PSS, RSA; SHA-1 last, since only old servers have it.
    private static readonly ushort[] Signatures =
        [0x0403, 0x0503, 0x0603, 0x0807, 0x0808, 0x0804, 0x0805, 0x0806, 0x0809, 0x080A, 0x080B, 0x0401, 0x0501, 0x0601, 0x0203, 0x0201];

    public byte[] ToRecord()
    {
        var isModern = Version == TlsVersion.Tls13;
        var body = new List<byte>();
        Number(body, isModern ? (ushort)TlsVersion.Tls12 : (ushort)Version);
        body.AddRange(RandomNumberGenerator.GetBytes(32));
        body.Add(32);
        body.AddRange(RandomNumberGenerator.GetBytes(32));
        Vector(body, Numbers(isModern ? Modern : Classic));
        body.AddRange([1, 0]);
        Vector(body, Extensions(isModern));
        List<byte> handshake = [1, 0, (byte)(body.Count >> 8), (byte)body.Count, .. body];
        // The record's own version is 3.1 for the sake of old servers (RFC 8446, 5.1).
        List<byte> record = [22, 3, 1];
        Vector(record, handshake);
        return [.. record];
    }

    private List<byte> Extensions(bool isModern)
    {
        var all = new List<byte>();
        if (ServerName is not null)
            Extension(all, ServerNameExtension, Nested([0, .. Nested(Encoding.ASCII.GetBytes(ServerName))]));
        Extension(all, Groups, Nested(Numbers([0x001D, 0x0017, 0x0018, 0x0019])));
        Extension(all, PointFormats, [1, 0]);
        if (Version >= TlsVersion.Tls12)
            Extension(all, SignatureAlgorithms, Nested(Numbers(Signatures)));
        if (Alpn is not null)
            Extension(all, AlpnExtension, Nested([(byte)Alpn.Length, .. Encoding.ASCII.GetBytes(Alpn)]));
        if (isModern)
        {
            Extension(all, SupportedVersions, [2, 3, 4]);
            // Any 32 bytes are a point of X25519; its key is never needed.
            Extension(all, KeyShare, Nested([0, 0x1D, .. Nested(RandomNumberGenerator.GetBytes(32))]));
        }
        return all;
    }

    private static void Extension(List<byte> to, ushort type, List<byte> content)
    {
        Number(to, type);
        Vector(to, content);
    }

    private static List<byte> Nested(IReadOnlyCollection<byte> content)
    {
        var vector = new List<byte>();
        Vector(vector, content);
        return vector;
    }

    private static void Vector(List<byte> to, IReadOnlyCollection<byte> content)
    {
        Number(to, (ushort)content.Count);
        to.AddRange(content);
    }

    private static List<byte> Numbers(ushort[] numbers)
    {
        var bytes = new List<byte>();
        foreach (var number in numbers)
            Number(bytes, number);
        return bytes;
    }

    private static void Number(List<byte> to, ushort number)
    {
        Span<byte> bytes = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, number);
        to.AddRange(bytes);
    }
}
