using PgQuery;
using Sluice.Engine.Output;
using Sluice.Sql.Parsing;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect;

/// <summary>
/// Casts of columns and expressions to date and timestamp run in threads that know no session: where its DateStyle is not MDY, the cast is
/// told (manual, 8.5.1). Constants are read while the session plans.
/// </summary>
internal sealed class DateOrderCasts(DateOrder order) : TreeRewriter
{
    protected override Node Visit(Node node)
    {
        if (node.NodeCase != Kind.TypeCast || node.TypeCast.Arg.NodeCase is Kind.AConst or Kind.ParamRef)
            return node;
        var type = node.TypeCast.TypeName;
        if (type.ArrayBounds.Count > 0 || type.Typmods.Count > 0 || !PgNodes.IsBuiltIn(type.Names, out var name) || name is not ("date" or "timestamp"))
            return node;
        var call = PgNodes.Call(name + "_in_order", node.TypeCast.Arg, PgNodes.Constant(order.ToString()));
        call.FuncCall.Location = node.TypeCast.Location;
        return call;
    }
}
