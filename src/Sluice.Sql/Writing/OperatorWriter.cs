using PgQuery;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Sql.Writing;

/// <summary>Operators, and the predicates written in words.</summary>
internal static class OperatorWriter
{
    public static void Write(A_Expr expression, SqlText text)
    {
        switch (expression.Kind)
        {
            case A_Expr_Kind.AexprOp: Plain(expression, text); break;
            case A_Expr_Kind.AexprOpAny: Quantified(expression, " ANY (", text); break;
            case A_Expr_Kind.AexprOpAll: Quantified(expression, " ALL (", text); break;
            case A_Expr_Kind.AexprDistinct: Infix(expression, " IS DISTINCT FROM ", text); break;
            case A_Expr_Kind.AexprNotDistinct: Infix(expression, " IS NOT DISTINCT FROM ", text); break;
            case A_Expr_Kind.AexprNullif:
                text.At(expression.Location).Add("NULLIF(");
                ExpressionWriter.Write(expression.Lexpr, text);
                text.Add(", ");
                ExpressionWriter.Write(expression.Rexpr, text);
                text.Add(")");
                break;
            case A_Expr_Kind.AexprIn: In(expression, text); break;
            case A_Expr_Kind.AexprLike: Pattern(expression, IsNegated(expression) ? " NOT LIKE " : " LIKE ", text); break;
            case A_Expr_Kind.AexprIlike: Pattern(expression, IsNegated(expression) ? " NOT ILIKE " : " ILIKE ", text); break;
            case A_Expr_Kind.AexprSimilar: Pattern(expression, IsNegated(expression) ? " NOT SIMILAR TO " : " SIMILAR TO ", text); break;
            case A_Expr_Kind.AexprBetween: Between(expression, " BETWEEN ", text); break;
            case A_Expr_Kind.AexprNotBetween: Between(expression, " NOT BETWEEN ", text); break;
            case A_Expr_Kind.AexprBetweenSym: Between(expression, " BETWEEN SYMMETRIC ", text); break;
            case A_Expr_Kind.AexprNotBetweenSym: Between(expression, " NOT BETWEEN SYMMETRIC ", text); break;
            default: throw new UnwritableException(expression.Kind.ToString());
        }
    }

    public static void Write(BoolExpr expression, SqlText text)
    {
        if (expression.Boolop == BoolExprType.NotExpr)
        {
            text.Add("NOT ");
            ExpressionWriter.Operand(expression.Args[0], text);
            return;
        }

        for (int i = 0; i < expression.Args.Count; i++)
        {
            text.Add(i == 0 ? "" : expression.Boolop == BoolExprType.AndExpr ? " AND " : " OR ");
            ExpressionWriter.Operand(expression.Args[i], text);
        }
    }

    public static void Write(BooleanTest test, SqlText text)
    {
        ExpressionWriter.Operand(test.Arg, text);
        text.Add(test.Booltesttype switch
        {
            BoolTestType.IsTrue => " IS TRUE",
            BoolTestType.IsNotTrue => " IS NOT TRUE",
            BoolTestType.IsFalse => " IS FALSE",
            BoolTestType.IsNotFalse => " IS NOT FALSE",
            BoolTestType.IsUnknown => " IS UNKNOWN",
            _ => " IS NOT UNKNOWN",
        });
    }

    /// <summary>An operator's own characters, or OPERATOR(…) where it is qualified.</summary>
    public static void Symbol(Google.Protobuf.Collections.RepeatedField<Node> name, int location, SqlText text)
    {
        text.At(location);
        if (name.Count == 1)
        {
            text.Add(name[0].String.Sval);
            return;
        }

        text.Add("OPERATOR(").Name(name[0].String.Sval).Add(".").Add(name[^1].String.Sval).Add(")");
    }

    private static void Plain(A_Expr expression, SqlText text)
    {
        if (expression.Lexpr is not null)
        {
            ExpressionWriter.Operand(expression.Lexpr, text);
            text.Add(" ");
        }

        Symbol(expression.Name, expression.Location, text);
        text.Add(" ");
        ExpressionWriter.Operand(expression.Rexpr, text);
    }

    private static void Quantified(A_Expr expression, string word, SqlText text)
    {
        ExpressionWriter.Operand(expression.Lexpr, text);
        text.Add(" ");
        Symbol(expression.Name, expression.Location, text);
        text.Add(word);
        ExpressionWriter.Write(expression.Rexpr, text);
        text.Add(")");
    }

    private static void Infix(A_Expr expression, string word, SqlText text)
    {
        ExpressionWriter.Operand(expression.Lexpr, text);
        text.At(expression.Location).Add(word);
        ExpressionWriter.Operand(expression.Rexpr, text);
    }

    private static void In(A_Expr expression, SqlText text)
    {
        ExpressionWriter.Operand(expression.Lexpr, text);
        text.At(expression.Location).Add(expression.Name[^1].String.Sval == "<>" ? " NOT IN (" : " IN (");
        ExpressionWriter.List(expression.Rexpr.List.Items, text);
        text.Add(")");
    }

    private static void Between(A_Expr expression, string word, SqlText text)
    {
        ExpressionWriter.Operand(expression.Lexpr, text);
        text.At(expression.Location).Add(word);
        ExpressionWriter.Operand(expression.Rexpr.List.Items[0], text);
        text.Add(" AND ");
        ExpressionWriter.Operand(expression.Rexpr.List.Items[1], text);
    }

    private static bool IsNegated(A_Expr expression) => expression.Name[^1].String.Sval.StartsWith('!');

    private static void Pattern(A_Expr expression, string word, SqlText text)
    {
        ExpressionWriter.Operand(expression.Lexpr, text);
        text.At(expression.Location).Add(word);
        // The grammar keeps ESCAPE as a call around the pattern.
        if (expression.Rexpr.NodeCase != Kind.FuncCall
            || expression.Rexpr.FuncCall.Funcname[^1].String.Sval is not ("like_escape" or "similar_to_escape"))
        {
            ExpressionWriter.Operand(expression.Rexpr, text);
            return;
        }

        FuncCall pattern = expression.Rexpr.FuncCall;
        ExpressionWriter.Operand(pattern.Args[0], text);
        if (pattern.Args.Count < 2) return;
        text.Add(" ESCAPE ");
        ExpressionWriter.Operand(pattern.Args[1], text);
    }
}
