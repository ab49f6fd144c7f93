using System.Text;

namespace Sluice.Client.Wire;

/// <summary>An ErrorResponse or NoticeResponse as received (protocol, "Error and Notice Message Fields").</summary>
/// <param name="Severity">S.</param>
/// <param name="SqlState">C.</param>
/// <param name="Text">M.</param>
/// <param name="Detail">D; may span lines.</param>
/// <param name="Hint">H.</param>
public sealed record ServerMessage(string Severity, string SqlState, string Text, string? Detail, string? Hint)
{
    /// <summary>One line, safe to print.</summary>
    public override string ToString() =>
        Printable.Of($"{Severity}: {Text}{(Detail is null ? "" : $" ({Detail})")}{(SqlState.Length == 0 ? "" : $" [{SqlState}]")}");

    internal static ServerMessage Decode(byte[] payload)
    {
        var fields = new Dictionary<byte, string>();
        var rest = payload.AsSpan();
        while (rest.Length > 1)
        {
            var end = rest[1..].IndexOf((byte)0);
            if (end < 0)
                break;
            fields[rest[0]] = Encoding.UTF8.GetString(rest.Slice(1, end));
            rest = rest[(end + 2)..];
        }
        return new ServerMessage(
            fields.GetValueOrDefault((byte)'S', "ERROR"),
            fields.GetValueOrDefault((byte)'C', ""),
            fields.GetValueOrDefault((byte)'M', ""),
            fields.GetValueOrDefault((byte)'D'),
            fields.GetValueOrDefault((byte)'H'));
    }
}
