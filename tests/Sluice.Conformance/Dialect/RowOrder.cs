namespace Sluice.Conformance.Dialect;

/// <summary>Whether a statement promises an order of its rows: an ORDER BY outside parentheses and quotes.</summary>
internal static class RowOrder
{
    private const string OrderBy = "order by";

    public static bool IsAskedFor(string sql)
    {
        var depth = 0;
        var quote = '\0';
        for (var i = 0; i < sql.Length; i++)
        {
            var sign = sql[i];
            if (quote != '\0')
                quote = sign == quote ? '\0' : quote;
            else if (sign is '\'' or '"')
                quote = sign;
            else if (sign is '(' or ')')
                depth += sign == '(' ? 1 : -1;
            else if (depth == 0 && string.Compare(sql, i, OrderBy, 0, OrderBy.Length, StringComparison.OrdinalIgnoreCase) == 0)
                return true;
        }

        return false;
    }
}
