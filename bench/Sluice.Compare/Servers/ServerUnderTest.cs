using Sluice.Compare.Wire;
using Sluice.Testing.Servers;

namespace Sluice.Compare.Servers;

/// <summary>A running server, how to reach it, and what its processes use.</summary>
internal sealed class ServerUnderTest(string name, WireTarget target, int processId, IAsyncDisposable owner) : IAsyncDisposable
{
    private readonly TlsContext _tls = TlsContext.Create(target.RootCertificatePath);
    private readonly TlsContext _small = TlsContext.Create(target.RootCertificatePath, small: true);

    public string Name => name;

    public WireTarget Target => target;

    public ProcessTree Processes { get; } = new(processId);

    /// <summary>A session for large answers.</summary>
    public WireSession Open() => WireSession.Open(target, _tls);

    /// <summary>One of many sessions.</summary>
    public WireSession OpenSmall() => WireSession.Open(target, _small, WireSession.SmallBuffer);

    public ValueTask DisposeAsync()
    {
        _tls.Dispose();
        _small.Dispose();
        return owner.DisposeAsync();
    }
}
