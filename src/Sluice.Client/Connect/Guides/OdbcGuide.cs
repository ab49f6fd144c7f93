using Sluice.Certificates.Clients;

namespace Sluice.Client.Connect.Guides;

internal sealed class OdbcGuide() : ConnectGuide("odbc", "ODBC (psqlODBC)")
{
    public override string RootsFrom => "as psql; `pqopt` names another file";

    public override IEnumerable<GuidePart> Parts(ConnectTarget target)
    {
        yield return new Say("Its own default is `disable`, which a server that speaks only TLS refuses. The connection string:");
        yield return new Snippet("text", ConnectionString(target));
        if (target.IsWindows)
        {
            yield return new Say("Or a data source (ODBC Data Sources, Add, PostgreSQL Unicode(x64)):");
            yield return new Snippet("text", $"""
                Server    {target.Host}
                Port      {target.Port}
                Database  {target.Database}
                User Name {target.User}
                SSL Mode  verify-full
                libpq parameters (Page 3 of Datasource): {Option(target)}
                """);
            yield break;
        }
        yield return new Say("Or a data source:");
        yield return new Snippet("ini", $"""
            [lake]
            Driver = {Driver(target.Platform)}
            Servername = {target.Host}
            Port = {target.Port}
            Database = {target.Database}
            Username = {target.User}
            SSLmode = verify-full
            pqopt = {Option(target)}
            """, "~/.odbc.ini");
        yield return new Say("Try it with `isql lake`, the user and the password behind it.");
    }

    private static string Driver(ClientPlatform platform) =>
        platform == ClientPlatform.Windows ? "PostgreSQL Unicode(x64)" : "PostgreSQL Unicode";

    private static string Option(ConnectTarget target) => $"sslrootcert={Quote.Conninfo(target.RootFile)}";

    private static string ConnectionString(ConnectTarget target) =>
        $"Driver={{{Driver(target.Platform)}}};Server={Quote.Odbc(target.Host)};Port={target.Port};Database={Quote.Odbc(target.Database)};"
        + $"Uid={Quote.Odbc(target.User)};SSLmode=verify-full;pqopt={{{Option(target).Replace("}", "}}", StringComparison.Ordinal)}}}";
}
