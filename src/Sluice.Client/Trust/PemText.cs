using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Sluice.Client.Trust;

/// <summary>
/// Finds certificates in PEM text as OpenSSL does: a BEGIN line counts only at the start of a line, so one behind a byte order mark or
/// a space is not seen, and one damaged block makes the whole file unreadable.
/// </summary>
internal static class PemText
{
    private const string Begin = "-----BEGIN CERTIFICATE-----";
    private const string End = "-----END CERTIFICATE-----";
    private const string AnyBegin = "-----BEGIN ";

    /// <param name="bytes">The text.</param>
    /// <param name="name">What to call it in errors.</param>
    /// <exception cref="TrustException">It is not PEM, or a certificate in it is damaged.</exception>
    public static List<PemBlock> Read(byte[] bytes, string name)
    {
        if (bytes is [0x30, _, ..])
            throw new TrustException($"{name}: is DER, not PEM, so psql cannot read it; run: openssl x509 -inform der -in '{name}' -out '{name}.pem'");
        if (bytes.Contains((byte)0) || bytes is [0xEF, 0xBB, 0xBF, ..])
            throw new TrustException($"{name}: is not plain text, so psql cannot read it; save it as ASCII, without a byte order mark");
        var text = Encoding.Latin1.GetString(bytes);
        var blocks = new List<PemBlock>();
        var hasOther = false;
        for (var at = 0; at < text.Length;)
        {
            var next = LineEnd(text, at);
            if (IsLine(text, at, next, Begin))
            {
                var block = ReadBlock(text, at, next, name, blocks.Count + 1);
                blocks.Add(block);
                next = block.End;
            }
            hasOther |= text.AsSpan(at, next - at).StartsWith(AnyBegin, StringComparison.Ordinal);
            at = next;
        }
        if (blocks.Count == 0 && !hasOther && !string.IsNullOrWhiteSpace(text) && !IsComment(text))
            throw new TrustException($"{name}: is not PEM, so psql cannot read it; move it away, or name another file");
        return blocks;
    }

    /// <summary>As every client reads it: lines of 64, a line feed after each.</summary>
    public static string Write(X509Certificate2 certificate) => certificate.ExportCertificatePem() + "\n";

    private static PemBlock ReadBlock(string text, int start, int body, string name, int number)
    {
        for (var at = body; at < text.Length;)
        {
            var next = LineEnd(text, at);
            if (IsLine(text, at, next, End))
                return new PemBlock(start, next, Decode(text[body..at], name, number));
            at = next;
        }
        throw Damaged(name, number, null);
    }

    private static X509Certificate2 Decode(string base64, string name, int number)
    {
        try
        {
            return X509CertificateLoader.LoadCertificate(Convert.FromBase64String(base64));
        }
        catch (Exception damage) when (damage is FormatException or CryptographicException)
        {
            throw Damaged(name, number, damage);
        }
    }

    private static TrustException Damaged(string name, int number, Exception? cause) =>
        new($"{name}: certificate {number} is damaged or cut off, so clients cannot read the file; repair or remove it", cause);

    private static int LineEnd(string text, int at)
    {
        var feed = text.IndexOf('\n', at);
        return feed < 0 ? text.Length : feed + 1;
    }

    private static bool IsLine(string text, int at, int next, string wanted) =>
        text.AsSpan(at, next - at).TrimEnd().SequenceEqual(wanted);

    private static bool IsComment(string text) =>
        text.Split('\n').All(line => string.IsNullOrWhiteSpace(line) || line.StartsWith('#'));
}
