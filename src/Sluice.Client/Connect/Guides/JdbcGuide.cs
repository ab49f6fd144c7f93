namespace Sluice.Client.Connect.Guides;

internal sealed class JdbcGuide() : ConnectGuide("jdbc", "JDBC (pgJDBC)")
{
    public override string RootsFrom => "`sslrootcert`, else the same file as psql; never Java's cacerts";

    public override IEnumerable<GuidePart> Parts(ConnectTarget target)
    {
        yield return new Snippet("text", Lines.JdbcUrl(target));
        yield return new Say("User and password go into the properties `user` and `password`.");
        if (target.Host.Contains(':', StringComparison.Ordinal))
            yield return new Say("pgJDBC does not match IPv6 addresses with certificates: use a host name.");
        yield return new Say("Java's own store is asked only with `sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory`; leave that out.");
    }
}
