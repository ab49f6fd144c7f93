using System.Text;
using Sluice.Engine.DuckDb.Errors;
using Sluice.Sql.Writing;

namespace Sluice.Engine.DuckDb.Dialect;

/// <summary>The way back from a rewritten statement to the client's, by the places its writer noted.</summary>
internal static class WrittenPlaces
{
    public static PositionMap Positions(string client, WrittenStatement written)
    {
        var isAscii = Ascii.IsValid(client);
        var stretches = new List<Stretch>(written.Places.Count + 1) { new(0, 0, Copied: false) };
        foreach (var place in written.Places)
            stretches.Add(new Stretch(place.Written, isAscii ? place.Parsed : CharOf(client, place.Parsed), Copied: false));
        return new PositionMap(client, written.Sql, stretches);
    }

    private static int CharOf(string text, int bytes)
    {
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (bytes <= 0)
                break;
            bytes -= rune.Utf8SequenceLength;
            at += rune.Utf16SequenceLength;
        }

        return at;
    }
}
