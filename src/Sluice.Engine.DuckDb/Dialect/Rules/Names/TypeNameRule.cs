using PgQuery;
using Sluice.Engine.DuckDb.Aliases;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Names;

/// <summary>Types without their schema, and those DuckDB knows under a name of ours or as something else (oid is BIGINT there).</summary>
internal sealed class TypeNameRule : IRule
{
    public Node.NodeOneofCase Kind => Node.NodeOneofCase.TypeName;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var names = node.TypeName.Names;
        if (!PgNodes.IsBuiltIn(names, out var name) && names[0].String?.Sval != "information_schema")
            return null;
        var engineName = EngineTypeNames.Of(name);
        if (engineName is null && names.Count == 1)
            return null;
        names.Clear();
        names.Add(PgNodes.Text(engineName ?? name));
        return node;
    }
}
