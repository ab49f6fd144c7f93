using System.Collections.Frozen;
using PgQuery;
using Sluice.Engine.DuckDb.Catalog.Rows;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Sources;

/// <summary>What PostgreSQL's functions return, by name: one value or a set of rows (manual, 38.5.9).</summary>
internal static class SetFunctions
{
    private const string Record = "2249";

    private static readonly FrozenDictionary<string, Shape> Shapes = Read();

    private static readonly FrozenDictionary<string, string> OnlyColumns = ReadColumns();

    private enum Shape
    {
        /// <summary>One value.</summary>
        Scalar,

        /// <summary>Rows of one column, called as the table is.</summary>
        Values,

        /// <summary>Rows with names of their own.</summary>
        Rows,
    }

    /// <summary>Whether every function of the name returns one value of one column.</summary>
    public static bool IsScalar(string name) => Shapes.TryGetValue(name, out var shape) && shape == Shape.Scalar;

    /// <summary>Whether it returns a set whose only column has no name of its own.</summary>
    public static bool IsSetOfValues(string name) => Shapes.TryGetValue(name, out var shape) && shape == Shape.Values;

    /// <summary>A call that makes rows wherever it stands.</summary>
    public static bool IsSet(Node? node) =>
        node?.FuncCall is { } call && PgNodes.IsBuiltIn(call.Funcname, out var name) && Shapes.TryGetValue(name, out var shape) && shape != Shape.Scalar;

    /// <summary>What a function that returns a set of one named column calls it; null for any other.</summary>
    public static string? OnlyColumn(string name) => OnlyColumns.GetValueOrDefault(name);

    private static FrozenDictionary<string, string> ReadColumns()
    {
        var rows = FactFile.Read("pg_proc");
        int Column(string name) => Array.IndexOf(rows[0], name);
        var (nameAt, setAt, modesAt, namesAt) = (Column("proname"), Column("proretset"), Column("proargmodes"), Column("proargnames"));
        var columns = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in rows.Skip(1).Where(row => row[setAt] == "t" && row[modesAt] is not null && row[namesAt] is not null))
        {
            var modes = row[modesAt]!.Split(' ');
            var names = row[namesAt]!.Split(' ');
            if (modes.Count(mode => mode is "o" or "t") == 1 && names.Length == modes.Length)
                columns[row[nameAt]!] = names[Array.FindIndex(modes, mode => mode is "o" or "t")];
        }

        return columns.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, Shape> Read()
    {
        var rows = FactFile.Read("pg_proc");
        int Column(string name) => Array.IndexOf(rows[0], name);
        var (nameAt, setAt, kindAt, typeAt, allAt) = (Column("proname"), Column("proretset"), Column("prokind"), Column("prorettype"), Column("proallargtypes"));
        var shapes = new Dictionary<string, Shape>(StringComparer.Ordinal);
        foreach (var row in rows.Skip(1).Where(row => row[kindAt] == "f"))
        {
            var shape = row[setAt] != "t" ? row[typeAt] == Record ? Shape.Rows : Shape.Scalar : row[allAt] is null ? Shape.Values : Shape.Rows;
            if (!shapes.TryGetValue(row[nameAt]!, out var known) || known == Shape.Scalar || (known == Shape.Rows && shape == Shape.Values))
                shapes[row[nameAt]!] = shape;
        }

        return shapes.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
