using System.Text.Json;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Functions.Json.Paths;

/// <summary>Follows a path through a document (manual, 9.16.2): the items it finds. Lax, arrays are unwrapped where their elements are meant.</summary>
internal sealed class PathRunner
{
    /// <summary>A path may multiply a document; no interrupt reaches it.</summary>
    private const long MostSteps = 20_000_000;

    private readonly PathExpression _path;
    private readonly JsonElement _root;
    private readonly JsonElement _variables;
    private readonly PathConditions _conditions;
    private long _steps;
    private int _last = -1;

    /// <param name="variables">An object whose members the path may name; undefined without.</param>
    public PathRunner(PathExpression path, JsonElement root, JsonElement variables)
    {
        (_path, _root, _variables) = (path, root, variables);
        _conditions = new PathConditions(this, path.IsStrict);
    }

    public List<JsonElement> Run() => Items(_path.Root, _root);

    /// <summary>What an expression gives where @ is the item.</summary>
    public List<JsonElement> Items(PathNode node, JsonElement current)
    {
        var items = node switch
        {
            RootNode => [_root],
            CurrentNode => [current],
            LiteralNode literal => [literal.Json],
            LastNode => [PathItems.Of(_last >= 0 ? _last : throw PgError.Error(SqlStates.SyntaxError, "LAST is allowed only in array subscripts").ToException())],
            VariableNode variable => [Variable(variable.Name)],
            MemberNode member => Members(Unwrapped(member.Of, current), member.Key),
            DescendNode descend => Descend(Items(descend.Of, current), descend),
            IndexNode index => Elements(Items(index.Of, current), index, current),
            FilterNode filter => Unwrapped(filter.Of, current).FindAll(item => _conditions.Is(filter.Condition, item) == true),
            MethodNode { Name: "type" or "size" } method => Items(method.Of, current).ConvertAll(item => PathMethods.Of(method.Name, item, _path.IsStrict)),
            MethodNode { Name: "keyvalue" } method => [.. Unwrapped(method.Of, current).SelectMany(PathMethods.KeyValues)],
            MethodNode method => Unwrapped(method.Of, current).ConvertAll(item => PathMethods.Of(method.Name, item, _path.IsStrict)),
            ArithmeticNode { Left: null } sign => Unwrapped(sign.Right, current).ConvertAll(item => PathArithmetic.Signed(sign.Sign, item)),
            ArithmeticNode sum => [PathArithmetic.Of(sum.Sign, Unwrapped(sum.Left!, current), Unwrapped(sum.Right, current))],
            _ => [PathItems.Of(_conditions.Is(node, current) switch { true => "true", false => "false", null => "null" })],
        };
        Count(items.Count + 1);
        return items;
    }

    /// <summary>The same, with arrays replaced by their elements where the path is lax.</summary>
    public List<JsonElement> Unwrapped(PathNode node, JsonElement current)
    {
        var items = Items(node, current);
        return _path.IsStrict || !items.Exists(item => item.ValueKind == JsonValueKind.Array)
            ? items
            : [.. items.SelectMany(item => item.ValueKind == JsonValueKind.Array ? item.EnumerateArray() : Enumerable.Repeat(item, 1))];
    }

    public void Count(long steps)
    {
        _steps += steps;
        if (_steps > MostSteps)
            throw PgError.Error(SqlStates.ProgramLimitExceeded, "the path visits too many items of the document").ToException();
    }

    private JsonElement Variable(string name)
    {
        if (_variables.ValueKind == JsonValueKind.Object && _variables.TryGetProperty(name, out var value))
            return value;
        throw PgError.Error(SqlStates.UndefinedObject, $"could not find jsonpath variable \"{name}\"").ToException();
    }

    private List<JsonElement> Members(List<JsonElement> items, string? key)
    {
        var found = new List<JsonElement>();
        foreach (var item in items)
        {
            if (item.ValueKind != JsonValueKind.Object)
            {
                if (_path.IsStrict)
                    throw key is null ? PathFaults.NoWildcardObject() : PathFaults.NotAnObject();
            }
            else if (key is null)
            {
                found.AddRange(item.EnumerateObject().Select(member => member.Value));
            }
            else if (item.TryGetProperty(key, out var value))
            {
                found.Add(value);
            }
            else if (_path.IsStrict)
            {
                throw PathFaults.NoMember(key);
            }
        }

        return found;
    }

    // Level by level, an item before what lies in it.
    private List<JsonElement> Descend(List<JsonElement> items, DescendNode node)
    {
        var found = new List<JsonElement>();
        foreach (var item in items)
            Descend(item, 0, node, found);
        return found;
    }

    private void Descend(JsonElement item, int level, DescendNode node, List<JsonElement> found)
    {
        Count(1);
        var isLeaf = item.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array);
        // "last" asks for the leaves.
        if (node.From == int.MaxValue ? isLeaf : level >= node.From && level <= node.Until)
            found.Add(item);
        if (isLeaf || level >= node.Until)
            return;
        foreach (var part in item.ValueKind == JsonValueKind.Object ? item.EnumerateObject().Select(member => member.Value) : item.EnumerateArray())
            Descend(part, level + 1, node, found);
    }

    private List<JsonElement> Elements(List<JsonElement> items, IndexNode node, JsonElement current)
    {
        var found = new List<JsonElement>();
        foreach (var item in items)
        {
            if (item.ValueKind != JsonValueKind.Array && _path.IsStrict)
                throw PathFaults.NotAnArray(node.Subscripts is null);
            JsonElement[] elements = item.ValueKind == JsonValueKind.Array ? [.. item.EnumerateArray()] : [item];
            Count(elements.Length);
            if (node.Subscripts is null)
                found.AddRange(elements);
            else
                Pick(elements, node.Subscripts, current, found);
        }

        return found;
    }

    private void Pick(JsonElement[] elements, IReadOnlyList<(PathNode From, PathNode? To)> subscripts, JsonElement current, List<JsonElement> found)
    {
        var outer = _last;
        _last = elements.Length - 1;
        foreach (var (fromNode, toNode) in subscripts)
        {
            var from = Subscript(fromNode, current);
            var to = toNode is null ? from : Subscript(toNode, current);
            if (_path.IsStrict && (from < 0 || from > to || to >= elements.Length))
                throw PathFaults.OutOfBounds();
            for (var i = Math.Max(from, 0); i <= Math.Min(to, elements.Length - 1); i++)
                found.Add(elements[i]);
        }

        _last = outer;
    }

    // Digits after the point are cut off.
    private int Subscript(PathNode node, JsonElement current)
    {
        if (Unwrapped(node, current) is not [{ ValueKind: JsonValueKind.Number } item])
            throw PathFaults.NoSubscript();
        var number = decimal.Truncate(PathItems.Number(item));
        return number is >= int.MinValue and <= int.MaxValue
            ? (int)number
            : throw PgError.Error("22033", "jsonpath array subscript is out of integer range").ToException();
    }
}
