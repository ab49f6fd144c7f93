using PgQuery;
using Sluice.Engine.DuckDb.Dialect.Rules.Literals;
using Sluice.Protocol.Errors;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Checks;

/// <summary>Columns that USING or NATURAL join on must be of one kind (manual, 7.2.1.1), where subqueries show their types: DuckDB casts one to the other.</summary>
internal sealed class JoinTypesCheck : ICheck
{
    public Kind Kind => Kind.JoinExpr;

    public CheckFault? Find(Node node, IReadOnlyList<Node> ancestors)
    {
        var join = node.JoinExpr;
        if ((!join.IsNatural && join.UsingClause.Count == 0) || Types(join.Larg) is not { } left || Types(join.Rarg) is not { } right)
            return null;
        var names = join.IsNatural ? left.Keys : join.UsingClause.Select(name => name.String.Sval);
        foreach (var name in names)
        {
            if (left.TryGetValue(name, out var first) && right.TryGetValue(name, out var second) && Family(first) != Family(second))
                return new CheckFault(SqlStates.DatatypeMismatch, $"JOIN/USING types {first} and {second} cannot be matched");
        }

        return null;
    }

    private static Dictionary<string, string>? Types(Node source)
    {
        if (source.RangeSubselect?.Subquery.SelectStmt is not { Op: SetOperation.SetopNone } select)
            return null;
        var types = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var target in select.TargetList.Select(target => target.ResTarget))
        {
            if (target.Name.Length > 0 && Word(target.Val) is { } word)
                types.TryAdd(target.Name, word);
        }

        return types;
    }

    private static string? Word(Node value) =>
        (value.TypeCast is { TypeName: { } name } ? new KnownType(name) : KnownType.Of(value)) is { } type ? TypeWord.Of(type) : null;

    private static string Family(string word) => TypeWord.IsNumber(word) ? "number" : word;
}
