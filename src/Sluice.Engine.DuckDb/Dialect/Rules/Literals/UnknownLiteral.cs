using System.Globalization;
using System.Text.RegularExpressions;
using PgQuery;
using Sluice.Protocol.Errors;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Literals;

/// <summary>A quoted constant, which in PostgreSQL has no type until its surroundings give it one (manual, 10.1); to DuckDB it is text.</summary>
internal static partial class UnknownLiteral
{
    public static bool Is(Node? node) => node is { NodeCase: Kind.AConst, AConst: { Isnull: false, ValCase: A_Const.ValOneofCase.Sval } };

    /// <summary>The constant as one of that type: a number where it reads as one, else a cast, which says what is wrong with it.</summary>
    public static Node As(Node literal, KnownType type)
    {
        var text = literal.AConst.Sval.Sval.Trim();
        var location = literal.AConst.Location;
        if (type.IsWhole && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return new Node { AConst = new A_Const { Ival = new Integer { Ival = number }, Location = location } };
        // DuckDB would not look at an arm that is not taken.
        if (type.IsWhole && !long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
            throw PgError.Error(SqlStates.InvalidTextRepresentation, $"invalid input syntax for type integer: \"{literal.AConst.Sval.Sval}\"").ToException();
        if (type.IsExactNumber && Decimal().IsMatch(text))
            return new Node { AConst = new A_Const { Fval = new Float { Fval = text }, Location = location } };
        return new Node { TypeCast = new TypeCast { Arg = literal, TypeName = type.Name.Clone(), Location = location } };
    }

    /// <summary>A number where the text is one as DuckDB would write it, so that it turns into whatever the others are; else the text.</summary>
    public static Node Plain(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number.ToString(CultureInfo.InvariantCulture) == text
            ? PgNodes.Constant(number)
            : PgNodes.Constant(text);

    /// <summary>Gives the quoted ones among values that must be of one type the type of the others; numbers of several kinds become alike.</summary>
    /// <returns>Whether there was any.</returns>
    public static bool Resolve(IList<Node> values)
    {
        if (MixedNumbers.Resolve(values))
            return true;
        if (!values.Any(Is) || TypeOfOthers(values) is not { } type)
            return false;
        for (var i = 0; i < values.Count; i++)
        {
            if (Is(values[i]))
                values[i] = As(values[i], type);
        }

        return true;
    }

    // A numeric beside integers makes all of them numeric; beside an expression of unknown type nothing is certain.
    private static KnownType? TypeOfOthers(IList<Node> values)
    {
        KnownType? found = null;
        foreach (var value in values)
        {
            if (Is(value) || value is { NodeCase: Kind.AConst, AConst.Isnull: true })
                continue;
            if (KnownType.Of(value) is not { } type)
                return null;
            if (found is null || (found.IsNumber && type.IsExactNumber))
                found = type;
        }

        return found;
    }

    [GeneratedRegex(@"^[0-9]+(\.[0-9]*)?$")]
    private static partial Regex Decimal();
}
