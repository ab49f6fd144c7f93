using PgQuery;
using Sluice.Engine.DuckDb.Dialect.Rules.Literals;
using Sluice.Protocol.Errors;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Checks;

/// <summary>
/// The first rows of a recursive query give its columns their types (manual, 7.8.2); DuckDB casts what the others yield. Looks at numbers
/// that the text shows, and at sums and products of them and of the query's own columns.
/// </summary>
internal sealed class RecursiveTypesCheck : ICheck
{
    private static readonly string[] Ladder = ["smallint", "integer", "bigint", "numeric", "real", "double precision"];

    private static readonly HashSet<string> Arithmetic = ["+", "-", "*", "/", "%"];

    public Kind Kind => Kind.CommonTableExpr;

    public CheckFault? Find(Node node, IReadOnlyList<Node> ancestors)
    {
        var with = node.CommonTableExpr;
        if (with.Ctequery.SelectStmt is not { Op: SetOperation.SetopUnion, Larg: { Op: SetOperation.SetopNone } start, Rarg: { Op: SetOperation.SetopNone } step })
            return null;
        if (!ancestors.Any(above => above.SelectStmt?.WithClause is { Recursive: true } clause && clause.Ctes.Contains(node)) || start.TargetList.Any(OutputColumns.IsStar))
            return null;
        var types = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < start.TargetList.Count; i++)
        {
            var name = i < with.Aliascolnames.Count ? with.Aliascolnames[i].String.Sval : start.TargetList[i].ResTarget.Name;
            if (Word(KnownType.Of(start.TargetList[i].ResTarget.Val)) is { } type && TypeWord.IsNumber(type))
                types[name] = type;
        }

        for (var i = 0; i < start.TargetList.Count && i < step.TargetList.Count && !OutputColumns.IsStar(step.TargetList[i]); i++)
        {
            var first = start.TargetList[i].ResTarget;
            if (Word(KnownType.Of(first.Val)) is not { } is1 || NumberOf(step.TargetList[i].ResTarget.Val, types) is not { } is2 || Wider(is1, is2) is not { } overall || overall == is1)
                continue;
            return new CheckFault(
                SqlStates.DatatypeMismatch,
                $"recursive query \"{with.Ctename}\" column {i + 1} has type {is1} in non-recursive term but type {overall} overall",
                first.Location)
            {
                Hint = "Cast the output of the non-recursive term to the correct type.",
            };
        }

        return null;
    }

    private static string? NumberOf(Node? value, Dictionary<string, string> columns)
    {
        if (value is { NodeCase: Kind.ColumnRef })
            return OutputColumns.ColumnName(value) is { } name ? columns.GetValueOrDefault(name) : null;
        if (value is { NodeCase: Kind.AExpr, AExpr: { Kind: A_Expr_Kind.AexprOp, Lexpr: not null } expression } && Arithmetic.Contains(expression.Name[^1].String.Sval))
            return NumberOf(expression.Lexpr, columns) is { } left && NumberOf(expression.Rexpr, columns) is { } right ? Wider(left, right) : null;
        return Word(KnownType.Of(value)) is { } word && TypeWord.IsNumber(word) ? word : null;
    }

    private static string? Word(KnownType? type) => type is null ? null : TypeWord.Of(type);

    private static string? Wider(string left, string right)
    {
        var widest = Math.Max(Array.IndexOf(Ladder, left), Array.IndexOf(Ladder, right));
        return Array.IndexOf(Ladder, left) < 0 || Array.IndexOf(Ladder, right) < 0 ? null : Ladder[widest];
    }
}
