using PgQuery;
using Sluice.Engine.DuckDb.Dialect.Names;
using Sluice.Engine.DuckDb.Errors;
using Sluice.Engine.DuckDb.Permissions;
using Sluice.Engine.Output;
using Sluice.Protocol.Errors;
using Sluice.Sql.Parsing;
using Sluice.Sql.Scanning;
using Sluice.Sql.Writing;

namespace Sluice.Engine.DuckDb.Dialect;

/// <summary>From PostgreSQL's language to DuckDB's. On an engine thread: trees are deep.</summary>
internal static class Translator
{
    // Some thousand texts: what the clients of a day send.
    private static readonly TranslationCache Known = new(16 << 20);

    /// <exception cref="PgErrorException">54001: it nests too deep; 42501, 3F000: the gate refuses it.</exception>
    public static Translation Translate(string sql)
    {
        if (Known.Find(sql) is { } known)
            return known;
        var translation = Translate(sql, TranslationContext.None);
        Known.Keep(sql, translation);
        return translation;
    }

    /// <exception cref="PgErrorException">54001: it nests too deep; 42501, 3F000: the gate refuses it.</exception>
    public static Translation Translate(string sql, TranslationContext context)
    {
        Node statement;
        try
        {
            statement = SqlParser.Parse(sql);
        }
        catch (SqlSyntaxException e)
        {
            if (GrammarErrors.IsUnterminated(e))
                throw GrammarErrors.Of(e).ToException();
            // It may be of DuckDB's own language.
            return new Translation(EngineText.WithOurSchemas(sql), PositionMap.Same(sql)) { SyntaxError = e };
        }
        catch (SqlTooDeepException e)
        {
            throw new PgErrorException(
                PgError.Error(SqlStates.StatementTooComplex, e.Message) with { Position = e.Position, Hint = "Split the statement into simpler ones." }, e);
        }

        var gate = new TreeGate(sql);
        gate.CheckStatement(statement);
        var names = ResultNames.Of(statement);
        var sequences = OwnedSequence.Take(statement);
        var narrowed = AliasScope.Narrow(statement);
        var runner = new RuleRunner(gate);
        statement = runner.Rewrite(statement);
        if (context.InsertColumns is { } columns)
            statement.InsertStmt.Cols.Add(columns.Select(column => new Node { ResTarget = new ResTarget { Name = column } }));
        if (context.DateOrder != DateOrder.Mdy)
            statement = new DateOrderCasts(context.DateOrder).Rewrite(statement);
        if (context.PlainCalls is not null)
            statement = new PlainCalls(context.PlainCalls).Rewrite(statement);
        if (context == TranslationContext.None && !runner.HasChanged && !narrowed && sequences.Count == 0)
            return new Translation(sql, PositionMap.Same(sql)) { IsPostgres = true, Names = names };
        if (StatementWriter.TryWrite(statement) is { } written)
            return new Translation(written.Sql, WrittenPlaces.Positions(sql, written)) { IsPostgres = true, Names = names, Sequences = sequences };
        var text = SqlParser.Write(statement);
        return new Translation(text, TokenMatch.Positions(sql, text)) { IsPostgres = true, Names = names, Sequences = sequences };
    }
}
