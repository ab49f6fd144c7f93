using System.Text;
using System.Text.RegularExpressions;
using Sluice.Testing.Servers;
using Sluice.Testing.Wire;

namespace Sluice.Conformance.Transcripts;

/// <summary>Plays a transcript on a fresh session and writes down how it went.</summary>
internal static class TranscriptRunner
{
    private const string Silence = "(nothing for five seconds)";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>What differs, as a list to read with lines that start with "expected" and "received"; empty when nothing does.</summary>
    public static async Task<string> PlayAsync(Transcript transcript, WireTarget target)
    {
        await using var client = await WireClient.ConnectAsync(target);
        client.ReadTimeout = Patience;
        var report = new StringBuilder();
        var same = true;
        foreach (var turn in transcript.Turns)
        {
            foreach (var line in turn.Sent)
                report.AppendLine($"> {line}");
            await client.SendAsync([.. turn.Sent.Select(SentMessage.Encode)]);
            var (fits, last) = await CompareAsync(client, turn, report);
            same &= fits;
            // Nothing more can come, or who speaks next is no longer known.
            if (last is Transcript.EndOfStream or Silence)
                return same ? "" : report.ToString();
        }

        return same && await EndsQuietlyAsync(client, report) ? "" : report.ToString();
    }

    /// <summary>Reads one turn's answers. After a difference the rest is skipped, up to as many ReadyForQuery as were expected.</summary>
    private static async Task<(bool Fits, string Last)> CompareAsync(WireClient client, TranscriptTurn turn, StringBuilder report)
    {
        var ready = turn.Expected.Count(IsReady);
        var received = "";
        var taken = true;
        foreach (var expected in turn.Expected)
        {
            if (taken)
                received = await ReceiveAsync(client);
            var optional = expected[0] == '?';
            taken = Fits(optional ? expected[1..].Trim() : expected, received);
            if (!taken && optional)
                continue;
            report.AppendLine(taken ? $"< {received}" : $"  expected {expected}\n  received {received}");
            ready -= IsReady(received) ? 1 : 0;
            if (!taken)
                break;
        }

        for (; !taken && ready > 0 && received is not (Transcript.EndOfStream or Silence); ready -= IsReady(received) ? 1 : 0)
        {
            received = await ReceiveAsync(client);
            report.AppendLine($"  skipped {received}");
        }

        return (taken, received);
    }

    private static bool IsReady(string message) => message.StartsWith("ReadyForQuery", StringComparison.Ordinal);

    /// <summary>After the last turn the server must have nothing more to say: Terminate is answered by closing.</summary>
    private static async Task<bool> EndsQuietlyAsync(WireClient client, StringBuilder report)
    {
        await client.SendAsync(Frontend.Terminate);
        var received = await ReceiveAsync(client);
        if (received == Transcript.EndOfStream)
            return true;
        report.AppendLine($"  expected nothing more\n  received {received}");
        return false;
    }

    private static async Task<string> ReceiveAsync(WireClient client)
    {
        try
        {
            return (await client.TryReadAsync())?.ToString() ?? Transcript.EndOfStream;
        }
        catch (OperationCanceledException)
        {
            return Silence;
        }
    }

    private static bool Fits(string expected, string received) =>
        Regex.IsMatch(received, "^" + Regex.Escape(expected).Replace("\\*", ".*", StringComparison.Ordinal) + "$", RegexOptions.Singleline);
}
