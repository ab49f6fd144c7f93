using System.Collections.Concurrent;
using Sluice.Engine.Relations;
using Sluice.Engine.Types;

namespace Sluice.Engine.DuckDb.Catalog.Temporary;

/// <summary>
/// What each session made for itself, as the catalogs' views read it: pg_temp_relations and pg_temp_columns. Columns are named as in the
/// catalogs, since DuckDB takes no macro whose parameter is named like a column under any view in it.
/// </summary>
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
                    new("oid", TypeKind.Int64), new("relname", TypeKind.Text), new("relkind", TypeKind.Text), new("relnatts", TypeKind.Int32),
                    new("definition", TypeKind.Text),
                ],
                caller => Of(caller).Relations),
            new SystemRelation(
                "pg_temp_columns",
                [
                    new("attrelid", TypeKind.Int64), new("attnum", TypeKind.Int32), new("attname", TypeKind.Text), new("atttypid", TypeKind.Int64),
                    new("attlen", TypeKind.Int32), new("atttypmod", TypeKind.Int32), new("attndims", TypeKind.Int32), new("attbyval", TypeKind.Bool),
                    new("attalign", TypeKind.Text), new("attstorage", TypeKind.Text), new("attcollation", TypeKind.Int64), new("attnotnull", TypeKind.Bool),
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
