using Sluice.Certificates.Clients;

namespace Sluice.Client.Connect.Guides;

internal sealed class LookerGuide() : ConnectGuide("looker", "Looker")
{
    public override string RootsFrom => "as JDBC, on Looker's own host";

    public override IEnumerable<GuidePart> Parts(ConnectTarget target)
    {
        yield return new Say("The file of roots must be on the host that runs Looker, not on yours: run `sluice trust` there as Looker's user, and name that user's file with `--root`.");
        yield return new Say("Admin, Database, Connections, Add Connection:");
        yield return new Snippet("text", $"""
            Dialect                     PostgreSQL 9.5+
            Host                        {target.Host}
            Port                        {target.Port}
            Database                    {target.Database}
            Username                    {target.User}
            Schema                      public
            SSL                         on
            Additional JDBC parameters  {Lines.JdbcParameters(target)}
            """);
        if (target.Platform != ClientPlatform.Linux)
            yield return new Say("Looker runs on Linux: the path above is that host's.");
        yield return new Say("A Looker that Google hosts cannot read files of yours: it needs a certificate from a public authority (`sluice certs import`).");
    }
}
