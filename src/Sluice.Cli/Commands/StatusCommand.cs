using System.CommandLine;
using System.Text.Json;
using Sluice.Cli.Options;
using Sluice.Server.Control;
using Sluice.Server.Observability.Metrics;

namespace Sluice.Cli.Commands;

/// <summary>"sluice status": what a running server serves, and who could not verify it.</summary>
internal static class StatusCommand
{
    public static Command Create(Examples examples)
    {
        var data = DataOption.Create();
        var json = new Option<bool>("--json") { Description = "Write one JSON object" };
        var prometheus = new Option<bool>("--prometheus") { Description = "Write metrics in Prometheus' text format" };
        var command = new Command("status", "Show what the running server serves, its sessions, and who could not verify it.") { json, prometheus, data };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (parsed.GetValue(json) && parsed.GetValue(prometheus))
                throw new UsageException("--json and --prometheus exclude each other");
            var answer = await ControlClient.AskAsync(DataOption.Resolve(parsed.GetValue(data)), new ControlRequest(ControlRequest.Status), cancellation);
            var status = answer.Status ?? throw new IOException(answer.Message);
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(json))
                await output.WriteLineAsync(JsonSerializer.Serialize(status, ControlJson.Options));
            else
                await output.WriteAsync(parsed.GetValue(prometheus) ? PrometheusText.Of(status) : StatusText.Of(status));
            return 0;
        });
        return examples.With(command, "sluice status --prometheus > /var/lib/node_exporter/sluice.prom");
    }
}
