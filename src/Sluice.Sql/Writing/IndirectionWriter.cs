using PgQuery;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Sql.Writing;

/// <summary>Fields, subscripts and slices of a value.</summary>
internal static class IndirectionWriter
{
    public static void Write(A_Indirection indirection, SqlText text)
    {
        bool isName = indirection.Arg.NodeCase is Kind.ColumnRef or Kind.ParamRef && indirection.Indirection[0].NodeCase == Kind.AIndices;
        text.Add(isName ? "" : "(");
        ExpressionWriter.Write(indirection.Arg, text);
        text.Add(isName ? "" : ")");
        foreach (Node step in indirection.Indirection)
        {
            switch (step.NodeCase)
            {
                case Kind.String: text.Add(".").Name(step.String.Sval); break;
                case Kind.AStar: text.Add(".*"); break;
                case Kind.AIndices: Subscript(step.AIndices, text); break;
                default: throw new UnwritableException(step.NodeCase.ToString());
            }
        }
    }

    private static void Subscript(A_Indices indices, SqlText text)
    {
        text.Add("[");
        if (indices.IsSlice)
        {
            if (indices.Lidx is not null) ExpressionWriter.Operand(indices.Lidx, text);
            text.Add(":");
        }

        if (indices.Uidx is not null) ExpressionWriter.Operand(indices.Uidx, text);
        text.Add("]");
    }
}
