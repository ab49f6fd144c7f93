using Google.Protobuf.Collections;
using PgQuery;

namespace Sluice.Sql.Parsing;

/// <summary>Walks a statement's tree, children first, and puts what <see cref="Visit"/> returns in a node's place.</summary>
/// <remarks>
/// What the grammar's messages hold without a Node around it (a type's name, a relation, an arm of a set operation) is visited as if it
/// had one, and must stay of its kind.
/// </remarks>
public abstract class TreeRewriter
{
    private readonly List<Node> _ancestors = [];

    /// <summary>The nodes above the one that is visited, the statement first.</summary>
    protected IReadOnlyList<Node> Ancestors => _ancestors;

    /// <summary>The node that takes the place of this one.</summary>
    public Node Rewrite(Node node)
    {
        ArgumentNullException.ThrowIfNull(node);
        Enter(node);
        _ancestors.Add(node);
        if (!ExpressionChildren.Rewrite(node, this) && !StatementChildren.Rewrite(node, this)) SourceChildren.Rewrite(node, this);
        _ancestors.RemoveAt(_ancestors.Count - 1);
        return Visit(node);
    }

    /// <summary>Called before a node's children are.</summary>
    protected virtual void Enter(Node node)
    {
    }

    /// <summary>Called when a node's children have been rewritten; the node itself, changed or not, or another.</summary>
    protected abstract Node Visit(Node node);

    internal Node? One(Node? node) => node is null ? null : Rewrite(node);

    internal void Each(RepeatedField<Node> nodes)
    {
        for (int i = 0; i < nodes.Count; i++) nodes[i] = Rewrite(nodes[i]);
    }

    internal TypeName? Type(TypeName? type) => type is null ? null : Rewrite(new Node { TypeName = type }).TypeName;

    internal RangeVar? Relation(RangeVar? relation) => relation is null ? null : Rewrite(new Node { RangeVar = relation }).RangeVar;

    internal SelectStmt? Select(SelectStmt? select) => select is null ? null : Rewrite(new Node { SelectStmt = select }).SelectStmt;

    internal WindowDef? Window(WindowDef? window) => window is null ? null : Rewrite(new Node { WindowDef = window }).WindowDef;
}
