using PgQuery;
using Sluice.Engine.DuckDb.Dialect.Rules.Literals;
using Sluice.Protocol.Errors;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Checks;

/// <summary>Types that have no operator to compare them (manual, 10.2), where the text shows them: DuckDB casts one to the other.</summary>
internal sealed class ComparisonCheck : ICheck
{
    private static readonly HashSet<string> Comparisons = ["=", "<>", "<", ">", "<=", ">="];

    public Kind Kind => Kind.AExpr;

    public CheckFault? Find(Node node, IReadOnlyList<Node> ancestors)
    {
        var expression = node.AExpr;
        if (expression.Kind != A_Expr_Kind.AexprOp || expression.Lexpr is null || !Comparisons.Contains(expression.Name[^1].String.Sval))
            return null;
        if (Word(expression.Lexpr) is not { } left || Word(expression.Rexpr) is not { } right || !AreApart(left, right))
            return null;
        return new CheckFault(SqlStates.UndefinedFunction, $"operator does not exist: {left} {expression.Name[^1].String.Sval} {right}", expression.Location)
        {
            Hint = "No operator matches the given name and argument types. You might need to add explicit type casts.",
        };
    }

    private static string? Word(Node node) =>
        (node.TypeCast is { TypeName: { } name } ? new KnownType(name) : KnownType.Of(node)) is { } type ? TypeWord.Of(type) : null;

    private static bool AreApart(string left, string right) => Family(left) != Family(right) || left == "json";

    private static string Family(string word) => TypeWord.IsNumber(word) ? "number" : word;
}
