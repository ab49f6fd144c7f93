namespace Sluice.Sql.Scanning;

/// <summary>Writes names as PostgreSQL's quote_ident does: quoted only where they would not read back as they are.</summary>
public static class QuotedName
{
    public static string Of(string name) =>
        IsPlain(name) && !SqlScanner.Scan(name)[0].IsReserved ? name : $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static bool IsPlain(string name)
    {
        if (name.Length == 0 || char.IsAsciiDigit(name[0])) return false;
        foreach (char c in name)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '_') return false;
        }

        return true;
    }
}
