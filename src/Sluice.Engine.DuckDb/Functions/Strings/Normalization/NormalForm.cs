using System.Text;
using Sluice.Engine.DuckDb.Functions.Registration;

namespace Sluice.Engine.DuckDb.Functions.Strings.Normalization;

/// <summary>normalize and IS NORMALIZED (manual, 9.4): NFC, NFD, NFKC and NFKD, by Unicode Standard Annex #15.</summary>
internal static class NormalForm
{
    private const int FirstSyllable = 0xAC00;
    private const int Syllables = 11172;
    private const int FirstLead = 0x1100;
    private const int Leads = 19;
    private const int FirstVowel = 0x1161;
    private const int Vowels = 21;
    private const int BeforeFirstTail = 0x11A7;
    private const int Tails = 28;

    public static IEnumerable<ScalarFunction> All =>
    [
        new("pg_fn_normalize", [SqlType.Text, SqlType.Text], SqlType.Text, (args, result) =>
        {
            var (composes, isCompatible) = Form(args.Text(1));
            result.SetText(Of(args.Text(0), composes, isCompatible));
        }),
        new("pg_fn_is_normalized", [SqlType.Text, SqlType.Text], SqlType.Bool, (args, result) =>
        {
            var (composes, isCompatible) = Form(args.Text(1));
            var text = args.Text(0);
            result.Set(Of(text, composes, isCompatible) == text);
        }),
    ];

    public static string Of(string text, bool composes, bool isCompatible)
    {
        if (Ascii.IsValid(text))
            return text;
        var table = CharacterTable.Instance;
        var codes = new List<int>(text.Length);
        foreach (var rune in text.EnumerateRunes())
            Decompose(rune.Value, isCompatible, table, codes);
        Order(codes, table);
        if (composes)
            Compose(codes, table);
        var result = new StringBuilder(codes.Count);
        foreach (var code in codes)
            result.Append(new Rune(code).ToString());
        return result.ToString();
    }

    private static (bool Composes, bool IsCompatible) Form(string name) => name.ToUpperInvariant() switch
    {
        "NFC" => (true, false),
        "NFD" => (false, false),
        "NFKC" => (true, true),
        "NFKD" => (false, true),
        _ => throw FunctionFaults.Parameter($"invalid normalization form: {name}"),
    };

    private static void Decompose(int code, bool isCompatible, CharacterTable table, List<int> to)
    {
        if (code is >= FirstSyllable and < FirstSyllable + Syllables)
        {
            var index = code - FirstSyllable;
            to.Add(FirstLead + (index / (Vowels * Tails)));
            to.Add(FirstVowel + (index % (Vowels * Tails) / Tails));
            if (index % Tails != 0)
                to.Add(BeforeFirstTail + (index % Tails));
            return;
        }

        if (!table.Canonical.TryGetValue(code, out var parts) && !(isCompatible && table.Compatible.TryGetValue(code, out parts)))
        {
            to.Add(code);
            return;
        }

        foreach (var part in parts)
            Decompose(part, isCompatible, table, to);
    }

    // Marks of a character stand by their class; those of one class stay in order.
    private static void Order(List<int> codes, CharacterTable table)
    {
        for (var first = 0; first < codes.Count; first++)
        {
            if (table.ClassOf(codes[first]) == 0)
                continue;
            var end = first + 1;
            while (end < codes.Count && table.ClassOf(codes[end]) != 0)
                end++;
            if (end - first > 1)
            {
                var marks = codes.GetRange(first, end - first).OrderBy(table.ClassOf).ToList();
                for (var i = 0; i < marks.Count; i++)
                    codes[first + i] = marks[i];
            }

            first = end - 1;
        }
    }

    private static void Compose(List<int> codes, CharacterTable table)
    {
        var (kept, starter, lastClass) = (0, -1, -1);
        for (var i = 0; i < codes.Count; i++)
        {
            var code = codes[i];
            var own = table.ClassOf(code);
            if (starter >= 0 && lastClass < own && Composed(codes[starter], code, table) is { } pair)
            {
                codes[starter] = pair;
                continue;
            }

            if (own == 0)
                (starter, lastClass) = (kept, -1);
            else
                lastClass = own;
            codes[kept++] = code;
        }

        codes.RemoveRange(kept, codes.Count - kept);
    }

    private static int? Composed(int first, int second, CharacterTable table)
    {
        if (first is >= FirstLead and < FirstLead + Leads && second is >= FirstVowel and < FirstVowel + Vowels)
            return FirstSyllable + ((((first - FirstLead) * Vowels) + (second - FirstVowel)) * Tails);
        if (first is >= FirstSyllable and < FirstSyllable + Syllables && (first - FirstSyllable) % Tails == 0 && second is > BeforeFirstTail and < BeforeFirstTail + Tails)
            return first + (second - BeforeFirstTail);
        return table.Composed.TryGetValue(CharacterTable.Pair(first, second), out var composed) ? composed : null;
    }
}
