using Sluice.Engine.DuckDb.Catalog.Names;
using Sluice.Engine.DuckDb.Columns;
using Sluice.Engine.DuckDb.Dialect;
using Sluice.Engine.DuckDb.Dialect.Flattening;
using Sluice.Engine.DuckDb.Dialect.Names;
using Sluice.Engine.DuckDb.Errors;
using Sluice.Engine.DuckDb.Lake;
using Sluice.Engine.DuckDb.Lexing;
using Sluice.Engine.DuckDb.Native;
using Sluice.Engine.DuckDb.Parameters;
using Sluice.Engine.DuckDb.Permissions;
using Sluice.Engine.DuckDb.Reuse;
using Sluice.Engine.Output;
using Sluice.Engine.Types;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Sessions;

/// <summary>Plans statements on one connection, on an engine thread: checks what they are, types their parameters, describes their columns.</summary>
/// <param name="names">Gives the text of OIDs in results; null where nobody reads them.</param>
/// <param name="lake">The files that plans read; null where no plan is used again.</param>
internal sealed class Planner(ConnectionHandle connection, ErrorMapper errors, IOidNames? names = null, LakeFiles? lake = null)
{
    /// <summary>How tables with nested columns are read; null for none.</summary>
    public FlatReading? Reading { get; set; }

    public Plan Plan(QueryText text)
    {
        var context = ContextOf(text.Sql);
        while (true)
        {
            var translation = Translator.Translate(text.Sql, context);
            var sources = translation.IsOfSession ? null : PlanSources.Of(translation.Read, lake, SessionView.OfThread);
            try
            {
                return Plan(text, translation) with { Reading = Reading, Sources = sources };
            }
            catch (PgErrorException e) when (translation.IsPostgres && SecondThought.After(e, text.Sql, context, this) is { } other)
            {
                context = other;
            }
            catch (PgErrorException e) when (translation.IsPostgres && new HavingColumns(this).Missing(text.Sql, e) is { } missing)
            {
                throw new PgErrorException(missing, e);
            }
        }
    }

    private TranslationContext ContextOf(string sql) =>
        TranslationContext.Of(SessionView.OfThread?.DateOrder ?? DateOrder.Mdy, Reading?.Concerns(sql) == true ? Reading : null);

    private Plan Plan(QueryText text, Translation translation)
    {
        var tokens = Lexer.Scan(translation.Sql);
        text = text with { Sql = PlainText.Of(translation.Sql, tokens) };
        var mayBind = StatementGate.CheckText(text.Sql, tokens);
        if (!mayBind || !translation.IsPostgres)
            Parse(text.Sql, translation);
        if (!mayBind && translation.SyntaxError is { } syntax)
            throw GrammarErrors.Of(syntax).ToException();
        if (!mayBind)
            throw PgError.Error(SqlStates.InsufficientPrivilege, "permission denied for this kind of statement").ToException();

        var typing = new ParameterTyping(text, tokens, translation.Positions, this);
        var (sent, prepared, types) = typing.Resolve();
        return Describe(translation, text.Sql, tokens, sent, prepared) with
        {
            ParameterTypes = types,
            IsConstant = translation.IsConstant && types.Length == 0,
            Bound = typing.Used,
            Sequences = translation.Sequences,
            Skipped = SkippedObject.Of(text.Sql, tokens),
            Rescale = scales =>
            {
                var rescaled = typing.Write(scales);
                return Describe(translation, text.Sql, tokens, rescaled, Prepare(rescaled)) with { ParameterTypes = types, Bound = typing.Used };
            },
        };
    }

    /// <summary>What DuckDB is to be given of a query of the lake that may run before it is planned; null for any other statement.</summary>
    public DirectQuery? Direct(QueryText text)
    {
        if (text.ParameterTypes.Count > 0 || lake is null)
            return null;
        var translation = Translator.Translate(text.Sql, ContextOf(text.Sql));
        if (!translation.IsPostgres || !translation.Names.HoldInside || translation.Read?.Relations.Any(relation => lake.Of(relation.Name) is not null) != true)
            return null;
        var tokens = Lexer.Scan(translation.Sql);
        if (tokens.Exists(token => token.Kind == TokenKind.Parameter))
            return null;
        var sql = PlainText.Of(translation.Sql, tokens);
        return StatementGate.CheckText(sql, tokens) ? new DirectQuery(translation, new SentStatement(sql, translation.Positions)) : null;
    }

    /// <summary>The columns as the client is told of them; null where one has a type that no client knows.</summary>
    public IReadOnlyList<ResultColumn>? Tell(Translation translation, (string Name, EngineType? Type)[] columns) =>
        Array.Exists(columns, column => column.Type is null)
            ? null
            : translation.Names.Over([.. columns.Select((column, i) => new ResultColumn(column.Name, OidTypes.Named(translation.Shapes.Of(i, column.Type!), names)))]);

