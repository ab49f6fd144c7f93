namespace Sluice.Protocol.Scram.Unicode;

/// <summary>Normalization form KC (Unicode Standard Annex 15): decompose, order the marks, compose.</summary>
internal static class CompatibilityComposition
{
    public static List<int> Normalize(IReadOnlyList<int> text)
    {
        var decomposed = Decompose(text);
        Order(decomposed);
        return Compose(decomposed);
    }

    private static List<int> Decompose(IReadOnlyList<int> text)
    {
        var output = new List<int>(text.Count);
        foreach (var codePoint in text)
        {
            if (Hangul.IsSyllable(codePoint))
                Hangul.Decompose(codePoint, output);
            else if (UnicodeTables.Instance.Decompositions.TryGetValue(codePoint, out var parts))
                output.AddRange(parts);
            else
                output.Add(codePoint);
        }

        return output;
    }

    // Canonical ordering: marks that follow one another are sorted by class, stably.
    private static void Order(List<int> text)
    {
        for (var i = 1; i < text.Count; i++)
        {
            var moved = text[i];
            var combining = Class(moved);
            if (combining == 0)
                continue;
            var place = i;
            for (; place > 0 && Class(text[place - 1]) > combining; place--)
                text[place] = text[place - 1];
            text[place] = moved;
        }
    }

    // A mark joins the last starter unless something between them has its class or a higher one, or is a starter itself.
    private static List<int> Compose(List<int> text)
    {
        var output = new List<int>(text.Count);
        var starter = -1;
        var lastClass = 0;
        foreach (var codePoint in text)
        {
            var combining = Class(codePoint);
            var adjacent = starter == output.Count - 1;
            if (starter >= 0 && (adjacent || (lastClass != 0 && lastClass < combining))
                && TryCompose(output[starter], codePoint, out var composite))
            {
                output[starter] = composite;
                continue;
            }

            if (combining == 0)
                starter = output.Count;
            lastClass = combining;
            output.Add(codePoint);
        }

        return output;
    }

    private static bool TryCompose(int first, int second, out int composite) =>
        Hangul.TryCompose(first, second, out composite) || UnicodeTables.Instance.Compositions.TryGetValue((first, second), out composite);

    private static int Class(int codePoint) => UnicodeTables.Instance.Classes.GetValueOrDefault(codePoint);
}
