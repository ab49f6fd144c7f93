using PgQuery;
using Sluice.Engine.DuckDb.Aliases;
using Sluice.Engine.DuckDb.Catalog.Reg;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Types;

/// <summary>
/// oid::regclass::text writes names as the session sees them (manual, 8.19). Casts run in threads that know no session, so a function does it
/// that is told who asks. Constants are read while the session plans.
/// </summary>
internal sealed class RegTextRule : IRule
{
    private const string Finder = "to_";

    public Kind Kind => Kind.TypeCast;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var cast = node.TypeCast;
        if (cast.TypeName.ArrayBounds.Count > 0 || cast.TypeName.Names[^1].String?.Sval is not ("text" or "varchar" or "name" or "pg_name") || TypeOf(cast.Arg) is not { } type)
            return null;
        cast.Arg = PgNodes.Call("pg_fn_reg_text", PgNodes.Constant(type), PgNodes.Cast(cast.Arg, "bigint"));
        return node;
    }

    // Types go by our names already: a tree is rewritten from its leaves on.
    private static string? TypeOf(Node value)
    {
        var name = value.NodeCase switch
        {
            Kind.TypeCast when value.TypeCast is { Arg.NodeCase: not Kind.AConst, TypeName: { ArrayBounds.Count: 0 } type } => type.Names[^1].String?.Sval,
            Kind.FuncCall when value.FuncCall.Funcname[^1].String.Sval is var function && function.StartsWith(Finder, StringComparison.Ordinal) => function[Finder.Length..],
            _ => null,
        };
        return name is null ? null : RegTypes.Find(AliasTypes.NameOf(name) ?? name)?.Name;
    }
}
