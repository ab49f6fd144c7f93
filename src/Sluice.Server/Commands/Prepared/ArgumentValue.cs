using System.Text;
using Sluice.Engine;
using Sluice.Engine.Values;
using Sluice.Protocol.Errors;
using Sluice.Protocol.Output;
using Sluice.Protocol.Types;
using Sluice.Server.Parameters;
using Sluice.Server.Queries;
using Sluice.Server.Results;
using Sluice.Server.Sessions;
using Sluice.Sql.Commands;
using Sluice.Sql.Scanning;
using Sluice.Sql.Statements;

namespace Sluice.Server.Commands.Prepared;

/// <summary>An argument of EXECUTE as a parameter's value: constants as they are, everything else by asking the engine.</summary>
internal static class ArgumentValue
{
    /// <summary>Shorter than any text before an argument, so that positions can be counted from the statement's own start.</summary>
    private const string Head = "SELECT(";

    /// <summary>A DataRow's type, length, number of columns and length of the first.</summary>
    private const int RowHead = 1 + 4 + 2 + 4;

    /// <param name="sql">All the client sent; positions in errors count from its start.</param>
    /// <param name="number">Which parameter, from 1.</param>
    public static async ValueTask<ParameterValue> ReadAsync(
        Session session, string sql, SqlArgument argument, PgType type, int number, CancellationToken cancellationToken) => argument.Kind switch
        {
            ArgumentKind.Null => new ParameterValue(type, null),
            ArgumentKind.String => Decode(session, type, FormatCode.Text, Encoding.UTF8.GetBytes(argument.Value), number),
            ArgumentKind.Integer when IsNumber(type) =>
                Decode(session, type, FormatCode.Text, Encoding.UTF8.GetBytes(argument.Value), number),
            ArgumentKind.Integer when type.Oid == PgTypes.Bool.Oid => throw CannotCoerce(sql, argument, number, "integer", "boolean"),
            ArgumentKind.Boolean when IsNumber(type) => throw CannotCoerce(sql, argument, number, "boolean", TypeNames.Of(type)),
            _ => await ComputeAsync(session, sql, argument, type, number, cancellationToken),
        };

    private static bool IsNumber(PgType type) =>
        type.Oid == PgTypes.Int2.Oid || type.Oid == PgTypes.Int4.Oid || type.Oid == PgTypes.Int8.Oid || type.Oid == PgTypes.Numeric.Oid
        || type.Oid == PgTypes.Float4.Oid || type.Oid == PgTypes.Float8.Oid;

    private static async ValueTask<ParameterValue> ComputeAsync(
        Session session, string sql, SqlArgument argument, PgType type, int number, CancellationToken cancellationToken)
    {
        // To the engine a numeric without digits named has few of them.
        var cast = type.Oid == PgTypes.Numeric.Oid ? "" : "::" + TypeNames.Of(type);
        var statement = new SqlStatement($"{Head}{argument.Value}){cast}", argument.Offset - Head.Length, CommandTag.Select, null);
        await using var planned = await StatementPlanner.PlanAsync(session, sql, statement, [], cancellationToken);
        if (planned.ParameterTypes.Count > 0)
            throw PgError.Error(SqlStates.UndefinedParameter, "there is no parameter $1").ToException();
        if (planned.Columns.Count != 1)
            throw PgError.Error(SqlStates.SyntaxError, "an argument of EXECUTE is one value").ToException();
        await using var execution = await planned.ExecuteAsync([], alone: false, cancellationToken);
        return await TakeAsync(session, planned.Columns[0], execution.Cursor!, type, number, cancellationToken);
    }

    private static async ValueTask<ParameterValue> TakeAsync(
        Session session, ResultColumn column, IResultCursor cursor, PgType type, int number, CancellationToken cancellationToken)
    {
        // Binary loses nothing and follows no setting, where both are of one type.
        var format = column.PgType.Oid == type.Oid ? FormatCode.Binary : FormatCode.Text;
        var encoder = new RowEncoder([column], [format], session.Settings.Output);
        using var batch = await cursor.NextAsync(1, cancellationToken);
        if (batch is null)
            throw PgError.Error(SqlStates.SyntaxError, "an argument of EXECUTE is one value").ToException();
        if (batch.Columns[0].IsNull(batch.First))
            return new ParameterValue(type, null);
        using var row = new MessageBuffer();
        encoder.Encode(batch, 0, row, int.MaxValue);
        return Decode(session, type, format, row.Written[RowHead..], number);
    }

    private static ParameterValue Decode(Session session, PgType type, FormatCode format, ReadOnlyMemory<byte> bytes, int number) =>
        ParameterDecoder.Decode(type, format, bytes, session.Settings.Output, number);

    private static PgErrorException CannotCoerce(string sql, SqlArgument argument, int number, string from, string to) =>
        (PgError.Error(SqlStates.DatatypeMismatch, $"parameter ${number} of type {from} cannot be coerced to the expected type {to}") with
        {
            Hint = "You will need to rewrite or cast the expression.",
            Position = TextPosition.Of(sql, argument.Offset),
        }).ToException();
}
