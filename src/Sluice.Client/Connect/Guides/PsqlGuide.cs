namespace Sluice.Client.Connect.Guides;

internal sealed class PsqlGuide() : ConnectGuide("psql", "psql and other libpq programs")
{
    public override string RootsFrom => "`sslrootcert`, else `~/.postgresql/root.crt` (Windows: `%APPDATA%\\postgresql\\root.crt`)";

    public override IEnumerable<GuidePart> Parts(ConnectTarget target)
    {
        yield return new Snippet(Lines.ShellLanguage(target), $"psql {Lines.Argument(target, Lines.Conninfo(target))}");
        yield return new Say("psql asks for the password; to keep it, put a line `host:port:database:user:password` into "
            + (target.IsWindows ? "`%APPDATA%\\postgresql\\pgpass.conf`." : "`~/.pgpass`, mode 0600."));
        yield return new Say("A `root.crl` beside the root file counts too: an old one breaks every connection.");
    }
}
