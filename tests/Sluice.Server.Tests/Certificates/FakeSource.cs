using Sluice.Server.Certificates;
using Sluice.Server.Transport.Tls;

namespace Sluice.Server.Tests.Certificates;

/// <summary>A source that does what a test says, and notices calls that overlap.</summary>
internal sealed class FakeSource(Func<ValueTask<TlsIdentity>> load) : ITlsIdentitySource
{
    private int _inside;

    public IReadOnlyList<string> Files { get; init; } = [];

    public int Loads { get; private set; }

    public bool Overlapped { get; private set; }

    public Func<ValueTask<TlsIdentity>> Load { get; set; } = load;

    public async ValueTask<TlsIdentity> LoadAsync(CancellationToken cancellation)
    {
        Overlapped |= Interlocked.Increment(ref _inside) > 1;
        Loads++;
        try
        {
            return await Load();
        }
        finally
        {
            Interlocked.Decrement(ref _inside);
        }
    }
}
