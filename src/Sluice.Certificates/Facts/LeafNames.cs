using System.Formats.Asn1;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Sluice.Certificates.Facts;

/// <summary>The names in a leaf as they stand there, in order: nothing is left out that a client would read.</summary>
/// <param name="Alternatives">DNS names and addresses of the subjectAltName.</param>
/// <param name="CommonName">The first CN of the subject.</param>
public sealed record LeafNames(IReadOnlyList<LeafName> Alternatives, string? CommonName)
{
    public static LeafNames Of(X509Certificate2 leaf)
    {
        var names = new List<LeafName>();
        foreach (var extension in leaf.Extensions.Where(extension => extension.Oid?.Value == "2.5.29.17"))
        {
            try
            {
                Read(extension.RawData, names);
            }
            catch (AsnContentException)
            {
                // Clients read no names from it either.
                names.Clear();
            }
        }
        return new LeafNames(names, CommonNameOf(leaf.SubjectName));
    }

    /// <summary>The first CN of a name; null when there is none that is text.</summary>
    public static string? CommonNameOf(X500DistinguishedName name)
    {
        try
        {
            return name.EnumerateRelativeDistinguishedNames(reversed: false)
                .Where(part => !part.HasMultipleElements && part.GetSingleElementType().Value == NameTypes.CommonName)
                .Select(part => part.GetSingleElementValue())
                .FirstOrDefault();
        }
        catch (CryptographicException)
        {
            // A CN that is no text names nobody.
            return null;
        }
    }

    private static void Read(byte[] extension, List<LeafName> names)
    {
        var reader = new AsnReader(extension, AsnEncodingRules.DER).ReadSequence();
        while (reader.HasData)
        {
            var tag = reader.PeekTag();
            if (tag.TagValue == 2)
                names.Add(new LeafName(Encoding.Latin1.GetString(reader.ReadOctetString(tag)), null));
            else if (tag.TagValue == 7 && reader.ReadOctetString(tag) is { Length: 4 or 16 } bytes)
                names.Add(new LeafName(new IPAddress(bytes).ToString(), new IPAddress(bytes)));
            else if (tag.TagValue != 7)
                reader.ReadEncodedValue();
        }
    }
}
