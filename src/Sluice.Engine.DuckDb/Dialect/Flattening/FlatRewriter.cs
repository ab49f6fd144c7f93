using PgQuery;
using Sluice.Engine.DuckDb.Catalog;
using Sluice.Sql.Parsing;

namespace Sluice.Engine.DuckDb.Dialect.Flattening;

/// <summary>
/// Turns names of tables with nested columns into those of their views of leaves: "t?FLATTEN" always, public.t where the session reads
/// so. A bare t is left to the search path, on which a query's own names and temporary tables come first; but in a view that is made it is
/// written out, since the view keeps what it reads when the setting changes.
/// </summary>
/// <param name="isTemporary">Whether the session has a temporary relation of a name.</param>
internal sealed class FlatRewriter(FlatReading reading, Func<string, bool> isTemporary) : TreeRewriter
{
    private const string Public = "public";

    // Names that WITH gives, anywhere before in the statement.
    private readonly HashSet<string> _queries = new(StringComparer.OrdinalIgnoreCase);
    private RangeVar? _made;

    public bool HasChanged { get; private set; }

    /// <summary>Whether the result hangs on the session's temporary relations.</summary>
    public bool IsOfView => _made is not null;

    protected override void Enter(Node node)
    {
        if (node.NodeCase == Node.NodeOneofCase.ViewStmt)
            _made = node.ViewStmt.View;
        else if (node.NodeCase == Node.NodeOneofCase.SelectStmt && node.SelectStmt.WithClause is { } with)
            _queries.UnionWith(with.Ctes.Select(query => query.CommonTableExpr.Ctename));
    }

    protected override Node Visit(Node node)
    {
        switch (node.NodeCase)
        {
            case Node.NodeOneofCase.RangeVar:
                HasChanged |= Turn(node.RangeVar);
                break;
            case Node.NodeOneofCase.ColumnRef when reading.IsOn:
                HasChanged |= Turn(node.ColumnRef);
                break;
        }

        return node;
    }

    private bool Turn(RangeVar relation)
    {
        if (relation.Schemaname is not ("" or Public))
            return false;
        if (reading.Tables.Named(relation.Relname) is { } table)
        {
            relation.Alias ??= new Alias { Aliasname = relation.Relname };
            (relation.Schemaname, relation.Relname) = (reading.Tables.IsNested(table) ? PgSchemas.Leaves : Public, table);
            return true;
        }

        var isFixed = relation.Schemaname == Public ? reading.IsOn : IsOfView && !IsOther(relation);
        if (!isFixed || !reading.Tables.IsNested(relation.Relname))
            return false;
        relation.Schemaname = reading.IsOn ? PgSchemas.Leaves : Public;
        return true;
    }

    private bool IsOther(RangeVar relation) => relation == _made || _queries.Contains(relation.Relname) || isTemporary(relation.Relname);

    // public.t.column, where t is read elsewhere now.
    private bool Turn(ColumnRef column)
    {
        if (column.Fields is not [{ String.Sval: Public }, { String.Sval: { } table }, _] || !reading.Tables.IsNested(table))
            return false;
        column.Fields.RemoveAt(0);
        return true;
    }
}
