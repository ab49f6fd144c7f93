using System.Collections.Frozen;
using Sluice.Engine.DuckDb.Lake;

namespace Sluice.Engine.DuckDb.Dialect.Flattening;

/// <summary>The lake's tables, by whether there is a view of their leaves. DuckDB compares names without case.</summary>
internal sealed class NestedTables
{
    /// <summary>After a table's name: read as its leaves, whatever the session has set.</summary>
    public const string Suffix = "?FLATTEN";

    private readonly FrozenSet<string> _all;
    private readonly FrozenSet<string> _nested;

    public NestedTables(IReadOnlyList<LakeTable> tables)
    {
        _all = tables.Select(table => table.Name).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _nested = tables.Where(Leaves.Has).Select(table => table.Name).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        Asked = new FlatReading(this, IsOn: false);
        Always = new FlatReading(this, IsOn: true);
    }

    /// <summary>Leaves are read only where a name asks for them.</summary>
    public FlatReading Asked { get; }

    /// <summary>Leaves are read wherever there are any.</summary>
    public FlatReading Always { get; }

    public bool AnyNested => _nested.Count > 0;

    public bool IsNested(string name) => _nested.Contains(name);

    /// <summary>The table of a name with the suffix; null for any other name, and for a file that is called so.</summary>
    public string? Named(string name) =>
        name.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase) && !_all.Contains(name) && _all.Contains(name[..^Suffix.Length]) ? name[..^Suffix.Length] : null;
}
