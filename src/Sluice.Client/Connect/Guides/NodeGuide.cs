namespace Sluice.Client.Connect.Guides;

internal sealed class NodeGuide() : ConnectGuide("node", "Node.js (pg)")
{
    public override string RootsFrom => "`ssl.ca`, else Node's own roots";

    public override IEnumerable<GuidePart> Parts(ConnectTarget target)
    {
        yield return new Snippet("js", $$"""
            const fs = require("fs");
            const { Client } = require("pg");
            const client = new Client({
              host: {{Quote.Literal(target.Host)}}, port: {{target.Port}}, database: {{Quote.Literal(target.Database)}}, user: {{Quote.Literal(target.User)}},
              password: process.env.PGPASSWORD,
              ssl: { ca: fs.readFileSync({{Quote.Literal(target.RootFile)}}, "utf8") },
            });
            await client.connect();
            """);
        yield return new Say("Never set `rejectUnauthorized: false`: it switches all checks off.");
    }
}
