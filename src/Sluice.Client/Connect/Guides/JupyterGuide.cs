namespace Sluice.Client.Connect.Guides;

internal sealed class JupyterGuide() : ConnectGuide("jupyter", "Jupyter")
{
    public override string RootsFrom => "as psql, through SQLAlchemy and psycopg";

    public override IEnumerable<GuidePart> Parts(ConnectTarget target)
    {
        foreach (var part in new SqlAlchemyGuide().Parts(target))
            yield return part;
        yield return new Say("With pandas:");
        yield return new Snippet("python", """
            import pandas
            pandas.read_sql("select 1", engine)
            """);
        yield return new Say("With JupySQL, in cells of their own:");
        yield return new Snippet("text", """
            %load_ext sql
            %sql engine
            %sql select 1
            """);
        yield return new Say("The root file must be where the kernel runs, which is the notebook server and not the browser.");
    }
}
