using System.Text.Json;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Functions.Json.Paths;

/// <summary>Predicates of a path: true, false, or null where it is unknown (manual, 9.16.2.2).</summary>
internal sealed class PathConditions(PathRunner runner, bool isStrict)
{
    public bool? Is(PathNode node, JsonElement current)
    {
        switch (node)
        {
            case LogicNode logic:
                // What decides alone: false for and, true for or.
                var first = Is(logic.Left, current);
                if (first == !logic.IsAnd)
                    return first;
                var second = Is(logic.Right, current);
                return second == !logic.IsAnd ? second : first is null ? null : second;
            case NotNode not:
                return !Is(not.Condition, current);
            case UnknownNode unknown:
                return Is(unknown.Condition, current) is null;
            case ExistsNode exists:
                return Found(exists.Path, current, unwrap: false) is { } found ? found.Count > 0 : null;
            case ComparisonNode comparison:
                return Any(comparison.Left, comparison.Right, current, (left, right) => PathComparison.Is(comparison.Sign, left, right));
            case StartsWithNode start:
                return Any(start.Of, start.Start, current, StartsWith);
            case LikeRegexNode regex:
                return Any(regex.Of, null, current, (item, _) => item.ValueKind == JsonValueKind.String ? regex.Pattern.IsMatch(item.GetString()!) : null);
            default:
                throw PgError.Error(SqlStates.SyntaxError, "syntax error of jsonpath input").ToException();
        }
    }

    private static bool? StartsWith(JsonElement item, JsonElement start) =>
        item.ValueKind == JsonValueKind.String && start.ValueKind == JsonValueKind.String ? item.GetString()!.StartsWith(start.GetString()!, StringComparison.Ordinal) : null;

    /// <summary>Whether it holds for any pair; lax, the first pair that decides does.</summary>
    private bool? Any(PathNode left, PathNode? right, JsonElement current, Func<JsonElement, JsonElement, bool?> test)
    {
        if (Found(left, current, unwrap: true) is not { } lefts)
            return null;
        List<JsonElement>? rights = right is null ? [default] : Found(right, current, unwrap: true);
        if (rights is null)
            return null;
        var (found, unknown) = (false, false);
        foreach (var one in lefts)
        {
            runner.Count(rights.Count);
            foreach (var other in rights)
            {
                switch (test(one, other))
                {
                    case null when isStrict:
                        return null;
                    case null:
                        unknown = true;
                        break;
                    case true when !isStrict:
                        return true;
                    case true:
                        found = true;
                        break;
                }
            }
        }

        return found ? true : unknown ? null : false;
    }

    private List<JsonElement>? Found(PathNode node, JsonElement current, bool unwrap)
    {
        try
        {
            return unwrap ? runner.Unwrapped(node, current) : runner.Items(node, current);
        }
        catch (PgErrorException e) when (PathFaults.IsOfDocument(e))
        {
            // A fault of the document is an unknown here.
            return null;
        }
    }
}
