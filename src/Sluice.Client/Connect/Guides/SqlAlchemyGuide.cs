namespace Sluice.Client.Connect.Guides;

internal sealed class SqlAlchemyGuide() : ConnectGuide("sqlalchemy", "Python: SQLAlchemy")
{
    public override string RootsFrom => "as psql, through psycopg";

    public override IEnumerable<GuidePart> Parts(ConnectTarget target)
    {
        yield return new Snippet("python", $$"""
            import getpass
            from sqlalchemy import URL, create_engine
            engine = create_engine(URL.create(
                "postgresql+psycopg", host={{Quote.Literal(target.Host)}}, port={{target.Port}}, database={{Quote.Literal(target.Database)}},
                username={{Quote.Literal(target.User)}}, password=getpass.getpass(),
                query={"sslmode": "verify-full", "sslrootcert": {{Quote.Literal(target.RootFile)}}}))
            """);
        yield return new Say("`postgresql+psycopg2` takes the same query.");
    }
}
