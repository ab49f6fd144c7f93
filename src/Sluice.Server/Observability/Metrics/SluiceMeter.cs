using System.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Sluice.Server.Control;

namespace Sluice.Server.Observability.Metrics;

/// <summary>The Meter "Sluice": what "sluice status" shows, for dotnet-counters and OpenTelemetry.</summary>
internal sealed class SluiceMeter : IHostedService, IDisposable
{
    private readonly Meter _meter = new("Sluice");

    public SluiceMeter(StatusReader status)
    {
        _meter.CreateObservableGauge("sluice.certificate.not_after", () => status.Read().Certificate.NotAfter.ToUnixTimeSeconds(), "s", "When the certificate ends, Unix time.");
        _meter.CreateObservableCounter("sluice.certificate.reloads", () => Reloads(status.Read()), description: "Reloads by result.");
        _meter.CreateObservableCounter("sluice.tls.handshakes", () => status.Read().Handshakes, description: "Handshakes followed by a first packet.");
        _meter.CreateObservableCounter("sluice.tls.failures", () => Failures(status.Read()), description: "Clients that did not come so far, by cause.");
        _meter.CreateObservableCounter("sluice.logins.failed", () => status.Read().LoginsFailed, description: "Logins that were refused.");
        _meter.CreateObservableUpDownCounter("sluice.sessions", () => status.Read().Sessions, description: "Clients that are logged in.");
        _meter.CreateObservableUpDownCounter("sluice.connections", () => status.Read().Connections, description: "Open connections.");
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _meter.Dispose();

    private static IEnumerable<Measurement<long>> Reloads(ServerStatus status) =>
    [
        new(status.Reloads.Ok, new KeyValuePair<string, object?>("result", "ok")),
        new(status.Reloads.Failed, new KeyValuePair<string, object?>("result", "failed")),
    ];

    private static IEnumerable<Measurement<long>> Failures(ServerStatus status) =>
        status.TlsFailures.Select(failure => new Measurement<long>(failure.Value, new KeyValuePair<string, object?>("cause", failure.Key)));
}