    /// <summary>Throws what is wrong with the text itself; names and types are not looked up.</summary>
    /// <returns>True, so that it can be called for a result.</returns>
    public bool CheckSyntax(string sql)
    {
        var translation = Translator.Translate(sql, ContextOf(sql));
        var tokens = Lexer.Scan(translation.Sql);
        StatementGate.CheckText(translation.Sql, tokens);
        Parse(PlainText.Of(translation.Sql, tokens), translation);
        return true;
    }

    /// <summary>One statement, prepared; the caller disposes it.</summary>
    public PreparedHandle Prepare(SentStatement sent)
    {
        var count = ExtractApi.Extract(connection, sent.Sql, out var statements);
        using (statements)
        {
            if (count == 0)
            {
                var error = NativeText.Borrow(ExtractApi.Error(statements));
                throw error.Length > 0 ? errors.Map(error, sent.Positions) : Empty();
            }

            if (count > 1)
                throw Several(sent);
            if (ExtractApi.Prepare(connection, statements, 0, out var prepared) == DuckDbState.Success)
                return prepared;
            using (prepared)
                throw errors.Map(NativeText.Borrow(PreparedApi.Error(prepared)), sent.Positions);
        }
    }

    /// <summary>The result's columns as DuckDB gives them; null where the port has no type.</summary>
    public static (string Name, EngineType? Type)[] ColumnsOf(PreparedHandle prepared)
    {
        var columns = new (string, EngineType?)[PreparedApi.ColumnCount(prepared)];
        for (var i = 0; i < columns.Length; i++)
        {
            using var type = PreparedApi.ColumnLogicalType(prepared, (ulong)i);
            columns[i] = (NativeText.Take(PreparedApi.ColumnName(prepared, (ulong)i)), EngineTypes.From(type));
        }

        return columns;
    }

    // Takes the prepared statement over: it is in the plan, or disposed.
    private Plan Describe(Translation translation, string sql, List<Token> tokens, SentStatement sent, PreparedHandle prepared)
    {
        try
        {
            var type = PreparedApi.StatementType(prepared);
            StatementGate.CheckType(type);
            var returnsRows = type is StatementType.Select or StatementType.Explain
                || (type is StatementType.Insert or StatementType.Update or StatementType.Delete or StatementType.MergeInto
                    && StatementShape.HasReturning(sql, tokens));
            if (!returnsRows)
                return new Plan(prepared, sent, []) { ChangesObjects = type is StatementType.Create or StatementType.Drop or StatementType.Alter, OutdatesPlans = !KeepsPlans(type) };
            var columns = ColumnsOf(prepared);
            if (Array.Exists(columns, column => column.Type is null))
            {
                if (type != StatementType.Select)
                    throw PgError.Error(SqlStates.FeatureNotSupported, "a column of the result has a type no client knows").ToException();
                prepared.Dispose();
                sent = sent.CastToText(Array.ConvertAll(columns, column => (column.Name, column.Type is null)));
                prepared = Prepare(sent);
                columns = ColumnsOf(prepared);
            }

            return new Plan(prepared, sent, Tell(translation, columns) ?? throw Undetermined())
            {
                ReturnsRows = true,
                IsQuery = type == StatementType.Select,
                IsShort = type == StatementType.Select && StatementShape.ReadsNothing(sql, tokens),
            };
        }
        catch
        {
            prepared.Dispose();
            throw;
        }
    }

    private static bool KeepsPlans(StatementType type) =>
        type is StatementType.Select or StatementType.Explain or StatementType.Insert or StatementType.Update or StatementType.Delete or StatementType.MergeInto;

    // Text that neither grammar knows is PostgreSQL's to judge.
    private void Parse(string sql, Translation translation)
    {
        var count = ExtractApi.Extract(connection, sql, out var statements);
        using (statements)
        {
            if (count > 0)
                return;
            if (translation.SyntaxError is { } syntax)
                throw GrammarErrors.Of(syntax).ToException();
            var error = NativeText.Borrow(ExtractApi.Error(statements));
            throw error.Length > 0 ? errors.Map(error, translation.Positions) : Empty();
        }
    }

    // DuckDB binds a table function's arguments while planning, so the columns of one over a parameter are not known.
    private static PgErrorException Undetermined() =>
        (PgError.Error(SqlStates.IndeterminateDatatype, "could not determine the columns of the result") with
        {
            Hint = "A table function's argument cannot be a parameter; write the value into the statement.",
        }).ToException();

    private static PgErrorException Empty() => PgError.Error(SqlStates.SyntaxError, "the statement is empty").ToException();

    // PIVOT without IN is two statements to DuckDB: it looks up the values first.
    private static PgErrorException Several(SentStatement sent) =>
        sent.Sql.Contains("pivot", StringComparison.OrdinalIgnoreCase)
            ? (PgError.Error(SqlStates.FeatureNotSupported, "PIVOT needs the list of its columns") with { Hint = "Write PIVOT … ON column IN (…)." }).ToException()
            : PgError.Error(SqlStates.SyntaxError, "cannot insert multiple commands into a prepared statement").ToException();
}
