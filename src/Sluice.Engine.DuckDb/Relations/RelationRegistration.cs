using System.Runtime.InteropServices;
using Sluice.Engine.DuckDb.Native;
using Sluice.Engine.DuckDb.Sessions;
using Sluice.Engine.Relations;

namespace Sluice.Engine.DuckDb.Relations;

/// <summary>
/// Makes the server's relations known to DuckDB: a table function each, and a replacement scan that finds it where no table of that
/// name is. That also serves "pg_catalog.NAME", whose schema in DuckDB takes no additions.
/// </summary>
internal static unsafe class RelationRegistration
{
    public static void Register(DatabaseHandle database, IReadOnlyList<SystemRelation> relations, Callers callers)
    {
        if (relations.Count == 0)
            return;
        using (var connection = Connection.Open(database))
        {
            foreach (var relation in relations)
                Register(connection, new RelationFunction(relation, callers));
        }

        var names = relations.ToDictionary(relation => relation.Name, relation => relation.Name, StringComparer.OrdinalIgnoreCase);
        TableFunctionApi.AddReplacement(database, &RelationCallbacks.Replace, GCHandle.ToIntPtr(GCHandle.Alloc(names)), &RelationCallbacks.Free);
    }

    private static void Register(ConnectionHandle connection, RelationFunction function)
    {
        var handle = TableFunctionApi.Create();
        TableFunctionApi.SetName(handle, function.Relation.Name);
        TableFunctionApi.SetExtraInfo(handle, GCHandle.ToIntPtr(GCHandle.Alloc(function)), &RelationCallbacks.Free);
        TableFunctionApi.SetBind(handle, &RelationCallbacks.Bind);
        TableFunctionApi.SetInit(handle, &RelationCallbacks.Init);
        TableFunctionApi.SetFunction(handle, &RelationCallbacks.Run);
        var state = TableFunctionApi.Register(connection, handle);
        TableFunctionApi.Destroy(ref handle);
        if (state != DuckDbState.Success)
            throw new InvalidOperationException($"the engine does not take the relation {function.Relation.Name}");
    }
}
