using System.Text.Json;
using Sluice.Server.Certificates;

namespace Sluice.Server.Control;

/// <summary>Answers what the control socket is asked.</summary>
internal sealed class ControlCommands(StatusReader status, IdentityReload reload)
{
    /// <param name="line">A request without its newline; whatever it holds, there is an answer.</param>
    public async Task<ControlAnswer> AnswerAsync(byte[] line, CancellationToken cancellation)
    {
        switch (Decode(line)?.Command)
        {
            case ControlRequest.Reload:
                var result = await reload.RunAsync(ReloadTrigger.Command, cancellation);
                return new ControlAnswer(result.Succeeded, result.Message, RulesError: result.RulesError);
            case ControlRequest.Status:
                return new ControlAnswer(true, "running", status.Read());
            case null:
                return new ControlAnswer(false, "the request is not understood; send {\"command\":\"status\"}");
            default:
                return new ControlAnswer(false, "this server does not know that command; send reload or status");
        }
    }

    private static ControlRequest? Decode(byte[] line)
    {
        try
        {
            return JsonSerializer.Deserialize<ControlRequest>(line, ControlJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
