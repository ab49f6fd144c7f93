using System.Diagnostics;
using System.Net.Sockets;
using Sluice.Certificates.Clients;
using Sluice.Client.Doctor;
using Sluice.Client.Doctor.Reports;
using Sluice.Client.Tests.Probe;
using Sluice.Client.Wire;

namespace Sluice.Client.Tests.Doctor;

public sealed class HostileServerTests
{
    [Theory]
    [InlineData("hangs", "tls-broken", "did not answer")]
    [InlineData("closes", "not-postgres", "closed the connection")]
    [InlineData("web server", "not-postgres", "is no PostgreSQL server")]
    [InlineData("plaintext", "plaintext-only", "speaks no TLS")]
    [InlineData("hangs after S", "tls-broken", "did not answer the TLS handshake")]
    [InlineData("closes after S", "tls-broken", "closed the connection in the TLS handshake")]
    [InlineData("garbage after S", "tls-broken", "something that is no TLS")]
    [InlineData("endless bytes after S", "tls-broken", "something that is no TLS")]
    [InlineData("endless records", "tls-broken", "more than clients take")]
    [InlineData("broken ServerHello", "tls-broken", "ServerHello that cannot be read")]
    [InlineData("broken certificate", "tls-broken", "certificate 1 of its chain cannot be decoded")]
    [InlineData("endless notices", "plaintext-only", "speaks no TLS")]
    public async Task Ends_in_a_clear_line(string behaviour, string code, string words)
    {
        using var server = new PlayedServer((stream, cancellation) => PlayAsync(behaviour, stream, cancellation));
        using var home = new Scratch();
        // Whoever answers is given time, so that a busy machine does not look like a silent server.
        var patience = TimeSpan.FromSeconds(behaviour.StartsWith("hangs", StringComparison.Ordinal) ? 0.5 : 5);
        var request = new DoctorRequest(new ServerTarget("127.0.0.1", server.Port)) { Timeout = patience };
        var started = Stopwatch.StartNew();
        var report = await DoctorVisit.ExamineAsync(request, home.System, new DiskFiles(), TimeProvider.System, CancellationToken.None);
        Assert.True(started.Elapsed < TimeSpan.FromSeconds(15), $"took {started.Elapsed}");
        var finding = Assert.Single(report.Findings);
        Assert.Equal(code, finding.Code);
        Assert.Contains(words, finding.Sentence, StringComparison.Ordinal);
        using var text = new StringWriter();
        DoctorText.Write(report, text, hasColours: false);
        Assert.Contains(finding.Sentence, text.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', text.ToString());
        Assert.Equal(4, report.ExitCode);
        Assert.NotEmpty(DoctorJson.Of(report));
    }

    [Fact]
    public async Task Cancelling_ends_at_once()
    {
        using var server = new PlayedServer((_, cancellation) => Task.Delay(Timeout.Infinite, cancellation));
        using var home = new Scratch();
        using var cancelling = new CancellationTokenSource(TimeSpan.FromSeconds(0.2));
        var request = new DoctorRequest(new ServerTarget("127.0.0.1", server.Port)) { Timeout = TimeSpan.FromMinutes(5) };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => DoctorVisit.ExamineAsync(request, home.System, new DiskFiles(), TimeProvider.System, cancelling.Token));
    }

    private static async Task PlayAsync(string behaviour, NetworkStream stream, CancellationToken cancellation)
    {
        if (behaviour == "hangs")
        {
            await Task.Delay(Timeout.Infinite, cancellation);
            return;
        }
        var first = new byte[8];
        await stream.ReadExactlyAsync(first, cancellation);
        var wantsTls = first[4] == 4 && first[5] == 0xD2;
        switch (behaviour)
        {
            case "closes":
                return;
            case "web server":
                await stream.WriteAsync("HTTP/1.1 400 Bad Request\r\n\r\n"u8.ToArray(), cancellation);
                return;
            case "plaintext":
                await stream.WriteAsync(wantsTls ? "N"u8.ToArray() : [(byte)'R', 0, 0, 0, 8, 0, 0, 0, 0], cancellation);
                return;
            case "endless notices":
                for (var i = 0; i < 1000; i++)
                    await stream.WriteAsync(new byte[] { (byte)'N', 0, 0, 0, 5, 0 }, cancellation);
                return;
            default:
                break;
        }
        if (!wantsTls)
            return;
        await stream.WriteAsync("S"u8.ToArray(), cancellation);
        await AfterRequestAsync(behaviour, stream, cancellation);
    }

    private static async Task AfterRequestAsync(string behaviour, NetworkStream stream, CancellationToken cancellation)
    {
        await stream.ReadAtLeastAsync(new byte[4096], 5, cancellationToken: cancellation);
        switch (behaviour)
        {
            case "hangs after S":
                await Task.Delay(Timeout.Infinite, cancellation);
                break;
            case "garbage after S":
                await stream.WriteAsync("what?"u8.ToArray(), cancellation);
                break;
            case "endless bytes after S":
                while (!cancellation.IsCancellationRequested)
                    await stream.WriteAsync(new byte[65536], cancellation);
                break;
            case "endless records":
                // A Certificate message that claims 16 MB.
                await stream.WriteAsync(new byte[] { 22, 3, 3, 0x40, 0, 11, 0xFF, 0xFF, 0xFF }, cancellation);
                while (!cancellation.IsCancellationRequested)
                    await stream.WriteAsync(new byte[16384], cancellation);
                break;
            case "broken ServerHello":
                await stream.WriteAsync(new byte[] { 22, 3, 3, 0, 6, 2, 0, 0, 2, 3, 3 }, cancellation);
                break;
            case "broken certificate":
                await stream.WriteAsync(new byte[] { 22, 3, 3, 0, 12, 11, 0, 0, 8, 0, 0, 5, 0, 0, 2, 0x30, 0x00 }, cancellation);
                break;
            default:
                break;
        }
    }
}
