using System.Text;
using Sluice.Engine.DuckDb.Catalog;
using Sluice.Engine.DuckDb.Lexing;
using Sluice.Engine.Types;

namespace Sluice.Engine.DuckDb.Lake;

/// <summary>
/// A table's columns with structs taken apart: "a.b.c" for member c of member b of column a, in place of a. Lists and maps stay whole,
/// since how many values they hold differs by row.
/// </summary>
internal static class Leaves
{
    // PostgreSQL cuts longer names, so that none would find the column (manual, 4.1.1).
    private const int LongestName = 63;

    /// <summary>Whether a table has other leaves than columns.</summary>
    public static bool Has(LakeTable table) => table.Columns.Any(column => IsOpen(column.Type));

    /// <summary>In the columns' order. A column that is no struct keeps its name; of leaves whose names meet the later ones get a number.</summary>
    public static IReadOnlyList<Leaf> Of(IReadOnlyList<ResultColumn> columns)
    {
        var taken = columns.Where(column => !IsOpen(column.Type)).Select(column => column.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var leaves = new List<Leaf>();
        foreach (var column in columns)
        {
            if (IsOpen(column.Type))
                Add([column.Name], column.Type, taken, leaves);
            else
                leaves.Add(new Leaf([column.Name], column.Name, column.Type));
        }

        return leaves;
    }

    /// <summary>The statement that makes a table's view of leaves.</summary>
    public static string View(LakeTable table)
    {
        var columns = Of(table.Columns).Select(leaf => $"{Read(leaf.Path)} AS {Quoting.Identifier(leaf.Name)}");
        return $"CREATE VIEW {PgSchemas.Leaves}.{Quoting.Identifier(table.Name)} AS SELECT {string.Join(", ", columns)} FROM public.{Quoting.Identifier(table.Name)}";
    }

    private static void Add(IReadOnlyList<string> path, EngineType type, HashSet<string> taken, List<Leaf> leaves)
    {
        if (!IsOpen(type))
        {
            leaves.Add(new Leaf(path, Free(string.Join('.', path), taken), type));
            return;
        }

        foreach (var member in type.Fields)
            Add([.. path, member.Name], member.Type, taken, leaves);
    }

    private static bool IsOpen(EngineType type) => type is { Kind: TypeKind.Struct, Fields.Count: > 0, IsRow: false };

    // DuckDB compares names without case.
    private static string Free(string name, HashSet<string> taken)
    {
        var free = Cut(name, LongestName);
        for (var number = 1; !taken.Add(free); number++)
            free = $"{Cut(name, LongestName - 1 - number.ToString(null, null).Length)}_{number}";
        return free;
    }

    private static string Cut(string name, int bytes)
    {
        if (Encoding.UTF8.GetByteCount(name) <= bytes)
            return name;
        var cut = new StringBuilder();
        foreach (var rune in name.EnumerateRunes())
        {
            bytes -= rune.Utf8SequenceLength;
            if (bytes < 0)
                break;
            cut.Append(rune);
        }

        return cut.ToString();
    }

    private static string Read(IReadOnlyList<string> path) =>
        path.Skip(1).Aggregate(Quoting.Identifier(path[0]), (value, member) => $"struct_extract({value}, {Quoting.Literal(member)})");
}
