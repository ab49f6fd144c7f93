using PgQuery;

namespace Sluice.Engine.DuckDb.Dialect.Checks;

/// <summary>Reads constants of a tree.</summary>
internal static class Constants
{
    /// <returns>Null for anything but an integer as written, with or without a minus.</returns>
    public static int? IntegerOf(Node? node) =>
        node is { NodeCase: Node.NodeOneofCase.AConst, AConst: { Isnull: false, ValCase: A_Const.ValOneofCase.Ival } constant } ? constant.Ival.Ival : null;
}
