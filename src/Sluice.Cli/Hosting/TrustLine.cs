namespace Sluice.Cli.Hosting;

/// <summary>The "sluice trust" command line for a client, ready to paste into a POSIX shell.</summary>
internal static class TrustLine
{
    // What "sluice trust" takes when no --database is given.
    private const string DefaultDatabase = "lake";

    public static string For(string host, int port, string database, string user)
    {
        var target = host.Contains(':', StringComparison.Ordinal) ? $"[{host}]:{port}" : $"{host}:{port}";
        var line = $"sluice trust {Word(target)} {Option("--user", user)}";
        return database == DefaultDatabase ? line : $"{line} {Option("--database", database)}";
    }

    // A value that begins with a dash would be read as an option of its own.
    private static string Option(string name, string value) =>
        value.StartsWith('-') ? $"{name}={Word(value)}" : $"{name} {Word(value)}";

    private static string Word(string text) => text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or ':' or '@' or '/')
        ? text
        : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
