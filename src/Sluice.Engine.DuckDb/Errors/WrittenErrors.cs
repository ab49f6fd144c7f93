using System.Text.RegularExpressions;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Errors;

/// <summary>Errors whose words or SQLSTATE depend on what the client wrote.</summary>
internal static partial class WrittenErrors
{
    private const string OperatorSigns = "+-*/<>=~!@#%^&|`?";

    /// <param name="position">Characters from 1 in the client's text; 0 for unknown.</param>
    /// <returns>Null for every other error.</returns>
    public static PgError? Find(EngineReport report, string client, int position)
    {
        if (Circular().Match(report.Message) is { Success: true } circular)
            return CircularReference(circular.Groups[1].Value, client);
        if (Uncomparable().Match(report.Message) is { Success: true } types)
        {
            var left = Wording.TypeName(types.Groups[1].Value);
            var right = Wording.TypeName(types.Groups[2].Value);
            return PgError.Error(SqlStates.UndefinedFunction, $"operator does not exist: {left} {OperatorAt(client, position)} {right}") with
            {
                Hint = Hints.CastOperands,
            };
        }

        return null;
    }

    // A query that names itself is recursive only where WITH RECURSIVE says so; elsewhere the name is a table's.
    private static PgError CircularReference(string name, string client) => Recursive().IsMatch(client)
        ? PgError.Error(EngineSqlStates.InvalidRecursion, $"recursive reference to query \"{name}\" must not appear within its non-recursive term")
        : PgError.Error(SqlStates.UndefinedTable, $"relation \"{name}\" does not exist");

    private static string OperatorAt(string client, int position)
    {
        var start = Math.Clamp(position - 1, 0, client.Length);
        var end = start;
        while (end < client.Length && OperatorSigns.Contains(client[end], StringComparison.Ordinal))
            end++;
        return end == start ? "=" : client[start..end];
    }

    [GeneratedRegex("^Circular reference to CTE \"(.+?)\"")]
    private static partial Regex Circular();

    [GeneratedRegex("^Cannot compare values of type (.+?) and type (.+?) - ")]
    private static partial Regex Uncomparable();

    [GeneratedRegex(@"\brecursive\b", RegexOptions.IgnoreCase)]
    private static partial Regex Recursive();
}
