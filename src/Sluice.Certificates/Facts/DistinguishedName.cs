using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Sluice.Certificates.Facts;

/// <summary>A subject or issuer, read from its own bytes, and written as OpenSSL and so PostgreSQL write it.</summary>
public sealed class DistinguishedName
{
    private readonly List<List<NameAttribute>> _parts;

    private DistinguishedName(List<List<NameAttribute>> parts) => _parts = parts;

    /// <exception cref="AsnContentException">The bytes are no Name (RFC 5280, 4.1.2.4).</exception>
    public static DistinguishedName Of(X500DistinguishedName name)
    {
        var parts = new List<List<NameAttribute>>();
        var sequence = new AsnReader(name.RawData, AsnEncodingRules.BER).ReadSequence();
        while (sequence.HasData)
        {
            var part = new List<NameAttribute>();
            var set = sequence.ReadSetOf(skipSortOrderValidation: true);
            while (set.HasData)
            {
                var attribute = set.ReadSequence();
                var oid = attribute.ReadObjectIdentifier();
                var tag = attribute.PeekTag();
                var content = attribute.PeekContentBytes().ToArray();
                part.Add(new NameAttribute(oid, tag.TagClass == TagClass.Universal ? tag.TagValue : -1, content, attribute.ReadEncodedValue().ToArray()));
            }

            parts.Add(part);
        }

        return new DistinguishedName(parts);
    }

    public bool IsEmpty => _parts.Count == 0;

    /// <summary>The first common name, as it is matched with a user; null when there is none that is text.</summary>
    public string? CommonName => First(NameTypes.CommonName)?.Text();

    /// <summary>RFC 2253: most specific part first, everything beyond ASCII as \XX. What PostgreSQL's clientname=DN compares.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        for (var i = _parts.Count - 1; i >= 0; i--)
        {
            for (var j = _parts[i].Count - 1; j >= 0; j--)
            {
                if (text.Length > 0)
                    text.Append(j == _parts[i].Count - 1 ? ',' : '+');
                var attribute = _parts[i][j];
                text.Append(NameTypes.ShortName(attribute.Oid) ?? attribute.Oid).Append('=');
                text.Append(NameTypes.ShortName(attribute.Oid) is null ? NameText.Hex(attribute) : NameText.Escaped(attribute, asciiOnly: true));
            }
        }

        return text.ToString();
    }

    /// <summary>"/C=…/O=…/CN=…" in the certificate's own order: how pg_stat_ssl and sslinfo show it.</summary>
    public string ToSlashed()
    {
        var text = new StringBuilder();
        foreach (var attribute in _parts.SelectMany(part => part))
        {
            text.Append('/').Append(NameTypes.ShortName(attribute.Oid) ?? attribute.Oid).Append('=');
            text.Append(NameText.Escaped(attribute, asciiOnly: false));
        }

        return text.ToString();
    }

    /// <summary>For every name an attribute type goes by, the first value of that type.</summary>
    public IReadOnlyDictionary<string, string> Fields() => NameTypes.Names
        .Where(name => First(name.Oid) is not null)
        .ToDictionary(name => name.Name, name => NameText.Escaped(First(name.Oid)!, asciiOnly: false));

    /// <summary>Every name an attribute type goes by.</summary>
    public static IReadOnlyList<string> FieldNames { get; } = [.. NameTypes.Names.Select(name => name.Name)];

    private NameAttribute? First(string oid) => _parts.SelectMany(part => part).FirstOrDefault(attribute => attribute.Oid == oid);
}
