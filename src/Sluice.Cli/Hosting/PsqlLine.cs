namespace Sluice.Cli.Hosting;

/// <summary>A psql command line that connects and verifies all there is to verify, ready to paste into a shell.</summary>
internal static class PsqlLine
{
    /// <param name="rootFile">sslrootcert; null leaves it to the client's own root.crt.</param>
    public static string For(string host, int port, string database, string user, string? rootFile)
    {
        var line = $"host={Value(host)} port={port} dbname={Value(database)} user={Value(user)} sslmode=verify-full";
        if (rootFile is not null)
            line += $" sslrootcert={Value(rootFile)}";
        return $"psql {Shell(line)}";
    }

    /// <summary>The same for a user who has a certificate of his own.</summary>
    public static string WithCertificate(string user, string certificateFile, string keyFile) =>
        $"psql {Shell($"host=HOST dbname=lake user={Value(user)} sslmode=verify-full sslcert={Value(certificateFile)} sslkey={Value(keyFile)}")}";

    // libpq, "Keyword/Value Connection Strings": quotes around what is empty or has spaces, \' and \\ within.
    private static string Value(string text)
    {
        var escaped = text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal);
        return text.Length == 0 || text.Any(char.IsWhiteSpace) ? $"'{escaped}'" : escaped;
    }

    private static string Shell(string text) =>
        text.AsSpan().IndexOfAny("\"$`\\!") < 0 ? $"\"{text}\"" : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
