using System.Security.Cryptography.X509Certificates;
using Sluice.Conformance.Faults.Places;
using Sluice.Testing.Certificates;

namespace Sluice.Conformance.Faults;

/// <summary>A company's root and the intermediate that issues its server certificates.</summary>
internal sealed class CompanyAuthority : IAsyncDisposable
{
    private readonly CompanySite _site;

    public CompanyAuthority()
    {
        Root = TestAuthority.Root("Example Company Root");
        Intermediate = Root.Intermediate("Example Company Issuing CA");
        _site = new CompanySite(Intermediate.Der);
    }

    /// <summary>Where the issuing CA's certificate can be had.</summary>
    public string Address => _site.Address;

    public TestAuthority Root { get; }

    public TestAuthority Intermediate { get; }

    public IssuedCertificate Issue(CertificateShape shape) => Intermediate.Issue(shape);

    /// <summary>Both lists, as they lie in root.crl.</summary>
    public string RevocationLists(params X509Certificate2[] revoked) => RevocationLists(TimeSpan.FromDays(7), revoked);

    public string RevocationLists(TimeSpan next, params X509Certificate2[] revoked) =>
        Root.RevocationList(next) + Intermediate.RevocationList(next, revoked);

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        Intermediate.Dispose();
        Root.Dispose();
    }
}
