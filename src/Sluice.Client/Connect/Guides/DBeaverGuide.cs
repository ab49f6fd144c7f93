namespace Sluice.Client.Connect.Guides;

internal sealed class DBeaverGuide() : ConnectGuide("dbeaver", "DBeaver")
{
    public override string RootsFrom => "as JDBC";

    public override IEnumerable<GuidePart> Parts(ConnectTarget target)
    {
        yield return new Say("Create a connection to PostgreSQL and fill in the tab Main:");
        yield return new Snippet("text", Lines.Fields(target));
        yield return new Say("In the tab Driver properties set these two, and leave the tab SSL off, since it would set others:");
        yield return new Snippet("text", Lines.JdbcProperties(target));
        yield return new Say("Or choose Connect by: URL, and paste:");
        yield return new Snippet("text", Lines.JdbcUrl(target));
    }
}
