using Sluice.Engine.DuckDb.Aliases;
using Sluice.Engine.DuckDb.Functions.Registration;
using Sluice.Engine.DuckDb.Native;

namespace Sluice.Engine.DuckDb.Functions.Characters;

/// <summary>
/// Text into columns of varchar(n) and char(n), and char(n) back to text without its padding (manual, 8.3). A cast that a client writes cuts
/// instead: rules put that before.
/// </summary>
internal static class CharacterCasts
{
    // As any alias turns into what it is stored as; among themselves at no price.
    private const long ToText = 20;

    /// <summary>For each length there is a type of.</summary>
    public static IEnumerable<CastFunction> Limited => LimitedTypes.Lengths.SelectMany(length => Of(LimitedTypes.VarChar, length).Concat(Of(LimitedTypes.BpChar, length)));

    /// <summary>char(n) of no known length.</summary>
    public static IEnumerable<CastFunction> All => [ToUnpadded(SqlType.OfAlias(LimitedTypes.BpChar))];

    private static IEnumerable<CastFunction> Of(string name, int length)
    {
        var type = new SqlType(DuckDbType.Varchar) { Alias = LimitedTypes.EngineName(name, length) };
        var limit = new CharacterLimit(name, length);
        yield return new CastFunction(SqlType.Text, type, (args, result) => result.SetBytes(limit.Fit(args.Bytes(0))));
        if (name == LimitedTypes.BpChar)
        {
            yield return ToUnpadded(type);
            yield return new CastFunction(type, SqlType.OfAlias(name), (args, result) => result.SetBytes(args.Bytes(0))) { ImplicitCost = 1 };
        }
    }

    private static CastFunction ToUnpadded(SqlType type) =>
        new(type, SqlType.Text, (args, result) => result.SetBytes(args.Bytes(0).TrimEnd((byte)' '))) { ImplicitCost = ToText };
}
