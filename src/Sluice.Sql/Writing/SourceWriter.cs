using Google.Protobuf.Collections;
using PgQuery;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Sql.Writing;

/// <summary>The items of FROM.</summary>
internal static class SourceWriter
{
    public static void From(string word, RepeatedField<Node> items, SqlText text)
    {
        for (int i = 0; i < items.Count; i++)
        {
            text.Add(i == 0 ? word : ", ");
            Write(items[i], text);
        }
    }

    public static void Relation(RangeVar relation, SqlText text)
    {
        text.At(relation.Location);
        if (relation.Catalogname.Length > 0) text.Name(relation.Catalogname).Add(".");
        if (relation.Schemaname.Length > 0) text.Name(relation.Schemaname).Add(".");
        text.Name(relation.Relname);
        Alias(relation.Alias, text);
    }

    private static void Write(Node item, SqlText text)
    {
        switch (item.NodeCase)
        {
            case Kind.RangeVar:
                Relation(item.RangeVar, text);
                break;
            case Kind.RangeSubselect:
                text.Add(item.RangeSubselect.Lateral ? "LATERAL (" : "(");
                StatementWriter.Write(item.RangeSubselect.Subquery, text);
                text.Add(")");
                Alias(item.RangeSubselect.Alias, text);
                break;
            case Kind.RangeFunction:
                Function(item.RangeFunction, text);
                break;
            case Kind.JoinExpr:
                Join(item.JoinExpr, text);
                break;
            case Kind.RangeTableSample:
                Sample(item.RangeTableSample, text);
                break;
            default:
                throw new UnwritableException(item.NodeCase.ToString());
        }
    }

    private static void Alias(Alias? alias, SqlText text)
    {
        if (alias is not null) text.Add(" AS ").Name(alias.Aliasname).Names(alias.Colnames);
    }

    private static void Function(RangeFunction function, SqlText text)
    {
        if (function.IsRowsfrom && function.Functions.Count > 1) throw new UnwritableException("ROWS FROM");
        RepeatedField<Node> parts = function.Functions[0].List.Items;
        if (function.Coldeflist.Count > 0 || (parts.Count > 1 && parts[1].NodeCase != Kind.None)) throw new UnwritableException("column definitions");
        text.Add(function.Lateral ? "LATERAL " : "");
        ExpressionWriter.Write(parts[0], text);
        text.Add(function.Ordinality ? " WITH ORDINALITY" : "");
        Alias(function.Alias, text);
    }

    private static void Join(JoinExpr join, SqlText text)
    {
        text.Add(join.Alias is null ? "" : "(");
        Write(join.Larg, text);
        bool isCross = join.Jointype == JoinType.JoinInner && !join.IsNatural && join.Quals is null && join.UsingClause.Count == 0;
        text.Add(join.IsNatural ? " NATURAL" : "").Add(isCross ? " CROSS JOIN " : join.Jointype switch
        {
            JoinType.JoinInner => " JOIN ",
            JoinType.JoinLeft => " LEFT JOIN ",
            JoinType.JoinRight => " RIGHT JOIN ",
            JoinType.JoinFull => " FULL JOIN ",
            _ => throw new UnwritableException(join.Jointype.ToString()),
        });
        bool nested = join.Rarg.NodeCase == Kind.JoinExpr && join.Rarg.JoinExpr.Alias is null;
        text.Add(nested ? "(" : "");
        Write(join.Rarg, text);
        text.Add(nested ? ")" : "");
        if (join.UsingClause.Count > 0)
        {
            if (join.JoinUsingAlias is not null) throw new UnwritableException("USING … AS");
            text.Add(" USING ").Names(join.UsingClause);
        }

        if (join.Quals is not null)
        {
            text.Add(" ON ");
            ExpressionWriter.Write(join.Quals, text);
        }

        text.Add(join.Alias is null ? "" : ")");
        Alias(join.Alias, text);
    }

    private static void Sample(RangeTableSample sample, SqlText text)
    {
        Write(sample.Relation, text);
        text.Add(" TABLESAMPLE ").At(sample.Location).Add(sample.Method[^1].String.Sval).Add("(");
        ExpressionWriter.List(sample.Args, text);
        text.Add(")");
        if (sample.Repeatable is null) return;
        text.Add(" REPEATABLE (");
        ExpressionWriter.Write(sample.Repeatable, text);
        text.Add(")");
    }
}
