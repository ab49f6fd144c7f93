using System.Text;

namespace Sluice.Certificates.Facts;

/// <summary>One attribute of a distinguished name (X.501): its type, and its value as it was encoded.</summary>
/// <param name="Oid">Dotted.</param>
/// <param name="Tag">The value's universal tag.</param>
/// <param name="Content">The value's bytes, without tag and length.</param>
/// <param name="Encoded">The value's DER.</param>
internal sealed record NameAttribute(string Oid, int Tag, byte[] Content, byte[] Encoded)
{
    private const int Utf8String = 12;
    private const int NumericString = 18;
    private const int PrintableString = 19;
    private const int TeletexString = 20;
    private const int Ia5String = 22;
    private const int VisibleString = 26;
    private const int UniversalString = 28;
    private const int BmpString = 30;

    /// <summary>The value's characters; null when it is no string, or not well formed.</summary>
    public string? Text()
    {
        try
        {
            return Tag switch
            {
                Utf8String => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Content),
                // T.61 is read as Latin-1, as everybody has done since.
                NumericString or PrintableString or TeletexString or Ia5String or VisibleString => Encoding.Latin1.GetString(Content),
                BmpString => new UnicodeEncoding(bigEndian: true, false, throwOnInvalidBytes: true).GetString(Content),
                UniversalString => new UTF32Encoding(bigEndian: true, false, throwOnInvalidCharacters: true).GetString(Content),
                _ => null,
            };
        }
        catch (DecoderFallbackException)
        {
            // A value that cannot be read has no text; it is shown by its bytes.
            return null;
        }
    }
}
