using PgQuery;
using Sluice.Engine.DuckDb.Catalog.Names;
using Sluice.Engine.DuckDb.Dialect.Flattening;
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

    /// <param name="reading">How tables with nested columns are read; null for none.</param>
    /// <exception cref="PgErrorException">54001: it nests too deep; 42501, 3F000: the gate refuses it.</exception>
    public static Translation Translate(string sql, FlatReading? reading = null)
    {
        reading = reading?.Concerns(sql) == true ? reading : null;
        if (Known.Find(sql, reading) is { } known)
            return known;
        var translation = Translate(sql, plainCalls: null, reading);
        if (!translation.IsOfSession)
            Known.Keep(sql, translation, reading);
        return translation;
    }

    /// <param name="reading">How tables with nested columns are read; null for none.</param>
    /// <param name="plainCalls">Macros whose calls go to DuckDB's own functions: <see cref="PlainCalls"/>.</param>
    /// <exception cref="PgErrorException">54001: it nests too deep; 42501, 3F000: the gate refuses it.</exception>
    public static Translation Translate(string sql, IReadOnlySet<string>? plainCalls, FlatReading? reading)
    {
        Node statement;
        bool isPlain;
        try
        {
            isPlain = ReferenceEquals(PlainLiterals.Of(sql), sql);
            statement = SqlParser.Parse(sql);
        }
        catch (SqlSyntaxException e)
        {
            if (GrammarErrors.IsUnterminated(e))
                throw GrammarErrors.Of(e).ToException();
            // It may be of DuckDB's own language.
            var engines = reading is null ? sql : FlatText.Of(sql, reading);
            return new Translation(EngineText.WithOurSchemas(engines), PositionMap.Same(sql)) { SyntaxError = e };
        }
        catch (SqlTooDeepException e)
        {
            throw new PgErrorException(
                PgError.Error(SqlStates.StatementTooComplex, e.Message) with { Position = e.Position, Hint = "Split the statement into simpler ones." }, e);
        }

        var gate = new TreeGate(sql);
        gate.CheckStatement(statement);
        var flat = reading is null ? null : new FlatRewriter(reading, name => SessionView.OfThread?.Scope.Temporary.Find("", name) is not null);
        statement = flat?.Rewrite(statement) ?? statement;
        var names = ResultNames.Of(statement);
        var narrowed = AliasScope.Narrow(statement);
        var runner = new RuleRunner(gate);
        statement = runner.Rewrite(statement);
        if (plainCalls is not null)
            statement = new PlainCalls(plainCalls).Rewrite(statement);
        else if (!runner.HasChanged && !narrowed && flat is not { HasChanged: true } && isPlain)
            return Translated(sql, PositionMap.Same(sql));
        if (StatementWriter.TryWrite(statement) is { } written)
            return Translated(written.Sql, WrittenPlaces.Positions(sql, written));
        var rewritten = SqlParser.Write(statement);
        return Translated(rewritten, TokenMatch.Positions(sql, rewritten));

        Translation Translated(string engines, PositionMap positions) =>
            new(engines, positions) { IsPostgres = true, IsOfSession = flat is { IsOfView: true }, Names = names };
    }
}
