using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Facts;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Chains;

/// <summary>A chain as the rules see it.</summary>
/// <param name="File">What was read.</param>
/// <param name="Leaf">The certificate that is to be served.</param>
/// <param name="Order">What stands above it in the file.</param>
/// <param name="Anchor">The trusted root that ends the chain; null when there is none.</param>
/// <param name="Inputs">What to check against.</param>
/// <param name="Now">When.</param>
internal sealed record CheckedChain(
    PemFile File, X509Certificate2 Leaf, ChainOrder Order, X509Certificate2? Anchor, CheckInputs Inputs, DateTimeOffset Now)
{
    public bool IsSelfSigned => Kinship.IsSelfIssued(Leaf);

    /// <summary>The root at the end, trusted or merely in the file; null when unknown.</summary>
    public X509Certificate2? Root => Anchor ?? Order.Root;

    /// <summary>The highest certificate that is served.</summary>
    public X509Certificate2 Top => Order.Intermediates is [.., var last] ? last : Leaf;

    /// <summary>All that clients judge: leaf, intermediates, root where known.</summary>
    public IEnumerable<X509Certificate2> All =>
        Root is null || Kinship.IsSame(Root, Leaf) ? [Leaf, .. Order.Intermediates] : [Leaf, .. Order.Intermediates, Root];

    /// <summary>Those above the leaf, from its issuer upwards.</summary>
    public IEnumerable<X509Certificate2> Issuers => All.Skip(1);

    public static CheckedChain Of(PemFile file, X509Certificate2 leaf, CheckInputs inputs, DateTimeOffset now)
    {
        var order = ChainOrder.Of(leaf, file.Certificates);
        return new CheckedChain(file, leaf, order, ChainSignatures.Anchor(leaf, order, inputs.Roots, now), inputs, now);
    }

    public CertificateFinding Fatal(string code, X509Certificate2? certificate, string what, string cure) =>
        new(code, FindingSeverity.Fatal, File.Path, certificate?.Subject, what, cure);

    public CertificateFinding Warning(string code, X509Certificate2? certificate, string what, string cure) =>
        new(code, FindingSeverity.Warning, File.Path, certificate?.Subject, what, cure);
}
