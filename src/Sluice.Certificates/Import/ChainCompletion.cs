using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Chains;
using Sluice.Certificates.Facts;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Import;

/// <summary>Finds a leaf's way up to its root: in the files given first, then in what this machine holds.</summary>
internal static class ChainCompletion
{
    /// <returns>Intermediates from the leaf's issuer upwards, the root, and which of them were in none of the files.</returns>
    /// <exception cref="CertificateException">An issuer is nowhere to be found; names it and says where to get it.</exception>
    public static (IReadOnlyList<X509Certificate2> Intermediates, X509Certificate2 Root, IReadOnlyList<X509Certificate2> Completed) Complete(
        X509Certificate2 leaf, ImportRequest request, ImportFolder folder, IEnumerable<CertificateBag> bags)
    {
        List<X509Certificate2> given = [.. bags.SelectMany(bag => bag.Certificates)];
        if (request.RootFile is not null)
            given.AddRange(CertificateBagReader.Read(request.RootFile, request.Password).Certificates);
        var order = ChainOrder.Of(leaf, given);
        if (order.Root is null)
            order = ChainOrder.Of(leaf, [.. given, .. OnDisk(folder), .. KnownCertificates.OfSystem()]);
        if (order.Root is not { } root)
            throw Incomplete(leaf, order, request);
        var completed = order.Intermediates.Append(root).Where(c => !given.Exists(other => Kinship.IsSame(other, c)));
        return (order.Intermediates, root, [.. completed]);
    }

    private static IEnumerable<X509Certificate2> OnDisk(ImportFolder folder) =>
        new[] { folder.CertificateFile, folder.RootFile }.Where(File.Exists).SelectMany(PemCertificates.Read);

    private static CertificateException Incomplete(X509Certificate2 leaf, ChainOrder order, ImportRequest request)
    {
        var top = order.Intermediates is [.., var last] ? last : leaf;
        if (Kinship.IsSelfIssued(leaf))
            return new CertificateException(new CertificateProblem(
                request.Files[0], $"{CertificateWords.Name(leaf)} is self-signed", "import one that a CA issued, or serve the local authority's")
            {
                Code = FaultCodes.SelfSigned,
            });
        var command = $"sluice certs import {string.Join(' ', request.Files.Select(file => $"'{file}'"))}{Option("--key", request.KeyFile)}"
            + $"{Option("--root", request.RootFile)}{Option("--data", request.DataDirectory)}{(request.Password is null ? "" : " --password-stdin")}";
        var cure = IssuerAddress.Of(top) is { } address
            ? $"fetch it, then import both: curl -fo issuer.cer '{address}' && {command} issuer.cer"
            : $"get it from the CA, then run: {command} ISSUER.crt (or --root ROOT.crt if it is the root)";
        return new CertificateException(new CertificateProblem(
            request.Files[0], $"issuer \"{top.Issuer}\" of {CertificateWords.Name(top)} is in none of the files and not known to this machine", cure)
        {
            Code = FaultCodes.MissingIntermediate,
        });
    }

    private static string Option(string name, string? value) => value is null ? "" : $" {name} '{value}'";
}
