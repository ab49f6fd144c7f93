using Sluice.Protocol.Errors;
using Sluice.Server.Copy.Options;
using Sluice.Sql.Commands;

namespace Sluice.Server.Explain;

/// <summary>Reads EXPLAIN's options (PostgreSQL manual, EXPLAIN); the last of two of a name counts.</summary>
internal static class ExplainOptionsReader
{
    /// <exception cref="PgErrorException">Positions count from the statement's start.</exception>
    public static ExplainOptions Read(IReadOnlyList<UtilityOption> options)
    {
        var flags = new Dictionary<string, bool>(StringComparer.Ordinal);
        var json = false;
        foreach (var option in options)
        {
            switch (option.Name)
            {
                case "format":
                    json = IsJson(option);
                    break;
                case "analyze" or "verbose" or "costs" or "buffers" or "wal" or "settings" or "timing" or "summary" or "generic_plan" or "memory":
                    flags[option.Name] = CopyOptionValues.Flag(option);
                    break;
                default:
                    throw Error(SqlStates.SyntaxError, $"unrecognized EXPLAIN option \"{option.Name}\"", option.Position);
            }
        }

        var analyze = Flag("analyze", false);
        Require(analyze || !Flag("wal", false), "EXPLAIN option WAL requires ANALYZE");
        Require(analyze || !Flag("timing", false), "EXPLAIN option TIMING requires ANALYZE");
        Require(!analyze || !Flag("generic_plan", false), "EXPLAIN options ANALYZE and GENERIC_PLAN cannot be used together");
        return new ExplainOptions
        {
            Analyze = analyze,
            Verbose = Flag("verbose", false),
            Costs = Flag("costs", true),
            Timing = analyze && Flag("timing", true),
            Summary = Flag("summary", analyze),
            Json = json,
        };

        bool Flag(string name, bool otherwise) => flags.TryGetValue(name, out var value) ? value : otherwise;
    }

    private static bool IsJson(UtilityOption option) => CopyOptionValues.Text(option) switch
    {
        "text" => false,
        "json" => true,
        "xml" or "yaml" => throw (PgError.Error(SqlStates.FeatureNotSupported, $"EXPLAIN (FORMAT {option.Text!.ToUpperInvariant()}) is not supported") with
        {
            Hint = "Use FORMAT TEXT or FORMAT JSON.",
            Position = option.Position,
        }).ToException(),
        var other => throw Error(SqlStates.InvalidParameterValue, $"unrecognized value for EXPLAIN option \"{option.Name}\": \"{other}\"", option.Position),
    };

    private static void Require(bool holds, string message)
    {
        if (!holds)
            throw Error(SqlStates.InvalidParameterValue, message, 0);
    }

    private static PgErrorException Error(string sqlState, string message, int position) =>
        (PgError.Error(sqlState, message) with { Position = position }).ToException();
}
