using System.Text.RegularExpressions;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Errors;

/// <summary>Errors about what names and types mean in a statement.</summary>
internal static partial class BinderErrors
{
    public static PgError Map(EngineReport report)
    {
        var message = report.Message;
        if (report.Subtype == "COLUMN_NOT_FOUND")
            return MissingColumn(report.Name, report.Candidates);
        if (report.Subtype == "NO_MATCHING_FUNCTION")
            return NoFunction(report.Call, report.Candidates);
        if (NoColumnInTable().Match(message) is { Success: true } inTable)
            return MissingColumn($"{inTable.Groups[1].Value}.{inTable.Groups[2].Value}", Quoted(message));
        if (NoTable().Match(message) is { Success: true } table)
        {
            return PgError.Error(SqlStates.UndefinedTable, $"missing FROM-clause entry for table \"{table.Groups[1].Value}\"") with
            {
                Hint = Hints.PerhapsMeant(Quoted(message), table.Groups[1].Value),
            };
        }

        if (AmbiguousColumn().Match(message) is { Success: true } ambiguous)
            return PgError.Error(SqlStates.AmbiguousColumn, $"column reference \"{ambiguous.Groups[1].Value}\" is ambiguous");
        if (AmbiguousTable().Match(message) is { Success: true } alias)
            return PgError.Error(EngineSqlStates.DuplicateAlias, $"table name \"{alias.Groups[1].Value}\" specified more than once");
        if (NotGrouped().Match(message) is { Success: true } grouped)
        {
            return PgError.Error(
                SqlStates.GroupingError,
                $"column \"{grouped.Groups[1].Value}\" must appear in the GROUP BY clause or be used in an aggregate function");
        }

        if (AmbiguousCall().Match(message) is { Success: true } call)
            return NoFunction(call.Groups[1].Value, null);
        if (NoMacro().Match(message) is { Success: true } macro)
            return NoFunction($"{macro.Groups[1].Value}(...)", null);
        if (AmbiguousMacro().Match(message) is { Success: true } undecided)
        {
            return PgError.Error("42725", $"function {undecided.Groups[1].Value}(...) is not unique") with
            {
                Hint = "Could not choose a best candidate function. You might need to add explicit type casts.",
            };
        }

        if (message.Contains("Can only update base table", StringComparison.Ordinal) || message.Contains("Can only delete from base table", StringComparison.Ordinal)
            || message.Contains("Can only merge into base tables", StringComparison.Ordinal))
        {
            return CatalogErrors.ReadOnlyLake();
        }

        return PgError.Error(StateOf(message), Wording.FirstLine(message));
    }

    private static PgError MissingColumn(string name, string candidates) =>
        PgError.Error(SqlStates.UndefinedColumn, name.Contains('.', StringComparison.Ordinal) ? $"column {name} does not exist" : $"column \"{name}\" does not exist") with
        {
            Hint = Hints.PerhapsMeant(candidates, name, "Perhaps you meant to reference the column \"{0}\"."),
        };

    private static PgError NoFunction(string call, string? candidates)
    {
        if (call.StartsWith("array_extract(", StringComparison.Ordinal))
            return PgError.Error(SqlStates.DatatypeMismatch, $"cannot subscript type {CallText.FirstArgument(call)} because it does not support subscripting");
        var message = CallText.NotFound(call);
        if (CallText.IsOfUnknowns(call) && (candidates is null || CallText.FitsInNumber(call, candidates)))
            return PgError.Error(EngineSqlStates.AmbiguousFunction, message.Replace("does not exist", "is not unique", StringComparison.Ordinal)) with { Hint = Hints.CastAmbiguous };
        return PgError.Error(SqlStates.UndefinedFunction, message) with
        {
            Hint = message.StartsWith("operator", StringComparison.Ordinal) ? Hints.CastOperands : Hints.CastArguments,
        };
    }

    private static string StateOf(string message) => message switch
    {
        _ when message.Contains("aggregate", StringComparison.OrdinalIgnoreCase) || message.Contains("GROUP BY", StringComparison.Ordinal) =>
            SqlStates.GroupingError,
        _ when message.Contains("ORDER term out of range", StringComparison.Ordinal) => EngineSqlStates.InvalidColumnReference,
        _ when message.Contains("not found in FROM clause", StringComparison.Ordinal) => SqlStates.UndefinedColumn,
        _ when message.StartsWith("Cannot mix", StringComparison.Ordinal) || message.Contains("Cannot compare", StringComparison.Ordinal)
            || message.Contains("Cannot combine types", StringComparison.Ordinal) => SqlStates.DatatypeMismatch,
        _ when message.Contains("not implemented", StringComparison.OrdinalIgnoreCase) || message.Contains("not supported", StringComparison.OrdinalIgnoreCase) =>
            SqlStates.FeatureNotSupported,
        _ => SqlStates.SyntaxError,
    };

    // Names in double quotes on the lines after the first.
    private static string Quoted(string message)
    {
        var line = message.IndexOf('\n', StringComparison.Ordinal);
        return line < 0 ? "" : string.Join(',', InQuotes().Matches(message, line).Select(match => match.Groups[1].Value));
    }

    [GeneratedRegex("""^[A-Z][a-z ]+ "(.+?)" does not have a column (?:named|with name) "(.+?)"(?:\s|$)""")]
    private static partial Regex NoColumnInTable();

    [GeneratedRegex("""^Referenced table "(.+?)" not found""")]
    private static partial Regex NoTable();

    [GeneratedRegex("""^Ambiguous reference to column name "(.+?)"[ ]""")]
    private static partial Regex AmbiguousColumn();

    [GeneratedRegex("""^Ambiguous reference to table "(.+?)"[ ]""")]
    private static partial Regex AmbiguousTable();

    [GeneratedRegex("""^column "(.+?)" must appear in the GROUP BY""")]
    private static partial Regex NotGrouped();

    [GeneratedRegex("""^Could not choose a best candidate function for the function call "(.+?)"\.""")]
    private static partial Regex AmbiguousCall();

    [GeneratedRegex("""^Macro "?(.+?)"?\(\) does not support the supplied arguments""")]
    private static partial Regex NoMacro();

    [GeneratedRegex("""^Macro "?(.+?)"?\(\) has multiple overloads that match""")]
    private static partial Regex AmbiguousMacro();

    [GeneratedRegex("\"([^\"\n]+)\"")]
    private static partial Regex InQuotes();
}
