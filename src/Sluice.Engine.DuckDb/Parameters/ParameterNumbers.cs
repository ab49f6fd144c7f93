using System.Globalization;
using Sluice.Engine.DuckDb.Lexing;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Parameters;

/// <summary>The numbers in $1, $2 ….</summary>
internal static class ParameterNumbers
{
    /// <summary>Bind's count of values is 16 bits (protocol, "Bind").</summary>
    public const int Limit = ushort.MaxValue;

    public static int Of(string sql, Token token)
    {
        if (int.TryParse(token.Text(sql)[1..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= Limit)
            return number;
        throw PgError.Error(SqlStates.UndefinedParameter, $"there is no parameter {token.Text(sql)}").ToException();
    }

    /// <summary>The parameters a statement uses, ascending, each once.</summary>
    public static int[] Used(string sql, List<Token> tokens)
    {
        var numbers = new SortedSet<int>();
        foreach (var token in tokens)
        {
            if (token.Kind == TokenKind.Parameter)
                numbers.Add(Of(sql, token));
        }

        return [.. numbers];
    }
}
