using Sluice.Certificates.ClientLogin;
using Sluice.Certificates.Names;
using Sluice.Certificates.Store;
using Sluice.Server.Access;
using Sluice.Server.Configuration;
using Sluice.Server.Transport.Tls;

namespace Sluice.Server.Tests.Transport.Tls;

public sealed class CertificateRequestsTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("sluice-requests-").FullName;

    [Fact]
    public async Task Certificates_are_asked_for_while_the_rules_in_force_can_use_them()
    {
        var names = await ServerNames.OfThisMachineAsync([], CancellationToken.None);
        var store = await CertificateStore.OpenAsync(_data, names, TimeProvider.System, CancellationToken.None);
        using var certificate = store.Certificate;
        var credentials = new TlsCredentials(new TlsIdentity(certificate, ""));
        var access = new AccessControl(AccessRules.Default);
        var requests = new CertificateRequests(access);
        Assert.Same(credentials.Current.Options, requests.For(credentials.Current));

        access.Swap(new AccessRules(SluiceSettings.Default, ClientAuthorities.Load(store.RootFile, null), []));
        var asking = requests.For(credentials.Current);
        Assert.True(asking.ClientCertificateRequired);
        Assert.False(asking.AllowTlsResume);
        Assert.Equal(credentials.Current.Options.ApplicationProtocols, asking.ApplicationProtocols);
        Assert.Equal(credentials.Current.Options.EnabledSslProtocols, asking.EnabledSslProtocols);
        Assert.Same(asking, requests.For(credentials.Current));

        credentials.Swap(new TlsIdentity(certificate, ""));
        Assert.NotSame(asking, requests.For(credentials.Current));
        access.Swap(AccessRules.Default);
        Assert.False(requests.For(credentials.Current).ClientCertificateRequired);
    }

    public void Dispose() => Directory.Delete(_data, recursive: true);
}
