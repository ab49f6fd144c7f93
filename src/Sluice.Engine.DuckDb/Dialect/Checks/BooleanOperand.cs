using PgQuery;
using Sluice.Protocol.Errors;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Checks;

/// <summary>A number where a truth value belongs: DuckDB takes it for true, PostgreSQL refuses it.</summary>
internal static class BooleanOperand
{
    /// <param name="place">AND, WHERE …</param>
    /// <returns>Null for anything but a number.</returns>
    public static CheckFault? Find(Node? operand, string place)
    {
        if (operand is not { NodeCase: Kind.AConst, AConst: { Isnull: false } constant })
            return null;
        var type = constant.ValCase switch
        {
            A_Const.ValOneofCase.Ival => "integer",
            A_Const.ValOneofCase.Fval => "numeric",
            _ => null,
        };
        return type is null ? null : new CheckFault(SqlStates.DatatypeMismatch, $"argument of {place} must be type boolean, not type {type}", constant.Location);
    }
}
