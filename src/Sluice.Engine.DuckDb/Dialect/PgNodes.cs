using PgQuery;

namespace Sluice.Engine.DuckDb.Dialect;

/// <summary>Reads and makes pieces of PostgreSQL's trees.</summary>
internal static class PgNodes
{
    public const string Catalog = "pg_catalog";

    public static Node Text(string text) => new() { String = new PgQuery.String { Sval = text } };

    /// <summary>A string constant.</summary>
    public static Node Constant(string text) => new() { AConst = new A_Const { Sval = new PgQuery.String { Sval = text } } };

    public static Node Constant(int number) => new() { AConst = new A_Const { Ival = new Integer { Ival = number } } };

    /// <summary>A call by an unqualified name.</summary>
    public static Node Call(string function, params ReadOnlySpan<Node> arguments)
    {
        var call = new FuncCall { Funcformat = CoercionForm.CoerceExplicitCall };
        call.Funcname.Add(Text(function));
        foreach (var argument in arguments)
            call.Args.Add(argument);
        return new Node { FuncCall = call };
    }

    /// <summary>The last part of a dotted name, and whether it is unqualified or of pg_catalog.</summary>
    public static bool IsBuiltIn(Google.Protobuf.Collections.RepeatedField<Node> name, out string last)
    {
        last = name.Count == 0 ? "" : name[^1].String?.Sval ?? "";
        return name.Count == 1 || (name.Count == 2 && name[0].String?.Sval == Catalog);
    }
}
