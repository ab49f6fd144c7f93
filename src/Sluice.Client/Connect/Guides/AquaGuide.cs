namespace Sluice.Client.Connect.Guides;

internal sealed class AquaGuide() : ConnectGuide("aqua", "Aqua Data Studio")
{
    public override string RootsFrom => "as JDBC";

    public override IEnumerable<GuidePart> Parts(ConnectTarget target)
    {
        yield return new Say("Register a server of type PostgreSQL and fill in:");
        yield return new Snippet("text", Lines.Fields(target));
        yield return new Say("Give the driver these parameters (tab Driver):");
        yield return new Snippet("text", Lines.JdbcParameters(target));
        yield return new Say("Or register a server of type Generic - JDBC with driver `org.postgresql.Driver` and this URL:");
        yield return new Snippet("text", Lines.JdbcUrl(target));
    }
}
