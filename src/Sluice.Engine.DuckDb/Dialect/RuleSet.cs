using PgQuery;
using Sluice.Engine.DuckDb.Dialect.Rules.Aggregates;
using Sluice.Engine.DuckDb.Dialect.Rules.Arrays;
using Sluice.Engine.DuckDb.Dialect.Rules.Catalogs;
using Sluice.Engine.DuckDb.Dialect.Rules.Columns;
using Sluice.Engine.DuckDb.Dialect.Rules.Definitions;
using Sluice.Engine.DuckDb.Dialect.Rules.Functions;
using Sluice.Engine.DuckDb.Dialect.Rules.Json;
using Sluice.Engine.DuckDb.Dialect.Rules.Literals;
using Sluice.Engine.DuckDb.Dialect.Rules.Names;
using Sluice.Engine.DuckDb.Dialect.Rules.Operators;
using Sluice.Engine.DuckDb.Dialect.Rules.Patterns;
using Sluice.Engine.DuckDb.Dialect.Rules.Queries;
using Sluice.Engine.DuckDb.Dialect.Rules.Rows;
using Sluice.Engine.DuckDb.Dialect.Rules.Sources;
using Sluice.Engine.DuckDb.Dialect.Rules.Tables;
using Sluice.Engine.DuckDb.Dialect.Rules.Temporal;
using Sluice.Engine.DuckDb.Dialect.Rules.Text;
using Sluice.Engine.DuckDb.Dialect.Rules.Types;

namespace Sluice.Engine.DuckDb.Dialect;

/// <summary>All rules, by the kind of node they look at; those of a kind run in this order.</summary>
internal static class RuleSet
{
    private static readonly IRule[][] ByKind = Group(
    [
        new NestedColumnNameRule(Node.NodeOneofCase.RangeSubselect),
        new NestedColumnNameRule(Node.NodeOneofCase.CommonTableExpr),
        new NestedColumnNameRule(Node.NodeOneofCase.CreateTableAsStmt),
        new NestedColumnNameRule(Node.NodeOneofCase.ViewStmt),
        new SearchCycleRule(),
        new RetiredColumnRule(),
        new CatalogRelationRule(),
        new CatalogColumnRule(),
        new VectorColumnRule(),
        new SetValueRule(),
        new TemporarySchemaRule(),
        new TemporaryTargetRule(Node.NodeOneofCase.CreateStmt),
        new TemporaryTargetRule(Node.NodeOneofCase.CreateTableAsStmt),
        new TemporaryTargetRule(Node.NodeOneofCase.ViewStmt),
        new TemporaryTargetRule(Node.NodeOneofCase.DropStmt),
        new CommentTargetRule(),
        new CatalogFunctionRule(),
        new CatalogOperatorRule(),
        new DefaultCollationRule(),
        new ArrayTextRule(),
        new NumericCastRule(),
        new UnboundNumericRule(Node.NodeOneofCase.TypeCast),
        new UnboundNumericRule(Node.NodeOneofCase.ColumnDef),
        new CharacterColumnRule(),
        new CharacterArrayRule(),
        new IntervalFieldRule(),
        new BitRule(Node.NodeOneofCase.TypeCast),
        new BitRule(Node.NodeOneofCase.AExpr),
        new TimeOfRule(),
        new RegTextRule(),
        new NameLengthRule(),
        new RowTextRule(),
        new PrecisionRule(),
        new ResultTypeRule(),
        new TypeNameRule(),
        new JsonOperatorRule(),
        new JsonSubscriptRule(),
        new JsonRecordRule(),
        new RowJsonRule(),
        new JsonBuildRule(),
        new ShadowedWordRule(),
        new TimeWordRule(),
        new ExtractRule(),
        new SubstringRule(),
        new TimestampTzTextRule(),
        new LockingRule(),
        new OrderUsingRule(),
        new GroupDistinctRule(),
        new BareLabelRule(),
        new EmptyTargetRule(),
        new SampleRule(),
        new SeriesRule(),
        new NestedSetRule(),
        new SideBySideRule(),
        new ScalarTableRule(),
        new SeriesTableRule(),
        new ValueSourceRule(),
        new FunctionAliasRule(),
        new UnsupportedQueryRule(),
        new WithTiesRule(),
        new GroupedSetRule(),
        new ExponentRule(),
        new OperandLiteralRule(),
        new ArithmeticTypeRule(),
        new CaseLiteralRule(),
        new CoalesceLiteralRule(),
        new NullArgumentsRule(Node.NodeOneofCase.CoalesceExpr),
        new NullArgumentsRule(Node.NodeOneofCase.MinMaxExpr),
        new ArrayLiteralRule(),
        new SelectLiteralRule(),
        new UnionTextRule(),
        new SelectIntoRule(),
        new TableLikeRule(),
        new GeneratedColumnRule(),
        new IndexNameRule(),
        new BitStringRule(),
        new OverlapsRule(),
        new EmptyRowRule(),
        new WholeRowRule(),
        new RowFieldRule(),
        new FieldStarRule(),
        new SubscriptRule(),
        new RowNullTestRule(),
        new RowSubqueryRule(),
        new RowComparisonRule(),
        new AnyArrayRule(),
        new ArrayConcatRule(),
        new NullConcatRule(),
        new RegexRule(),
        new LikeRule(),
        new SimilarToRule(),
        new BetweenSymmetricRule(),
        new NotColumnRule(),
        new OperatorNameRule(),
        new LiteralArgumentRule(),
        new TextArgumentRule(),
        new ConcatRule(),
        new RoundPlacesRule(),
        new FlatUnnestRule(),
        new HypotheticalRankRule(),
        new PercentileRule(),
        new StringAggRule(),
        new DecoratedAggregateRule(),
        new IntegerResultRule(Node.NodeOneofCase.FuncCall),
        new IntegerResultRule(Node.NodeOneofCase.GroupingFunc),
    ]);

    public static ReadOnlySpan<IRule> For(Node.NodeOneofCase kind) => (int)kind < ByKind.Length ? ByKind[(int)kind] : [];

    private static IRule[][] Group(IReadOnlyList<IRule> rules)
    {
        var last = rules.Max(rule => (int)rule.Kind);
        return [.. Enumerable.Range(0, last + 1).Select(kind => rules.Where(rule => (int)rule.Kind == kind).ToArray())];
    }
}
