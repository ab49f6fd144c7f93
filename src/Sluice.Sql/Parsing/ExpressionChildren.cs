using PgQuery;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Sql.Parsing;

/// <summary>What lies below an expression.</summary>
internal static class ExpressionChildren
{
    /// <returns>Whether the node is an expression.</returns>
    public static bool Rewrite(Node node, TreeRewriter r)
    {
        switch (node.NodeCase)
        {
            case Kind.AConst or Kind.ColumnRef or Kind.ParamRef or Kind.AStar or Kind.String or Kind.SqlvalueFunction or Kind.SetToDefault:
                return true;
            case Kind.AExpr:
                (node.AExpr.Lexpr, node.AExpr.Rexpr) = (r.One(node.AExpr.Lexpr), r.One(node.AExpr.Rexpr));
                return true;
            case Kind.BoolExpr:
                r.Each(node.BoolExpr.Args);
                return true;
            case Kind.FuncCall:
                Call(node.FuncCall, r);
                return true;
            case Kind.TypeCast:
                (node.TypeCast.Arg, node.TypeCast.TypeName) = (r.One(node.TypeCast.Arg), r.Type(node.TypeCast.TypeName));
                return true;
            case Kind.SubLink:
                (node.SubLink.Testexpr, node.SubLink.Subselect) = (r.One(node.SubLink.Testexpr), r.One(node.SubLink.Subselect));
                return true;
            case Kind.CaseExpr:
                node.CaseExpr.Arg = r.One(node.CaseExpr.Arg);
                r.Each(node.CaseExpr.Args);
                node.CaseExpr.Defresult = r.One(node.CaseExpr.Defresult);
                return true;
            case Kind.CaseWhen:
                (node.CaseWhen.Expr, node.CaseWhen.Result) = (r.One(node.CaseWhen.Expr), r.One(node.CaseWhen.Result));
                return true;
            case Kind.NullTest:
                node.NullTest.Arg = r.One(node.NullTest.Arg);
                return true;
            case Kind.BooleanTest:
                node.BooleanTest.Arg = r.One(node.BooleanTest.Arg);
                return true;
            case Kind.CollateClause:
                node.CollateClause.Arg = r.One(node.CollateClause.Arg);
                return true;
            case Kind.NamedArgExpr:
                node.NamedArgExpr.Arg = r.One(node.NamedArgExpr.Arg);
                return true;
            case Kind.MultiAssignRef:
                node.MultiAssignRef.Source = r.One(node.MultiAssignRef.Source);
                return true;
            case Kind.AIndices:
                (node.AIndices.Lidx, node.AIndices.Uidx) = (r.One(node.AIndices.Lidx), r.One(node.AIndices.Uidx));
                return true;
            case Kind.AIndirection:
                node.AIndirection.Arg = r.One(node.AIndirection.Arg);
                r.Each(node.AIndirection.Indirection);
                return true;
            default:
                return Listed(node, r);
        }
    }

    private static bool Listed(Node node, TreeRewriter r)
    {
        switch (node.NodeCase)
        {
            case Kind.AArrayExpr:
                r.Each(node.AArrayExpr.Elements);
                return true;
            case Kind.CoalesceExpr:
                r.Each(node.CoalesceExpr.Args);
                return true;
            case Kind.MinMaxExpr:
                r.Each(node.MinMaxExpr.Args);
                return true;
            case Kind.RowExpr:
                r.Each(node.RowExpr.Args);
                return true;
            case Kind.GroupingFunc:
                r.Each(node.GroupingFunc.Args);
                return true;
            case Kind.XmlExpr:
                r.Each(node.XmlExpr.Args);
                return true;
            case Kind.List:
                r.Each(node.List.Items);
                return true;
            case Kind.TypeName:
                r.Each(node.TypeName.Typmods);
                return true;
            default:
                return false;
        }
    }

    private static void Call(FuncCall call, TreeRewriter r)
    {
        r.Each(call.Args);
        r.Each(call.AggOrder);
        call.AggFilter = r.One(call.AggFilter);
        call.Over = r.Window(call.Over);
    }
}
