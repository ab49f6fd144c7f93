using PgQuery;
using Sluice.Engine.DuckDb.Dialect.Rules.Literals;
using Sluice.Protocol.Errors;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Checks;

/// <summary>Of the numbers only integer becomes boolean, and boolean becomes integer only (manual, 8.6); DuckDB casts all of them.</summary>
internal sealed class CastCheck : ICheck
{
    public Kind Kind => Kind.TypeCast;

    public CheckFault? Find(Node node, IReadOnlyList<Node> ancestors)
    {
        var cast = node.TypeCast;
        if (TypeWord.Of(new KnownType(cast.TypeName)) is not { } to || (cast.Arg.NodeCase == Kind.AConst && cast.Arg.AConst.Sval is not null) || KnownType.Of(cast.Arg) is not { } known || TypeWord.Of(known) is not { } from)
            return null;
        var refused = (to == "boolean" && TypeWord.IsNumber(from) && from != "integer") || (from == "boolean" && TypeWord.IsNumber(to) && to != "integer");
        return refused ? new CheckFault(SqlStates.CannotCoerce, $"cannot cast type {from} to {to}", cast.Location) : null;
    }
}
