namespace Sluice.Client.Connect.Guides;

internal sealed class AsyncpgGuide() : ConnectGuide("asyncpg", "Python: asyncpg")
{
    public override string RootsFrom => "the SSL context given to it";

    public override IEnumerable<GuidePart> Parts(ConnectTarget target)
    {
        yield return new Snippet("python", $"""
            import asyncpg, getpass, ssl
            connection = await asyncpg.connect(
                host={Quote.Literal(target.Host)}, port={target.Port}, database={Quote.Literal(target.Database)}, user={Quote.Literal(target.User)},
                password=getpass.getpass(),
                ssl=ssl.create_default_context(cafile={Quote.Literal(target.RootFile)}))
            """);
        yield return new Say("The default context checks chain and name, as verify-full does. `ssl=True` or `\"require\"` would not.");
    }
}
