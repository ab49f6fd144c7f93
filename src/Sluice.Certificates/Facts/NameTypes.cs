namespace Sluice.Certificates.Facts;

/// <summary>OpenSSL's names of attribute types: the short ones in distinguished names, long ones are understood as well.</summary>
internal static class NameTypes
{
    public const string CommonName = "2.5.4.3";

    private static readonly (string Oid, string Short, string Long)[] All =
    [
        (CommonName, "CN", "commonName"), ("2.5.4.4", "SN", "surname"), ("2.5.4.5", "serialNumber", "serialNumber"),
        ("2.5.4.6", "C", "countryName"), ("2.5.4.7", "L", "localityName"), ("2.5.4.8", "ST", "stateOrProvinceName"),
        ("2.5.4.9", "street", "streetAddress"), ("2.5.4.10", "O", "organizationName"), ("2.5.4.11", "OU", "organizationalUnitName"),
        ("2.5.4.12", "title", "title"), ("2.5.4.13", "description", "description"), ("2.5.4.15", "businessCategory", "businessCategory"),
        ("2.5.4.17", "postalCode", "postalCode"), ("2.5.4.20", "telephoneNumber", "telephoneNumber"), ("2.5.4.41", "name", "name"),
        ("2.5.4.42", "GN", "givenName"), ("2.5.4.43", "initials", "initials"), ("2.5.4.44", "generationQualifier", "generationQualifier"),
        ("2.5.4.45", "x500UniqueIdentifier", "x500UniqueIdentifier"), ("2.5.4.46", "dnQualifier", "dnQualifier"),
        ("2.5.4.65", "pseudonym", "pseudonym"), ("2.5.4.97", "organizationIdentifier", "organizationIdentifier"),
        ("0.9.2342.19200300.100.1.1", "UID", "userId"), ("0.9.2342.19200300.100.1.25", "DC", "domainComponent"),
        ("1.2.840.113549.1.9.1", "emailAddress", "emailAddress"), ("1.2.840.113549.1.9.2", "unstructuredName", "unstructuredName"),
    ];

    /// <summary>The short name; null for a type that is not known.</summary>
    public static string? ShortName(string oid) => Array.Find(All, type => type.Oid == oid).Short;

    /// <summary>All names that stand for a known type, each with its OID.</summary>
    public static IEnumerable<(string Name, string Oid)> Names =>
        All.SelectMany(type => new[] { (type.Short, type.Oid), (type.Long, type.Oid) }).Distinct();
}
