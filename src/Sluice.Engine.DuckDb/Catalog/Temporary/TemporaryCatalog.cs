using System.Collections.Concurrent;
using Sluice.Engine.Relations;
using Sluice.Engine.Types;

namespace Sluice.Engine.DuckDb.Catalog.Temporary;

/// <summary>What each session made for itself, as the catalogs' views read it: pg_temp_relations and pg_temp_columns.</summary>
internal sealed class TemporaryCatalog
{
    private readonly ConcurrentDictionary<int, TemporaryRows> _sessions = new();

    public TemporaryCatalog()
    {
        Relations =
        [
            new SystemRelation(
                "pg_temp_relations",
                [
                    new("oid", TypeKind.Int64), new("name", TypeKind.Text), new("kind", TypeKind.Text), new("columns", TypeKind.Int32),
                    new("definition", TypeKind.Text),
                ],
                caller => Of(caller).Relations),
            new SystemRelation(
                "pg_temp_columns",
                [
                    new("relation", TypeKind.Int64), new("number", TypeKind.Int32), new("name", TypeKind.Text), new("type", TypeKind.Int64),
                    new("length", TypeKind.Int32), new("modifier", TypeKind.Int32), new("dimensions", TypeKind.Int32), new("byval", TypeKind.Bool),
                    new("align", TypeKind.Text), new("storage", TypeKind.Text), new("collation", TypeKind.Int64), new("required", TypeKind.Bool),
                ],
                caller => Of(caller).Columns),
        ];
    }

    public IReadOnlyList<SystemRelation> Relations { get; }

    public void Set(int processId, TemporaryRows rows)
    {
        if (rows.Relations.Count == 0)
            Forget(processId);
        else
            _sessions[processId] = rows;
    }

    public void Forget(int processId) => _sessions.TryRemove(processId, out _);

    private TemporaryRows Of(int processId) => _sessions.GetValueOrDefault(processId, TemporaryRows.None);
}
