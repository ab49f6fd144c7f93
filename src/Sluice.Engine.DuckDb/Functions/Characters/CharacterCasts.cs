using System.Text;
using Sluice.Engine.DuckDb.Aliases;
using Sluice.Engine.DuckDb.Functions.Registration;
using Sluice.Engine.DuckDb.Functions.Values;
using Sluice.Engine.DuckDb.Native;

namespace Sluice.Engine.DuckDb.Functions.Characters;

/// <summary>
/// Text into columns of varchar(n) and char(n), and char(n) back to text without its padding (manual, 8.3). A cast that a client writes cuts
/// instead: rules put that before.
/// </summary>
internal static class CharacterCasts
{
    // Other values become text on their way in. Decimals have too many types to be here; DuckDB's own cast takes those.
    private static readonly SqlType[] Others =
        [SqlType.Bool, SqlType.Int2, SqlType.Int4, SqlType.Int8, SqlType.HugeInt, SqlType.Float4, SqlType.Float8, SqlType.Date, SqlType.Timestamp, SqlType.Uuid];

    // From one length to another there is a cast for each two of these; between others a value keeps what it has.
    private static readonly int[] Usual = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 16, 20, 24, 25, 30, 32, 35, 36, 40, 45, 50, 60, 64, 80, 100, 120, 128, 150, 200, 250, 255, 256, 500, 1000];

    // As any alias turns into what it is stored as; among themselves at no price.
    private const long ToText = 20;

    /// <summary>From each length there is a type of, source after source, so that each is the latest of all while it is registered.</summary>
    public static IEnumerable<CastFunction> FromLimited => Types().SelectMany(type => From(type.Name, type.Length));

    /// <summary>To each length there is a type of, from what has none.</summary>
    public static IEnumerable<CastFunction> IntoLimited =>
    [
        .. Others.SelectMany(source => Types().Select(type => FromOther(source, type.Name, type.Length))),
        .. Types().Select(type => Into(SqlType.Text, type.Name, type.Length)),
    ];

    /// <summary>Never run: it lets DuckDB find at once, and not after all types with a length, that text is text.</summary>
    public static CastFunction TextAsItIs { get; } = new(SqlType.Text, SqlType.Text, (args, result) => result.SetBytes(args.Bytes(0))) { ImplicitCost = 0 };

    /// <summary>char(n) of no known length.</summary>
    public static IEnumerable<CastFunction> All => [ToUnpadded(SqlType.OfAlias(LimitedTypes.BpChar))];

    private static IEnumerable<(string Name, int Length)> Types() =>
        LimitedTypes.Lengths.SelectMany(length => new[] { (LimitedTypes.VarChar, length), (LimitedTypes.BpChar, length) });

    private static CastFunction FromOther(SqlType source, string name, int length)
    {
        var limit = new CharacterLimit(name, length);
        return new CastFunction(source, Type(name, length), (args, result) => result.SetBytes(limit.Fit(Encoding.UTF8.GetBytes(AnyText.Of(args, 0)!))));
    }

    private static IEnumerable<CastFunction> From(string name, int length)
    {
        var type = Type(name, length);
        yield return new CastFunction(SqlType.ListOf(type), SqlType.Text, (args, result) => result.SetText(AnyText.Of(args, 0)));
        if (name == LimitedTypes.BpChar)
        {
            yield return ToUnpadded(type);
            yield return new CastFunction(type, SqlType.OfAlias(name), (args, result) => result.SetBytes(args.Bytes(0))) { ImplicitCost = 1 };
        }

        if (Array.IndexOf(Usual, length) < 0)
            yield break;
        foreach (var other in Usual.Where(other => other != length))
        {
            // The padding of a char(n) is none of its characters.
            yield return name == LimitedTypes.VarChar ? Into(type, LimitedTypes.VarChar, other) : Unpadded(length, LimitedTypes.VarChar, other);
            yield return name == LimitedTypes.VarChar ? Into(type, LimitedTypes.BpChar, other) : Unpadded(length, LimitedTypes.BpChar, other);
        }
    }

    private static CastFunction Into(SqlType from, string name, int length)
    {
        var limit = new CharacterLimit(name, length);
        return new CastFunction(from, Type(name, length), (args, result) => result.SetBytes(limit.Fit(args.Bytes(0))));
    }

    private static CastFunction Unpadded(int from, string name, int length)
    {
        var limit = new CharacterLimit(name, length);
        return new CastFunction(Type(LimitedTypes.BpChar, from), Type(name, length), (args, result) => result.SetBytes(limit.Fit(args.Bytes(0).TrimEnd((byte)' '))));
    }

    private static SqlType Type(string name, int length) => new(DuckDbType.Varchar) { Alias = LimitedTypes.EngineName(name, length) };

    private static CastFunction ToUnpadded(SqlType type) =>
        new(type, SqlType.Text, (args, result) => result.SetBytes(args.Bytes(0).TrimEnd((byte)' '))) { ImplicitCost = ToText };
}
