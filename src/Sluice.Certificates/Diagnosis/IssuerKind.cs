using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;

namespace Sluice.Certificates.Diagnosis;

/// <summary>Guesses whether the unknown issuer of a lone leaf is an intermediate (then the server should send it) or a root.</summary>
internal static partial class IssuerKind
{
    public static bool IsIntermediate(X509Certificate2 leaf, IEnumerable<X509Certificate2> trusted)
    {
        var issuer = leaf.GetNameInfo(X509NameType.SimpleName, forIssuer: true);
        if (RootWord().IsMatch(issuer))
            return false;
        // Only what a higher CA has issued can be fetched by that address.
        if (leaf.Extensions.OfType<X509AuthorityInformationAccessExtension>().Any(access => access.EnumerateCAIssuersUris().Any()))
            return true;
        return IntermediateWord().IsMatch(issuer) || trusted.Any(root => IsOfTheSameHouse(root, leaf.IssuerName));
    }

    private static bool IsOfTheSameHouse(X509Certificate2 root, X500DistinguishedName issuer)
    {
        var house = Organisation(root.SubjectName);
        return house is not null && house == Organisation(issuer);
    }

    private static string? Organisation(X500DistinguishedName name) => name.EnumerateRelativeDistinguishedNames()
        .Where(part => !part.HasMultipleElements && part.GetSingleElementType().Value == "2.5.4.10")
        .Select(part => part.GetSingleElementValue())
        .FirstOrDefault();

    [GeneratedRegex(@"\broot\b", RegexOptions.IgnoreCase)]
    private static partial Regex RootWord();

    [GeneratedRegex(@"intermediate|issuing|\bsub|signing|server ca|tls|^[RE]\d+$", RegexOptions.IgnoreCase)]
    private static partial Regex IntermediateWord();
}
