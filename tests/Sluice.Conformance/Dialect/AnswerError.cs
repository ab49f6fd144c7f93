using System.Globalization;
using Sluice.Testing.Wire;

namespace Sluice.Conformance.Dialect;

/// <summary>The fields of an ErrorResponse that are compared or counted.</summary>
/// <param name="Position">In characters from 1; null where the server names no place.</param>
internal sealed record AnswerError(string SqlState, string Message, int? Position)
{
    public static AnswerError Of(WireMessage message)
    {
        var fields = message.ErrorFields();
        return new AnswerError(fields['C'], fields['M'], fields.TryGetValue('P', out var place) ? int.Parse(place, CultureInfo.InvariantCulture) : null);
    }

    public override string ToString() => $"ERROR {SqlState}: {Message}{(Position is null ? "" : $" (at {Position})")}";
}
