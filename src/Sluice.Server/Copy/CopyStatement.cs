using Sluice.Engine;
using Sluice.Engine.Copying;
using Sluice.Engine.Values;
using Sluice.Protocol.Errors;
using Sluice.Server.Copy.In;
using Sluice.Server.Copy.Options;
using Sluice.Server.Copy.Out;
using Sluice.Server.Queries;
using Sluice.Server.Sessions;
using Sluice.Sql.Commands.Copy;
using Sluice.Sql.Scanning;
using Sluice.Sql.Statements;

namespace Sluice.Server.Copy;

/// <summary>
/// COPY. Like every utility statement of PostgreSQL's it is looked into only when it runs. The engine never sees a COPY: what it is given
/// is the query inside, or one over the table, planned as any other.
/// </summary>
/// <param name="sql">All the client sent.</param>
/// <param name="statement">The COPY in it.</param>
internal sealed class CopyStatement(Session session, string sql, SqlStatement statement, CopyCommand copy) : PlannedStatement
{
    public override async ValueTask<Execution> ExecuteAsync(
        IReadOnlyList<ParameterValue> parameters, bool alone, CancellationToken cancellationToken)
    {
        if (!copy.IsStandard)
        {
            throw (PgError.Error(SqlStates.InsufficientPrivilege, "COPY to or from a file is not permitted") with
            {
                Hint = "Use COPY to STDOUT or from STDIN; psql's \\copy command does so with a file of yours.",
            }).ToException();
        }

        var rows = copy.IsFrom
            ? await ReceiveAsync(cancellationToken)
            : await SendAsync(alone, cancellationToken);
        return new Execution(null, new CommandTag($"COPY {rows}"));
    }

    private async ValueTask<long> SendAsync(bool alone, CancellationToken cancellationToken)
    {
        if (copy.Query is { } query)
        {
            var options = ReadOptions();
            if (query.Tag == CommandTag.SelectThatWrites && query.Text.StartsWith("select", StringComparison.OrdinalIgnoreCase))
                throw PgError.Error(SqlStates.FeatureNotSupported, "COPY (SELECT INTO) is not supported").ToException();
            await using var planned = await PlanAsync(sql, query, cancellationToken);
            if (!planned.ReturnsRows)
                throw PgError.Error(SqlStates.FeatureNotSupported, "COPY query must have a RETURNING clause").ToException();
            return await new CopyOut(session, planned, options).RunAsync(null, alone, cancellationToken);
        }

        var relation = copy.Relation!;
        await using var whole = await PlanTableAsync(relation, [], cancellationToken);
        var tableOptions = ReadOptions();
        CopyColumns.Check(whole.Columns, copy.Columns, relation.Name);
        CopyColumns.CheckOption("FORCE_QUOTE", tableOptions.ForceQuote, whole.Columns, copy.Columns, relation.Name);
        if (copy.Columns.Count == 0)
            return await new CopyOut(session, whole, tableOptions).RunAsync(relation.Name, alone, cancellationToken);
        await using var part = await PlanTableAsync(relation, copy.Columns, cancellationToken);
        return await new CopyOut(session, part, tableOptions).RunAsync(relation.Name, alone, cancellationToken);
    }

    private async ValueTask<long> ReceiveAsync(CancellationToken cancellationToken)
    {
        var relation = copy.Relation!;
        IReadOnlyList<ResultColumn> columns;
        await using (var table = await PlanTableAsync(relation, [], cancellationToken))
            columns = table.Columns;
        var options = ReadOptions();
        CopyColumns.Check(columns, copy.Columns, relation.Name);
        CopyColumns.CheckOption("FORCE_NOT_NULL", options.ForceNotNull, columns, copy.Columns, relation.Name);
        CopyColumns.CheckOption("FORCE_NULL", options.ForceNull, columns, copy.Columns, relation.Name);
        if (copy.HasCondition)
        {
            throw (PgError.Error(SqlStates.FeatureNotSupported, "COPY FROM … WHERE is not supported") with
            {
                Hint = "Copy all rows into a temporary table, and delete those that do not fit.",
            }).ToException();
        }

        if (copy.Columns.Count > 0)
            columns = [.. copy.Columns.Select(name => columns[CopyColumns.Find(columns, name)])];
        var target = new CopyTarget(relation.Catalog, relation.Schema, relation.Name, [.. columns.Select(column => column.Name)]);
        return await new CopyIn(session, target, columns, options).RunAsync(cancellationToken);
    }

    private CopyOptions ReadOptions()
    {
        try
        {
            return CopyOptionsReader.Read(copy.Options, copy.IsFrom);
        }
        catch (PgErrorException wrong) when (wrong.Error.Position > 0)
        {
            throw new PgErrorException(wrong.Error with { Position = statement.PositionIn(sql, wrong.Error.Position) }, wrong);
        }
    }

    private ValueTask<PlannedStatement> PlanTableAsync(CopyRelation relation, IReadOnlyList<string> columns, CancellationToken cancellationToken)
    {
        var list = columns.Count == 0 ? "*" : string.Join(", ", columns.Select(Quote));
        var name = string.Join('.', new[] { relation.Catalog, relation.Schema, relation.Name }.Where(part => part is not null).Select(part => Quote(part!)));
        var text = $"SELECT {list} FROM {name}";
        return PlanAsync(text, new SqlStatement(text, 0, CommandTag.Select, null), cancellationToken, isOurs: true);
    }

    // Positions in text of ours mean nothing to the client.
    private async ValueTask<PlannedStatement> PlanAsync(string whole, SqlStatement inner, CancellationToken cancellationToken, bool isOurs = false)
    {
        PlannedStatement planned;
        try
        {
            planned = await StatementPlanner.PlanAsync(session, whole, inner, [], cancellationToken);
        }
        catch (PgErrorException wrong) when (isOurs && wrong.Error.Position > 0)
        {
            throw new PgErrorException(wrong.Error with { Position = 0 }, wrong);
        }

        if (planned.ParameterTypes.Count == 0)
            return planned;
        await planned.DisposeAsync();
        throw PgError.Error(SqlStates.UndefinedParameter, "there is no parameter $1").ToException();
    }

    private static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
