using System.Net.Security;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Logging.Abstractions;
using Sluice.Certificates.Names;
using Sluice.Certificates.Store;
using Sluice.Server.Access;
using Sluice.Server.Configuration;
using Sluice.Server.Observability.Handshakes;
using Sluice.Server.Observability.Metrics;
using Sluice.Server.Tests.Certificates;
using Sluice.Server.Transport;
using Sluice.Server.Transport.Tls;
using Sluice.Testing.Transport;

namespace Sluice.Server.Tests.Transport.Tls;

public sealed class TlsHandshakeTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("sluice-handshake-").FullName;
    private readonly FakeLifetime _lifetime = new();

    [Fact]
    public async Task A_handshake_that_stands_still_is_cut_when_the_server_stops()
    {
        await using var connection = new InMemoryConnection();
        var serving = ServeAsync(connection, TimeSpan.Zero, _ => throw new InvalidOperationException("There is no session."));
        await connection.Client.WriteAsync(new byte[] { 0x16, 3, 1 });
        Assert.False(serving.IsCompleted);
        _lifetime.StopApplication();
        await serving;
    }

    [Fact]
    public async Task A_handshake_under_way_when_the_server_stops_may_end()
    {
        await using var connection = new InMemoryConnection();
        var isServed = false;
        var serving = ServeAsync(connection, TimeSpan.FromHours(1), _ =>
        {
            isServed = true;
            return Task.CompletedTask;
        });
        _lifetime.StopApplication();
#pragma warning disable CA5359 // Whom the client speaks to is not the question here.
        await using var client = new SslStream(connection.Client, leaveInnerStreamOpen: true, (_, _, _, _) => true);
#pragma warning restore CA5359
        await client.AuthenticateAsClientAsync("localhost");
        await serving;
        Assert.True(isServed);
    }

    [Fact]
    public async Task Why_a_handshake_failed_is_said_although_it_is_encrypted()
    {
        await using var connection = new InMemoryConnection();
        var serving = ServeAsync(connection, TimeSpan.Zero, _ => throw new InvalidOperationException("There is no session."));
        await using (var hello = new FirstWrite(connection.Client))
        await using (var client = new SslStream(hello))
            await Assert.ThrowsAnyAsync<Exception>(() => client.AuthenticateAsClientAsync("localhost"));
        Assert.NotEqual(0, await connection.Client.ReadAsync(new byte[16 * 1024]));
        await connection.Client.WriteAsync((byte[])[0x17, 3, 3, 0, 64, .. new byte[64]]);
        var alert = new byte[100];
        Assert.Equal(24, await connection.Client.ReadAsync(alert));
        Assert.Equal([0x17, 3, 3, 0, 19], alert[..5]);
        await serving;
    }

    public void Dispose()
    {
        _lifetime.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    private async Task ServeAsync(ConnectionContext connection, TimeSpan grace, ConnectionDelegate next)
    {
        var names = await ServerNames.OfThisMachineAsync([], CancellationToken.None);
        var store = await CertificateStore.OpenAsync(_data, names, TimeProvider.System, CancellationToken.None);
        using var certificate = store.Certificate;
        using var handshakes = new HandshakeLog(new ServerCounters(TimeProvider.System), TimeProvider.System, NullLogger<HandshakeLog>.Instance);
        var options = new ServerOptions { Endpoints = [], DrainGrace = grace };
        var handshake = new TlsHandshake(
            next, new TlsCredentials(new TlsIdentity(certificate, "")), new CertificateRequests(new AccessControl(AccessRules.Default)),
            new AwakeWait(TimeProvider.System), handshakes, options, TimeProvider.System, _lifetime, NullLogger<TlsHandshake>.Instance);
        await handshake.OnConnectionAsync(connection);
    }

    /// <summary>Lets a client say one thing, and hear nothing.</summary>
    private sealed class FirstWrite(Stream inner) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => inner.WriteAsync(buffer, cancellationToken);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("enough");

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
