using Sluice.Engine.DuckDb.Errors;
using Sluice.Engine.DuckDb.Native;
using Sluice.Engine.DuckDb.Permissions;
using Sluice.Engine.DuckDb.Sessions;

namespace Sluice.Engine.DuckDb.Tests.Permissions;

/// <summary>
/// Every function of this libduckdb has been looked at: FunctionNames.txt holds a verdict and a name a line, in order of name.
/// A name is permitted, forbidden, or exists as a PRAGMA only, a statement no client may send.
/// </summary>
public sealed class ForbiddenNamesTests
{
    private static readonly ErrorMapper Errors = new((_, detail) => throw new InvalidOperationException(detail));

    [Fact]
    public void Every_function_of_the_library_was_reviewed()
    {
        var reviewed = Reviewed().ToDictionary(line => line.Name, line => line.Verdict, StringComparer.Ordinal);
        var library = Library().ToDictionary(row => row[0]!, row => row[1] == "true", StringComparer.Ordinal);

        Assert.Equal([], library.Keys.Where(name => !reviewed.ContainsKey(name)));
        Assert.Equal([], reviewed.Keys.Where(name => !library.ContainsKey(name)));
        Assert.Equal([], library.Where(row => row.Value != (reviewed[row.Key] == "pragma")).Select(row => row.Key));
    }

    [Fact]
    public void The_gate_follows_the_review() =>
        Assert.All(Reviewed().Where(line => line.Verdict != "pragma"), line =>
            Assert.Equal(line.Verdict, ForbiddenNames.Contains(line.Name, called: true, qualifier: "main") ? "forbidden" : "permitted"));

    private static IEnumerable<(string Verdict, string Name)> Reviewed() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Permissions", "FunctionNames.txt"))
            .Select(line => line.Split(' ', 2))
            .Select(parts => (parts[0], parts[1]));

    /// <summary>Names in lower case, and whether they are pragmas only.</summary>
    private static List<string?[]> Library()
    {
        using var database = Connection.OpenDatabase(":memory:");
        using var connection = Connection.Open(database);
        return OwnStatement.Read(
            connection,
            "select lower(function_name) as name, bool_and(function_type = 'pragma')::varchar from duckdb_functions() group by name",
            Errors);
    }
}
