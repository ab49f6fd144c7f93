using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Sluice.Client.Probe;

/// <summary>An ErrorResponse or NoticeResponse (protocol, "Error and Notice Message Fields").</summary>
/// <param name="Severity">FATAL, NOTICE …</param>
/// <param name="SqlState">Five characters.</param>
/// <param name="Message">One line.</param>
/// <param name="Detail">Null when not sent.</param>
/// <param name="Hint">Null when not sent.</param>
public sealed partial record ServerError(string Severity, string SqlState, string Message, string? Detail, string? Hint)
{
    /// <summary>Whether a Sluice server says so itself.</summary>
    public bool IsSluice => Detail?.Contains("This server is Sluice", StringComparison.Ordinal) ?? false;

    /// <summary>The server's clock, where its refusal tells it.</summary>
    public DateTimeOffset? ServerTime => Detail is not null && TimeLine().Match(Detail) is { Success: true } found
        && DateTimeOffset.TryParse(found.Groups[1].Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.ToUniversalTime()
            : null;

    public static ServerError Read(ReadOnlySpan<byte> body)
    {
        var fields = new Dictionary<char, string>();
        while (body.Length > 1 && body[0] != 0)
        {
            var end = body[1..].IndexOf((byte)0);
            if (end < 0)
                break;
            fields[(char)body[0]] = Encoding.UTF8.GetString(body.Slice(1, end));
            body = body[(end + 2)..];
        }
        return new ServerError(
            fields.GetValueOrDefault('S', "FATAL"), fields.GetValueOrDefault('C', ""), fields.GetValueOrDefault('M', ""),
            fields.GetValueOrDefault('D'), fields.GetValueOrDefault('H'));
    }

    [GeneratedRegex(@"Server time: (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z)")]
    private static partial Regex TimeLine();
}
