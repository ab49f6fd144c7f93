namespace Sluice.Client.Connect.Guides;

internal sealed class PsycopgGuide() : ConnectGuide("psycopg", "Python: psycopg 3 and psycopg2")
{
    public override string RootsFrom => "as psql";

    public override IEnumerable<GuidePart> Parts(ConnectTarget target)
    {
        yield return new Snippet("python", $"""
            import getpass, psycopg
            connection = psycopg.connect(
                host={Quote.Literal(target.Host)}, port={target.Port}, dbname={Quote.Literal(target.Database)}, user={Quote.Literal(target.User)},
                password=getpass.getpass(),
                sslmode="verify-full", sslrootcert={Quote.Literal(target.RootFile)})
            """);
        yield return new Say("psycopg2 takes the same words: `import psycopg2` and `psycopg2.connect(…)`.");
    }
}
