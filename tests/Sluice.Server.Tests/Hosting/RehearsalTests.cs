using Sluice.Server.Hosting;
using Sluice.Server.Tests.Certificates;
using Sluice.Server.Transport.Tls;

namespace Sluice.Server.Tests.Hosting;

public sealed class RehearsalTests : IDisposable
{
    private readonly ThrowawayIdentity _identity = new();
    private readonly RecordingLog<Rehearsal> _log = new();

    [Fact]
    public async Task It_comes_to_a_good_end()
    {
        await Of(_identity).RunAsync(CancellationToken.None);
        Assert.Empty(_log.Lines);
    }

    [Fact]
    public async Task A_server_that_ends_waits_for_none()
    {
        await Of(_identity).RunAsync(new CancellationToken(canceled: true));
        Assert.Empty(_log.Lines);
    }

    public void Dispose() => _identity.Dispose();

    private Rehearsal Of(ThrowawayIdentity identity) => new(new TlsCredentials(identity.Next()), _log);
}
