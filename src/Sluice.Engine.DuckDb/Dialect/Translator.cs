using PgQuery;
using Sluice.Engine.DuckDb.Reuse;
using Sluice.Engine.DuckDb.Catalog.Names;
using Sluice.Engine.DuckDb.Dialect.Flattening;
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
    public static Translation Translate(string sql, TranslationContext context)
    {
        if (!context.IsFirst)
            return TranslateAnew(sql, context);
        if (Known.Find(sql, context) is { } known)
            return known;
        var translation = TranslateAnew(sql, context);
        if (!translation.IsOfSession)
            Known.Keep(sql, translation, context);
        return translation;
    }

    /// <summary>The same without looking whether it is known.</summary>
    public static Translation TranslateAnew(string sql, TranslationContext context)
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
            var engines = context.Reading is null ? sql : FlatText.Of(sql, context.Reading);
            return new Translation(EngineText.WithOurSchemas(engines), PositionMap.Same(sql)) { SyntaxError = e };
        }
        catch (SqlTooDeepException e)
        {
            throw new PgErrorException(
                PgError.Error(SqlStates.StatementTooComplex, e.Message) with { Position = e.Position, Hint = "Split the statement into simpler ones." }, e);
        }

        var gate = new TreeGate(sql);
        gate.CheckStatement(statement);
        var isConstant = ConstantStatement.Is(statement);
        var read = ReadRelations.Of(statement);
        var flat = context.Reading is null ? null : new FlatRewriter(context.Reading, name => SessionView.OfThread?.Scope.Temporary.Find("", name) is not null);
        statement = flat?.Rewrite(statement) ?? statement;
        var names = ResultNames.Of(statement);
        var sequences = OwnedSequence.Take(statement);
        var shapes = ResultShapes.Of(statement);
        var narrowed = AliasScope.Narrow(statement);
        var runner = new RuleRunner(gate);
        statement = runner.Rewrite(statement);
        if (context.InsertColumns is { } columns)
            statement.InsertStmt.Cols.Add(columns.Select(column => new Node { ResTarget = new ResTarget { Name = column } }));
        if (context.DateOrder != DateOrder.Mdy)
            statement = new DateOrderCasts(context.DateOrder).Rewrite(statement);
        if (context.PlainCalls is not null)
            statement = new PlainCalls(context.PlainCalls).Rewrite(statement);
        if (context.JoinedElements is not null)
            statement = new ElementConcat(sql, context.JoinedElements).Rewrite(statement);
        if (context == TranslationContext.None && !runner.HasChanged && !narrowed && isPlain && sequences.Count == 0)
            return Translated(sql, PositionMap.Same(sql));
        if (StatementWriter.TryWrite(statement) is { } written)
            return Translated(written.Sql, WrittenPlaces.Positions(sql, written));
        var rewritten = SqlParser.Write(statement);
        return Translated(rewritten, TokenMatch.Positions(sql, rewritten));

        Translation Translated(string engines, PositionMap positions) => new(engines, positions)
        {
            IsPostgres = true,
            IsConstant = isConstant,
            Read = read,
            IsOfSession = flat is { IsOfView: true },
            Names = names,
            Shapes = shapes,
            Sequences = sequences,
        };
    }
}
