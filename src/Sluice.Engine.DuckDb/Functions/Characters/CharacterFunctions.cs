using Sluice.Engine.DuckDb.Aliases;
using Sluice.Engine.DuckDb.Functions.Registration;

namespace Sluice.Engine.DuckDb.Functions.Characters;

/// <summary>What is counted with a char's padding (manual, 9.4), and how a name is cut to what it may hold (manual, 8.3).</summary>
internal static class CharacterFunctions
{
    /// <summary>Bytes of a value of type name.</summary>
    public const int NameBytes = 63;

    public static IEnumerable<ScalarFunction> All =>
    [
        new("pg_fn_padded_octets", [SqlType.OfAlias(LimitedTypes.BpChar)], SqlType.Int4, (args, result) => result.Set(args.Bytes(0).Length)),
        new("pg_fn_name", [SqlType.Text], SqlType.Text, (args, result) => result.SetBytes(Name(args.Bytes(0)))),
    ];

    /// <summary>As many whole characters as a name holds.</summary>
    public static ReadOnlySpan<byte> Name(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length <= NameBytes)
            return utf8;
        var end = NameBytes;
        while ((utf8[end] & 0xC0) == 0x80)
            end--;
        return utf8[..end];
    }
}
