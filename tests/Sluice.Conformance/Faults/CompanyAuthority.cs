using Sluice.Testing.Certificates;

namespace Sluice.Conformance.Faults;

/// <summary>A company's root and the intermediate that issues its server certificates.</summary>
internal sealed class CompanyAuthority : IDisposable
{
    public CompanyAuthority()
    {
        Root = TestAuthority.Root("Example Company Root");
        Intermediate = Root.Intermediate("Example Company Issuing CA");
    }

    public TestAuthority Root { get; }

    public TestAuthority Intermediate { get; }

    public IssuedCertificate Issue(CertificateShape shape) => Intermediate.Issue(shape);

    /// <summary>Both lists, as they lie in root.crl.</summary>
    public string RevocationLists(params IssuedCertificate[] revoked) => RevocationLists(TimeSpan.FromDays(7), revoked);

    public string RevocationLists(TimeSpan next, params IssuedCertificate[] revoked) =>
        Root.RevocationList(next) + Intermediate.RevocationList(next, revoked);

    public void Dispose()
    {
        Intermediate.Dispose();
        Root.Dispose();
    }
}
