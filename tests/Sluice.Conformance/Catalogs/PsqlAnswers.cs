using Sluice.Testing.Processes;
using Sluice.Testing.Servers;
using Sluice.Testing.Wire;

namespace Sluice.Conformance.Catalogs;

/// <summary>What psql shows for each of many statements in one session: rows, or the error with its SQLSTATE and hint.</summary>
internal static class PsqlAnswers
{
    private const string Mark = "-- next --";

    public static async Task<string[]> OfAsync(WireTarget target, IReadOnlyList<string> statements)
    {
        var script = "\\set VERBOSITY verbose\n" + string.Concat(statements.Select(statement => $"\\echo {Mark}\n\\warn {Mark}\n{statement};\n"));
        var psql = await new Command(
            "psql", $"host={target.Host} port={target.Port} user={target.User} dbname={target.Database} sslmode=verify-full sslrootcert={target.RootCertificatePath}", "-XAt")
        { Environment = new Dictionary<string, string> { ["PGPASSWORD"] = target.Password, ["PGHOSTADDR"] = "127.0.0.1" }, Input = script }.RunAsync();
        return [.. Parts(psql.Output).Zip(Parts(psql.Error), (rows, error) => rows + Told(error))];
    }

    private static IEnumerable<string> Parts(string text) => text.Split(Mark + "\n").Skip(1);

    // Where in the source and in the statement it was is not compared here.
    private static string Told(string error) => string.Concat(error.Split('\n')
        .Where(line => line.Contains("ERROR:", StringComparison.Ordinal) || line.StartsWith("HINT:", StringComparison.Ordinal))
        .Select(line => line[Math.Max(line.IndexOf("ERROR:", StringComparison.Ordinal), 0)..] + "\n"));
}
