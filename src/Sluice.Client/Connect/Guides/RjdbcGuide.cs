namespace Sluice.Client.Connect.Guides;

internal sealed class RjdbcGuide() : ConnectGuide("rjdbc", "R and RStudio (RJDBC)")
{
    public override string RootsFrom => "as JDBC";

    public override IEnumerable<GuidePart> Parts(ConnectTarget target)
    {
        yield return new Snippet("r", $"""
            library(RJDBC)
            driver <- JDBC("org.postgresql.Driver", "postgresql.jar")
            connection <- dbConnect(driver,
              {Quote.Literal(Lines.JdbcUrl(target))},
              {Quote.Literal(target.User)}, rstudioapi::askForPassword("Password"))
            """);
        yield return new Say("`postgresql.jar` is the path of pgJDBC. Outside RStudio give the password as `Sys.getenv(\"PGPASSWORD\")`.");
        yield return new Say("RPostgres, on libpq, needs no Java:");
        yield return new Snippet("r", $"""
            connection <- DBI::dbConnect(RPostgres::Postgres(),
              host = {Quote.Literal(target.Host)}, port = {target.Port}, dbname = {Quote.Literal(target.Database)}, user = {Quote.Literal(target.User)},
              sslmode = "verify-full", sslrootcert = {Quote.Literal(target.RootFile)})
            """);
    }
}
