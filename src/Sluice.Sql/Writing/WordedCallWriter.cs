using PgQuery;

namespace Sluice.Sql.Writing;

/// <summary>Calls the grammar made from words: EXTRACT(… FROM …), … AT TIME ZONE …, OVERLAPS and their kin.</summary>
internal static class WordedCallWriter
{
    /// <returns>False where the function may as well be called by its name.</returns>
    public static bool TryWrite(FuncCall call, SqlText text)
    {
        switch (call.Funcname[^1].String.Sval)
        {
            case "extract" when call.Args.Count == 2 && call.Args[0].AConst?.Sval is { } field:
                text.At(call.Location).Add("EXTRACT(").Name(field.Sval).Add(" FROM ");
                ExpressionWriter.Write(call.Args[1], text);
                text.Add(")");
                return true;
            case "timezone" when call.Args.Count == 2:
                ExpressionWriter.Operand(call.Args[1], text);
                text.At(call.Location).Add(" AT TIME ZONE ");
                ExpressionWriter.Operand(call.Args[0], text);
                return true;
            default:
                return false;
        }
    }
}
