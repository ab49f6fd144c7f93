using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Facts;

namespace Sluice.Certificates.Export;

/// <summary>A file of an export.</summary>
/// <param name="File">Full path.</param>
/// <param name="Subjects">Of the roots in it.</param>
/// <param name="Fingerprints">SHA-256 of each root's DER, lower-case hexadecimal, in the same order.</param>
public sealed record ExportedFile(string File, IReadOnlyList<string> Subjects, IReadOnlyList<string> Fingerprints)
{
    internal static ExportedFile Of(string file, IReadOnlyCollection<X509Certificate2> roots) => new(
        file, [.. roots.Select(root => root.Subject)], [.. roots.Select(Facts.Fingerprints.Of)]);
}
