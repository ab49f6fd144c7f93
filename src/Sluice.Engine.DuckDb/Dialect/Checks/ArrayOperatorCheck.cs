using PgQuery;
using Sluice.Engine.DuckDb.Dialect.Rules.Literals;
using Sluice.Protocol.Errors;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Checks;

/// <summary>Arrays have no arithmetic (manual, 9.19); DuckDB's + puts lists together.</summary>
internal sealed class ArrayOperatorCheck : ICheck
{
    private static readonly HashSet<string> Arithmetic = ["+", "-", "*", "/", "%"];

    public Kind Kind => Kind.AExpr;

    public CheckFault? Find(Node node, IReadOnlyList<Node> ancestors)
    {
        var expression = node.AExpr;
        if (expression is not { Kind: A_Expr_Kind.AexprOp, Lexpr: not null, Rexpr: not null } || !Arithmetic.Contains(expression.Name[^1].String.Sval))
            return null;
        if (Word(expression.Lexpr) is not { } left || Word(expression.Rexpr) is not { } right)
            return null;
        return new CheckFault(SqlStates.UndefinedFunction, $"operator does not exist: {left} {expression.Name[^1].String.Sval} {right}", expression.Location)
        {
            Hint = "No operator matches the given name and argument types. You might need to add explicit type casts.",
        };
    }

    /// <returns>Null for what is no array, or one of a type the text does not show.</returns>
    private static string? Word(Node node)
    {
        var element = node.NodeCase switch
        {
            Kind.AArrayExpr when node.AArrayExpr.Elements.Count > 0 => KnownType.Of(node.AArrayExpr.Elements[0]),
            Kind.TypeCast when node.TypeCast.TypeName.ArrayBounds.Count > 0 => ElementOf(node.TypeCast.TypeName),
            _ => null,
        };
        return element is not null && TypeWord.Of(element) is { } word ? word + "[]" : null;
    }

    private static KnownType ElementOf(TypeName array)
    {
        var element = array.Clone();
        element.ArrayBounds.Clear();
        return new KnownType(element);
    }
}
