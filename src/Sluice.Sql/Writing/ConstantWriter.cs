using System.Globalization;
using PgQuery;

namespace Sluice.Sql.Writing;

/// <summary>Constants, and the words that stand for a value (CURRENT_DATE …).</summary>
internal static class ConstantWriter
{
    public static bool IsNegative(A_Const constant) =>
        (constant.ValCase == A_Const.ValOneofCase.Ival && constant.Ival.Ival < 0)
        || (constant.ValCase == A_Const.ValOneofCase.Fval && constant.Fval.Fval.StartsWith('-'));

    public static void Write(A_Const constant, SqlText text)
    {
        text.At(constant.Location);
        switch (constant.ValCase)
        {
            case A_Const.ValOneofCase.Ival: text.Add(constant.Ival.Ival.ToString(CultureInfo.InvariantCulture)); break;
            case A_Const.ValOneofCase.Fval: text.Add(constant.Fval.Fval); break;
            case A_Const.ValOneofCase.Boolval: text.Add(constant.Boolval.Boolval ? "TRUE" : "FALSE"); break;
            case A_Const.ValOneofCase.Sval: text.Literal(constant.Sval.Sval); break;
            case A_Const.ValOneofCase.Bsval: text.Add(constant.Bsval.Bsval[..1].ToUpperInvariant()).Literal(constant.Bsval.Bsval[1..]); break;
            default: text.Add("NULL"); break;
        }
    }

    public static void Write(SQLValueFunction function, SqlText text)
    {
        text.At(function.Location).Add(function.Op switch
        {
            SQLValueFunctionOp.SvfopCurrentDate => "CURRENT_DATE",
            SQLValueFunctionOp.SvfopCurrentTime => "CURRENT_TIME",
            SQLValueFunctionOp.SvfopCurrentTimestamp => "CURRENT_TIMESTAMP",
            SQLValueFunctionOp.SvfopLocaltime => "LOCALTIME",
            SQLValueFunctionOp.SvfopLocaltimestamp => "LOCALTIMESTAMP",
            SQLValueFunctionOp.SvfopCurrentRole => "CURRENT_ROLE",
            SQLValueFunctionOp.SvfopCurrentUser => "CURRENT_USER",
            SQLValueFunctionOp.SvfopUser => "USER",
            SQLValueFunctionOp.SvfopSessionUser => "SESSION_USER",
            SQLValueFunctionOp.SvfopCurrentCatalog => "CURRENT_CATALOG",
            SQLValueFunctionOp.SvfopCurrentSchema => "CURRENT_SCHEMA",
            _ => throw new UnwritableException(function.Op.ToString()),
        });
    }
}
