using PgQuery;

namespace Sluice.Sql.Writing;

/// <summary>Calls of functions, aggregates and window functions.</summary>
internal static class CallWriter
{
    public static void Write(FuncCall call, SqlText text)
    {
        if (call.Funcformat == CoercionForm.CoerceSqlSyntax && WordedCallWriter.TryWrite(call, text)) return;
        text.At(call.Location).Dotted(call.Funcname).Add("(");
        if (call.AggStar)
            text.Add("*");
        else
            Arguments(call, text);
        if (!call.AggWithinGroup) SelectWriter.OrderBy(call.AggOrder, text);
        text.Add(")");
        if (call.AggWithinGroup)
        {
            text.Add(" WITHIN GROUP (");
            SelectWriter.OrderBy(call.AggOrder, text);
            text.Add(")");
        }

        if (call.AggFilter is not null)
        {
            text.Add(" FILTER (WHERE ");
            ExpressionWriter.Write(call.AggFilter, text);
            text.Add(")");
        }

        if (call.Over is not null) WindowWriter.Over(call.Over, text);
    }

    private static void Arguments(FuncCall call, SqlText text)
    {
        text.Add(call.AggDistinct ? "DISTINCT " : "");
        for (int i = 0; i < call.Args.Count; i++)
        {
            text.Add(i > 0 ? ", " : "").Add(call.FuncVariadic && i == call.Args.Count - 1 ? "VARIADIC " : "");
            ExpressionWriter.Write(call.Args[i], text);
        }
    }
}
