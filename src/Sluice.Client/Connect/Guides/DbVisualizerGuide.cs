namespace Sluice.Client.Connect.Guides;

internal sealed class DbVisualizerGuide() : ConnectGuide("dbvisualizer", "DbVisualizer")
{
    public override string RootsFrom => "as JDBC";

    public override IEnumerable<GuidePart> Parts(ConnectTarget target)
    {
        yield return new Say("Create a connection with the driver PostgreSQL and fill in:");
        yield return new Snippet("text", Lines.Fields(target));
        yield return new Say("In the tab Properties, under Driver Properties, set:");
        yield return new Snippet("text", Lines.JdbcProperties(target));
        yield return new Say("Or choose Settings Format: Database URL, and paste:");
        yield return new Snippet("text", Lines.JdbcUrl(target));
    }
}
