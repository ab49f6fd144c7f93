using System.Globalization;
using Google.Protobuf.Collections;
using PgQuery;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Sql.Writing;

/// <summary>Expressions.</summary>
internal static class ExpressionWriter
{
    public static void Write(Node node, SqlText text)
    {
        switch (node.NodeCase)
        {
            case Kind.AConst: ConstantWriter.Write(node.AConst, text); break;
            case Kind.ColumnRef: Column(node.ColumnRef, text); break;
            case Kind.ParamRef: text.At(node.ParamRef.Location).Add("$").Add(node.ParamRef.Number.ToString(CultureInfo.InvariantCulture)); break;
            case Kind.AExpr: OperatorWriter.Write(node.AExpr, text); break;
            case Kind.BoolExpr: OperatorWriter.Write(node.BoolExpr, text); break;
            case Kind.FuncCall: CallWriter.Write(node.FuncCall, text); break;
            case Kind.TypeCast: Cast(node.TypeCast, text); break;
            case Kind.SubLink: SubqueryWriter.Write(node.SubLink, text); break;
            case Kind.CaseExpr: Case(node.CaseExpr, text); break;
            case Kind.NullTest:
                Operand(node.NullTest.Arg, text);
                text.Add(node.NullTest.Nulltesttype == NullTestType.IsNull ? " IS NULL" : " IS NOT NULL");
                break;
            case Kind.BooleanTest: OperatorWriter.Write(node.BooleanTest, text); break;
            case Kind.CollateClause:
                Operand(node.CollateClause.Arg, text);
                text.Add(" COLLATE ").At(node.CollateClause.Location).Dotted(node.CollateClause.Collname);
                break;
            case Kind.AIndirection: IndirectionWriter.Write(node.AIndirection, text); break;
            case Kind.SqlvalueFunction: ConstantWriter.Write(node.SqlvalueFunction, text); break;
            case Kind.SetToDefault: text.Add("DEFAULT"); break;
            default: Listed(node, text); break;
        }
    }

    /// <summary>As a part of a larger expression: in parentheses unless it cannot be torn apart.</summary>
    public static void Operand(Node node, SqlText text)
    {
        bool isWhole = node.NodeCase is Kind.AConst or Kind.ColumnRef or Kind.ParamRef or Kind.FuncCall or Kind.TypeCast or Kind.CoalesceExpr
            or Kind.MinMaxExpr or Kind.AArrayExpr or Kind.SqlvalueFunction or Kind.RowExpr or Kind.CaseExpr or Kind.GroupingFunc
            || (node.NodeCase == Kind.SubLink && node.SubLink.SubLinkType is SubLinkType.ExprSublink or SubLinkType.ArraySublink);
        // A call may be written in words: "x AT TIME ZONE y".
        isWhole &= node.NodeCase != Kind.FuncCall || node.FuncCall.Funcformat != CoercionForm.CoerceSqlSyntax;
        // "-1" before "::" or "." would be torn apart.
        isWhole &= node.NodeCase != Kind.AConst || !ConstantWriter.IsNegative(node.AConst);
        text.Add(isWhole ? "" : "(");
        Write(node, text);
        text.Add(isWhole ? "" : ")");
    }

    public static void List(RepeatedField<Node> nodes, SqlText text)
    {
        for (int i = 0; i < nodes.Count; i++)
        {
            text.Add(i > 0 ? ", " : "");
            Write(nodes[i], text);
        }
    }

    private static void Listed(Node node, SqlText text)
    {
        switch (node.NodeCase)
        {
            case Kind.CoalesceExpr: Call("COALESCE(", node.CoalesceExpr.Args, text); break;
            case Kind.MinMaxExpr: Call(node.MinMaxExpr.Op == MinMaxOp.IsGreatest ? "GREATEST(" : "LEAST(", node.MinMaxExpr.Args, text); break;
            case Kind.GroupingFunc: Call("GROUPING(", node.GroupingFunc.Args, text); break;
            case Kind.RowExpr: Call(node.RowExpr.RowFormat == CoercionForm.CoerceImplicitCast ? "(" : "ROW(", node.RowExpr.Args, text); break;
            case Kind.AArrayExpr:
                text.At(node.AArrayExpr.Location).Add("ARRAY[");
                List(node.AArrayExpr.Elements, text);
                text.Add("]");
                break;
            case Kind.NamedArgExpr:
                text.Name(node.NamedArgExpr.Name).Add(" := ");
                Write(node.NamedArgExpr.Arg, text);
                break;
            case Kind.GroupingSet: Grouping(node.GroupingSet, text); break;
            case Kind.List: Call("(", node.List.Items, text); break;
            default: throw new UnwritableException(node.NodeCase.ToString());
        }
    }

    private static void Call(string head, RepeatedField<Node> arguments, SqlText text)
    {
        text.Add(head);
        List(arguments, text);
        text.Add(")");
    }

    private static void Grouping(GroupingSet set, SqlText text) => Call(
        set.Kind switch
        {
            GroupingSetKind.GroupingSetEmpty => "(",
            GroupingSetKind.GroupingSetRollup => "ROLLUP (",
            GroupingSetKind.GroupingSetCube => "CUBE (",
            GroupingSetKind.GroupingSetSets => "GROUPING SETS (",
            _ => throw new UnwritableException(set.Kind.ToString()),
        },
        set.Content,
        text);

    private static void Column(ColumnRef column, SqlText text)
    {
        text.At(column.Location);
        for (int i = 0; i < column.Fields.Count; i++)
        {
            text.Add(i > 0 ? "." : "");
            if (column.Fields[i].NodeCase == Kind.AStar) text.Add("*");
            else text.Name(column.Fields[i].String.Sval);
        }
    }

    private static void Cast(TypeCast cast, SqlText text)
    {
        // A constant that does not fit is at fault itself; any other value, at the cast.
        text.At(cast.Arg.AConst?.Sval is null ? cast.Location : cast.Arg.AConst.Location).Add("CAST(");
        Write(cast.Arg, text);
        text.Add(" AS ");
        TypeWriter.Write(cast.TypeName, text);
        text.Add(")");
    }

    private static void Case(CaseExpr choice, SqlText text)
    {
        text.At(choice.Location).Add("CASE");
        if (choice.Arg is not null)
        {
            text.Add(" ");
            Operand(choice.Arg, text);
        }

        foreach (Node node in choice.Args)
        {
            text.Add(" WHEN ");
            Write(node.CaseWhen.Expr, text);
            text.Add(" THEN ");
            Write(node.CaseWhen.Result, text);
        }

        if (choice.Defresult is not null)
        {
            text.Add(" ELSE ");
            Write(choice.Defresult, text);
        }

        text.Add(" END");
    }
}
