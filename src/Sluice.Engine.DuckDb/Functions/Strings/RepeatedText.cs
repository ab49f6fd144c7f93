using Sluice.Engine.DuckDb.Functions.Registration;
using Sluice.Engine.DuckDb.Functions.Vectors;

namespace Sluice.Engine.DuckDb.Functions.Strings;

/// <summary>repeat, lpad, rpad and replace (manual, 9.4), which can make much of little: they say how much before they make it.</summary>
internal static class RepeatedText
{
    private static readonly SqlType Text = SqlType.Text;
    private static readonly SqlType Int = SqlType.Int4;

    public static IEnumerable<ScalarFunction> All =>
    [
        new("pg_fn_repeat", [Text, Int], Text, (args, result) =>
        {
            var unit = args.Bytes(0);
            var count = Math.Max(args.Int32(1), 0);
            ValueLimits.Check((long)unit.Length * count);
            var text = Utf8Buffer.Take();
            for (var i = 0; i < count && unit.Length > 0; i++)
                text.Append(unit);
            result.SetBytes(text.Written);
        }),
        new("pg_fn_lpad", [Text, Int, Text], Text, (args, result) => Pad(args, result, isLeft: true)),
        new("pg_fn_rpad", [Text, Int, Text], Text, (args, result) => Pad(args, result, isLeft: false)),
        new("pg_fn_replace", [Text, Text, Text], Text, (args, result) => Replace(args.Bytes(0), args.Bytes(1), args.Bytes(2), result)),
    ];

    /// <summary>How many bytes the first characters of a text have; all of them if it has fewer.</summary>
    public static int Prefix(ReadOnlySpan<byte> utf8, int characters, out int found)
    {
        var at = 0;
        for (found = 0; found < characters && at < utf8.Length; found++)
        {
            do
                at++;
            while (at < utf8.Length && (utf8[at] & 0xC0) == 0x80);
        }

        return at;
    }

    private static void Pad(Arguments args, ResultWriter result, bool isLeft)
    {
        var own = args.Bytes(0);
        var fill = args.Bytes(2);
        var length = Math.Max(args.Int32(1), 0);
        var kept = own[..Prefix(own, length, out var characters)];
        var missing = fill.IsEmpty ? 0 : length - characters;
        var text = Utf8Buffer.Take();
        ValueLimits.Check(kept.Length + (long)missing);
        if (!isLeft)
            text.Append(kept);
        Prefix(fill, int.MaxValue, out var unit);
        for (; unit > 0 && missing >= unit; missing -= unit)
            text.Append(fill);
        if (missing > 0)
            text.Append(fill[..Prefix(fill, missing, out _)]);
        if (isLeft)
            text.Append(kept);
        result.SetBytes(text.Written);
    }

    private static void Replace(ReadOnlySpan<byte> own, ReadOnlySpan<byte> from, ReadOnlySpan<byte> to, ResultWriter result)
    {
        var at = from.IsEmpty ? -1 : own.IndexOf(from);
        if (at < 0)
        {
            result.SetBytes(own);
            return;
        }

        var text = Utf8Buffer.Take();
        for (; at >= 0; at = own.IndexOf(from))
        {
            text.Append(own[..at]);
            text.Append(to);
            own = own[(at + from.Length)..];
        }

        text.Append(own);
        result.SetBytes(text.Written);
    }
}
