using Sluice.Conformance.Drivers.Conditions;
using Sluice.Conformance.Fixtures;
using Sluice.Testing.Certificates;
using Sluice.Testing.Transport;

namespace Sluice.Conformance.Drivers.Binding;

/// <summary>A server at each step of a root change, and men in the middle with a certificate of another CA that clients trust.</summary>
public sealed class BindingServers : IAsyncLifetime
{
    private ConditionServers? _chains;
    private IssuedServer? _forged;

    /// <summary>A root file with the server's root and the other CA's.</summary>
    public string TrustedRoots { get; } = Path.GetTempFileName();

    private TestLake Lake { get; } = new();

    internal ConditionServers Chains => _chains!;

    public async Task InitializeAsync()
    {
        _chains = await ConditionServers.StartAsync(Lake.Path, [ServedChain.Plain, ServedChain.CrossSigned, ServedChain.NewRoot]);
        using var other = IssuingAuthority.CreateRoot("Another CA that clients trust");
        _forged = other.IssueServer([ConditionServers.Host]);
        await File.WriteAllTextAsync(TrustedRoots, await File.ReadAllTextAsync(_chains.RootFile(GivenRoot.Old)) + other.Pem);
    }

    /// <summary>A man in the middle before the server with the plain chain.</summary>
    public TlsInterceptor Intercept(bool hidesPlus) =>
        new(_forged!.CertificatePem, _forged.KeyPem, Chains.PortOf(ServedChain.Plain), hidesPlus);

    public async Task DisposeAsync()
    {
        if (_chains is not null)
            await _chains.DisposeAsync();
        File.Delete(TrustedRoots);
        Lake.Dispose();
    }
}
