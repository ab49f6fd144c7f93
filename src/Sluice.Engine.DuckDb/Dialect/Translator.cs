using PgQuery;
using Sluice.Engine.DuckDb.Dialect.Names;
using Sluice.Engine.DuckDb.Errors;
using Sluice.Engine.DuckDb.Permissions;
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
        var translation = Translate(sql, plainCalls: null, elements: null);
        Known.Keep(sql, translation);
        return translation;
    }

    /// <param name="plainCalls">Macros whose calls go to DuckDB's own functions: <see cref="PlainCalls"/>.</param>
    /// <param name="elements">Where elements stand that are joined to arrays: <see cref="ElementConcat"/>.</param>
    /// <exception cref="PgErrorException">54001: it nests too deep; 42501, 3F000: the gate refuses it.</exception>
    public static Translation Translate(string sql, IReadOnlySet<string>? plainCalls, IReadOnlySet<int>? elements)
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

        TreeGate.CheckStatement(statement);
        var names = ResultNames.Of(statement);
        var shapes = ResultShapes.Of(statement);
        var narrowed = AliasScope.Narrow(statement);
        var runner = new RuleRunner(new TreeGate(sql));
        statement = runner.Rewrite(statement);
        if (plainCalls is not null)
            statement = new PlainCalls(plainCalls).Rewrite(statement);
        if (elements is not null)
            statement = new ElementConcat(sql, elements).Rewrite(statement);
        if (plainCalls is null && elements is null && !runner.HasChanged && !narrowed)
            return new Translation(sql, PositionMap.Same(sql)) { IsPostgres = true, Names = names, Shapes = shapes };
        if (StatementWriter.TryWrite(statement) is { } written)
            return new Translation(written.Sql, WrittenPlaces.Positions(sql, written)) { IsPostgres = true, Names = names, Shapes = shapes };
        var text = SqlParser.Write(statement);
        return new Translation(text, TokenMatch.Positions(sql, text)) { IsPostgres = true, Names = names, Shapes = shapes };
    }
}
