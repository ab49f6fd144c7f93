namespace Sluice.Engine.DuckDb.Functions.Json.Paths;

/// <summary>A piece of an SQL/JSON path (manual, 9.16.2).</summary>
internal abstract record PathNode
{
    /// <summary>Whether it says true, false or unknown rather than giving items.</summary>
    public virtual bool IsPredicate => false;
}

/// <summary>$: the document.</summary>
internal sealed record RootNode : PathNode;

/// <summary>@: the item a filter looks at.</summary>
internal sealed record CurrentNode : PathNode;

/// <summary>last: the last index of the array whose subscript this is.</summary>
internal sealed record LastNode : PathNode;

/// <summary>A string, number, true, false or null.</summary>
/// <param name="Json">As JSON.</param>
internal sealed record LiteralNode(System.Text.Json.JsonElement Json) : PathNode;

internal sealed record VariableNode(string Name) : PathNode;

/// <summary>.key; .* where there is no key.</summary>
internal sealed record MemberNode(PathNode Of, string? Key) : PathNode;

/// <summary>.**{from to until}: what lies that deep below, the item itself at 0.</summary>
internal sealed record DescendNode(PathNode Of, int From, int Until) : PathNode;

/// <summary>[a, b to c]; [*] where there are no subscripts.</summary>
internal sealed record IndexNode(PathNode Of, IReadOnlyList<(PathNode From, PathNode? To)>? Subscripts) : PathNode;

/// <summary>? (condition).</summary>
internal sealed record FilterNode(PathNode Of, PathNode Condition) : PathNode;

/// <summary>.size() and its kin.</summary>
internal sealed record MethodNode(PathNode Of, string Name) : PathNode;

/// <summary>Arithmetic; without Left one of the signs.</summary>
internal sealed record ArithmeticNode(char Sign, PathNode? Left, PathNode Right) : PathNode;

/// <summary>== != &lt; &lt;= &gt; &gt;=</summary>
internal sealed record ComparisonNode(string Sign, PathNode Left, PathNode Right) : PathNode
{
    public override bool IsPredicate => true;
}

internal sealed record StartsWithNode(PathNode Of, PathNode Start) : PathNode
{
    public override bool IsPredicate => true;
}

internal sealed record LikeRegexNode(PathNode Of, Regex.PgRegex Pattern) : PathNode
{
    public override bool IsPredicate => true;
}

internal sealed record ExistsNode(PathNode Path) : PathNode
{
    public override bool IsPredicate => true;
}

internal sealed record UnknownNode(PathNode Condition) : PathNode
{
    public override bool IsPredicate => true;
}

internal sealed record NotNode(PathNode Condition) : PathNode
{
    public override bool IsPredicate => true;
}

/// <summary>&amp;&amp; or ||.</summary>
internal sealed record LogicNode(bool IsAnd, PathNode Left, PathNode Right) : PathNode
{
    public override bool IsPredicate => true;
}
