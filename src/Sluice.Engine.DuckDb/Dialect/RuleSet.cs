using PgQuery;
using Sluice.Engine.DuckDb.Dialect.Rules.Names;
using Sluice.Engine.DuckDb.Dialect.Rules.Tables;

namespace Sluice.Engine.DuckDb.Dialect;

/// <summary>All rules, by the kind of node they look at; those of a kind run in this order.</summary>
internal static class RuleSet
{
    private static readonly IRule[][] ByKind = Group(
    [
        new CatalogRelationRule(),
        new TemporarySchemaRule(),
        new TemporaryTargetRule(Node.NodeOneofCase.CreateStmt),
        new TemporaryTargetRule(Node.NodeOneofCase.CreateTableAsStmt),
        new TemporaryTargetRule(Node.NodeOneofCase.ViewStmt),
        new TemporaryTargetRule(Node.NodeOneofCase.DropStmt),
        new SelectIntoRule(),
        new CatalogFunctionRule(),
        new CatalogOperatorRule(),
        new DefaultCollationRule(),
        new TypeNameRule(),
    ]);

    public static IReadOnlyList<IRule> For(Node.NodeOneofCase kind) => (int)kind < ByKind.Length ? ByKind[(int)kind] : [];

    private static IRule[][] Group(IReadOnlyList<IRule> rules)
    {
        var last = rules.Max(rule => (int)rule.Kind);
        return [.. Enumerable.Range(0, last + 1).Select(kind => rules.Where(rule => (int)rule.Kind == kind).ToArray())];
    }
}
