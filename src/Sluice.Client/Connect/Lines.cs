namespace Sluice.Client.Connect;

/// <summary>Lines that several clients share.</summary>
internal static class Lines
{
    /// <summary>libpq's keyword/value form, which psql, psycopg and Go's drivers read.</summary>
    public static string Conninfo(ConnectTarget target) =>
        $"host={Quote.Conninfo(target.Host)} port={target.Port} dbname={Quote.Conninfo(target.Database)} user={Quote.Conninfo(target.User)}"
        + $" sslmode=verify-full sslrootcert={Quote.Conninfo(target.RootFile)}";

    /// <summary>pgJDBC's URL, without a user: tools ask for that.</summary>
    public static string JdbcUrl(ConnectTarget target) =>
        $"jdbc:postgresql://{Quote.UrlHost(target.Host)}:{target.Port}/{Uri.EscapeDataString(target.Database)}?{JdbcParameters(target)}";

    public static string JdbcParameters(ConnectTarget target) => $"sslmode=verify-full&sslrootcert={Quote.Query(target.RootFile)}";

    /// <summary>A program's line in the shell of the client's system.</summary>
    public static string Argument(ConnectTarget target, string text) => target.IsWindows ? Quote.Windows(text) : Quote.Posix(text);

    public static string ShellLanguage(ConnectTarget target) => target.IsWindows ? "bat" : "sh";

    /// <summary>What a graphical JDBC client asks for, line by line.</summary>
    public static string Fields(ConnectTarget target) => $"""
        Host      {target.Host}
        Port      {target.Port}
        Database  {target.Database}
        User      {target.User}
        """;

    public static string JdbcProperties(ConnectTarget target) => $"""
        sslmode      verify-full
        sslrootcert  {target.RootFile}
        """;
}
