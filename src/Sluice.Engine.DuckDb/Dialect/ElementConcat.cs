using System.Text.RegularExpressions;
using PgQuery;
using Sluice.Engine.DuckDb.Errors;
using Sluice.Protocol.Errors;
using Sluice.Sql.Parsing;
using Sluice.Sql.Scanning;

namespace Sluice.Engine.DuckDb.Dialect;

/// <summary>
/// array || element appends (manual, 9.19), where only DuckDB's types tell which operand is the array: it names the other one in its error, and
/// that is made an array of one.
/// </summary>
/// <param name="sql">The client's text.</param>
/// <param name="places">Positions of such elements in it, characters from 1.</param>
internal sealed partial class ElementConcat(string sql, IReadOnlySet<int> places) : TreeRewriter
{
    /// <summary>Where the element stands that DuckDB could not join to an array; 0 for any other error.</summary>
    public static int Undecided(PgErrorException error) =>
        error.InnerException is EngineException engine && Message().Match(engine.Report.Message) is { Success: true } match
            && match.Groups[1].Length + match.Groups[2].Length > 0 && match.Groups[1].Length != match.Groups[2].Length
            ? error.Error.Position
            : 0;

    protected override Node Visit(Node node)
    {
        if (node.AExpr is not { Kind: A_Expr_Kind.AexprOp, Lexpr: not null } expression || expression.Name[^1].String?.Sval != "||")
            return node;
        if (IsNamed(expression.Rexpr))
            return PgNodes.Call("list_concat", expression.Lexpr, PgNodes.Array(expression.Rexpr));
        return IsNamed(expression.Lexpr) ? PgNodes.Call("list_concat", PgNodes.Array(expression.Lexpr), expression.Rexpr) : node;
    }

    private bool IsNamed(Node operand) => Start(operand) is { } start && places.Contains(Characters(start));

    // Where the tree has it, in bytes of UTF-8.
    private static int? Start(Node node) => node.NodeCase switch
    {
        Node.NodeOneofCase.ColumnRef => node.ColumnRef.Location,
        Node.NodeOneofCase.AConst => node.AConst.Location,
        Node.NodeOneofCase.FuncCall => node.FuncCall.Location,
        Node.NodeOneofCase.ParamRef => node.ParamRef.Location,
        Node.NodeOneofCase.TypeCast => Start(node.TypeCast.Arg),
        Node.NodeOneofCase.AExpr => node.AExpr.Location,
        _ => null,
    };

    private int Characters(int bytes)
    {
        var index = 0;
        foreach (var rune in sql.EnumerateRunes())
        {
            if (bytes <= 0)
                break;
            bytes -= rune.Utf8SequenceLength;
            index += rune.Utf16SequenceLength;
        }

        return TextPosition.Of(sql, index);
    }

    [GeneratedRegex(@"^Cannot concatenate types [^\[\]]+?((?:\[\d*\])*) and [^\[\]]+?((?:\[\d*\])*) - ", RegexOptions.CultureInvariant)]
    private static partial Regex Message();
}
