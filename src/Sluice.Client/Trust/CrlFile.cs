using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Sluice.Certificates.Clients;

namespace Sluice.Client.Trust;

/// <summary>libpq's root.crl: where it exists, every connection needs a current list from every authority in the chain.</summary>
public static class CrlFile
{
    private const string Label = "X509 CRL";

    /// <param name="authorities">The CA certificates of the chains to come.</param>
    /// <returns>What will go wrong, a sentence each; empty when there is no such file.</returns>
    public static IReadOnlyList<string> Warnings(ClientSystem system, IEnumerable<X509Certificate2> authorities, DateTimeOffset now)
    {
        if (RootFilePath.InFolder(system, "root.crl") is not { } path || !File.Exists(path))
            return [];
        var lists = Read(File.ReadAllText(path, Encoding.Latin1));
        if (lists.Count == 0)
            return [$"{path} holds no revocation list; clients fail because of it: remove it, or get the server's list"];
        var warnings = lists.Where(list => list.NextUpdate is { } end && end < now)
            .Select(list => $"{path} expired on {list.NextUpdate:yyyy-MM-dd}, so every connection fails; remove it, or get the server's current list")
            .Take(1).ToList();
        warnings.AddRange(authorities
            .DistinctBy(authority => Convert.ToHexString(authority.SubjectName.RawData))
            .Where(authority => !lists.Exists(list => list.Issuer.AsSpan().SequenceEqual(authority.SubjectName.RawData)))
            .Select(authority => $"{path} has no list of {RootLine.Subject(authority)}, so clients will refuse its certificates; add that list, or remove the file"));
        return warnings;
    }

    private static List<(byte[] Issuer, DateTimeOffset? NextUpdate)> Read(ReadOnlySpan<char> text)
    {
        var lists = new List<(byte[], DateTimeOffset?)>();
        while (PemEncoding.TryFind(text, out var fields))
        {
            if (text[fields.Label] is Label)
                lists.Add(Decode(Convert.FromBase64String(text[fields.Base64Data].ToString())));
            text = text[fields.Location.End..];
        }
        return lists;
    }

    // TBSCertList (RFC 5280, 5.1): version?, signature, issuer, thisUpdate, nextUpdate?
    private static (byte[] Issuer, DateTimeOffset? NextUpdate) Decode(byte[] der)
    {
        try
        {
            var list = new AsnReader(der, AsnEncodingRules.DER).ReadSequence().ReadSequence();
            if (list.PeekTag().HasSameClassAndValue(Asn1Tag.Integer))
                list.ReadInteger();
            list.ReadSequence();
            var issuer = list.ReadEncodedValue().ToArray();
            ReadTime(list);
            return (issuer, list.HasData ? ReadTime(list) : null);
        }
        catch (AsnContentException)
        {
            // A list that cannot be read speaks for no authority, and is reported as missing.
            return ([], null);
        }
    }

    private static DateTimeOffset? ReadTime(AsnReader list)
    {
        var tag = list.PeekTag();
        return tag.HasSameClassAndValue(Asn1Tag.UtcTime) ? list.ReadUtcTime()
            : tag.HasSameClassAndValue(Asn1Tag.GeneralizedTime) ? list.ReadGeneralizedTime()
            : null;
    }
}
