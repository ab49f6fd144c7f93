using System.Text.RegularExpressions;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Errors;

/// <summary>Errors about names in the catalog.</summary>
internal static partial class CatalogErrors
{
    public static PgError Map(EngineReport report) => report switch
    {
        { Subtype: "MISSING_ENTRY" } => Missing(report),
        { Subtype: "ENTRY_ALREADY_EXISTS" } => Exists(report),
        _ when MissingSchemaOfTable().Match(report.Message) is { Success: true } match =>
            PgError.Error(SqlStates.UndefinedTable, $"relation \"{match.Groups[1].Value}\" does not exist"),
        _ when MissingSchema().Match(report.Message) is { Success: true } match =>
            PgError.Error(SqlStates.InvalidSchemaName, $"schema \"{match.Groups[1].Value}\" does not exist"),
        _ when MissingTable().Match(report.Message) is { Success: true } match =>
            PgError.Error(SqlStates.UndefinedTable, $"relation \"{match.Groups[1].Value}\" does not exist"),
        _ when WrongKind().Match(report.Message) is { Success: true } match =>
            PgError.Error(SqlStates.WrongObjectType, $"\"{match.Groups[1].Value}\" is not a {match.Groups[2].Value.ToLowerInvariant()}"),
        _ when NotATable().IsMatch(report.Message) => ReadOnlyLake(),
        _ when ColumnExists().Match(report.Message) is { Success: true } match =>
            PgError.Error(SqlStates.DuplicateColumn, $"column \"{match.Groups[1].Value}\" already exists"),
        _ => PgError.Error(SqlStates.UndefinedObject, Wording.FirstLine(report.Message)),
    };

    public static PgError ReadOnlyLake() =>
        PgError.Error(SqlStates.InsufficientPrivilege, "permission denied: the lake is read-only") with { Hint = Hints.UseTemporary };

    private static PgError Missing(EngineReport report)
    {
        var name = report.Name;
        switch (report.Entry)
        {
            case "Table" or "View" when IsPath(name):
                return PgError.Error(SqlStates.InsufficientPrivilege, "permission denied: only the tables of the lake can be read");
            case "Table" or "View":
                return PgError.Error(SqlStates.UndefinedTable, $"relation \"{name}\" does not exist") with
                {
                    Hint = Hints.PerhapsMeant(report.Candidates, name),
                };
            case "Schema":
                return PgError.Error(SqlStates.InvalidSchemaName, $"schema \"{name}\" does not exist");
            case "Type":
                return PgError.Error(SqlStates.UndefinedObject, $"type \"{name}\" does not exist");
            case "Sequence":
                return PgError.Error(SqlStates.UndefinedTable, $"relation \"{name}\" does not exist");
        }

        if (report.Entry.EndsWith("Function", StringComparison.Ordinal) || report.Entry.EndsWith("Macro", StringComparison.Ordinal))
        {
            return PgError.Error(SqlStates.UndefinedFunction, $"function {name}(...) does not exist") with
            {
                Hint = Hints.PerhapsMeant(report.Candidates, name),
            };
        }

        return PgError.Error(SqlStates.UndefinedObject, $"{report.Entry.ToLowerInvariant()} \"{name}\" does not exist");
    }

    private static PgError Exists(EngineReport report) => report.Entry switch
    {
        "Schema" => PgError.Error(EngineSqlStates.DuplicateSchema, $"schema \"{report.Name}\" already exists"),
        "Type" => PgError.Error(SqlStates.DuplicateObject, $"type \"{report.Name}\" already exists"),
        var entry when entry.EndsWith("Function", StringComparison.Ordinal) || entry.Contains("Macro", StringComparison.Ordinal) =>
            PgError.Error(EngineSqlStates.DuplicateFunction, $"function \"{report.Name}\" already exists"),
        _ => PgError.Error(SqlStates.DuplicateTable, $"relation \"{report.Name}\" already exists"),
    };

    // A quoted name with a slash or a data file's ending was meant as a file.
    private static bool IsPath(string name) => name.Contains('/', StringComparison.Ordinal) || name.Contains('\\', StringComparison.Ordinal) || FileEnding().IsMatch(name);

    [GeneratedRegex("""^Table with name "?([^"]+?)"? does not exist because schema """)]
    private static partial Regex MissingSchemaOfTable();

    [GeneratedRegex("""[Ss]chema (?:with name )?"?([^"]+?)"? does not exist""")]
    private static partial Regex MissingSchema();

    [GeneratedRegex("""^(?:Table|View) with name "?([^"]+?)"? does not exist""")]
    private static partial Regex MissingTable();

    [GeneratedRegex("""^Existing object "?(.+?)"? is of type \w+, trying to \w+ type (\w+)""")]
    private static partial Regex WrongKind();

    [GeneratedRegex("^.+ is not an? (?:table|base table)$")]
    private static partial Regex NotATable();

    [GeneratedRegex("""^Column with name "?(.+?)"? already exists""")]
    private static partial Regex ColumnExists();

    [GeneratedRegex(@"\.(parquet|csv|tsv|txt|json|ndjson|jsonl|db|duckdb|gz|zst|xlsx|arrow)$", RegexOptions.IgnoreCase)]
    private static partial Regex FileEnding();
}
