using System.Text;
using Sluice.Certificates.Clients;
using Sluice.Client.Wire;

namespace Sluice.Client.Connect;

/// <summary>The written guides, made from the same source as the command's answers.</summary>
public static class GuidePages
{
    private const string Notice = "<!-- Written by scripts/write-connect-guides from src/Sluice.Client/Connect; change it there. -->\n\n";
    private const string Account = "ann";

    private static readonly ClientSystem Here = new(ClientPlatform.Linux, $"/home/{Account}", null, new Dictionary<string, string>());

    private static readonly (ClientPlatform Platform, string Name)[] Systems =
        [(ClientPlatform.Linux, "Linux"), (ClientPlatform.MacOs, "macOS"), (ClientPlatform.Windows, "Windows")];

    /// <returns>Each file's name and content, README.md first.</returns>
    public static IEnumerable<(string Name, string Content)> All() =>
        ConnectGuides.All.Select(guide => ($"{guide.Name}.md", Page(guide))).Prepend(("README.md", Notice + Index()));

    private static string Page(ConnectGuide guide)
    {
        var page = new StringBuilder(Notice);
        page.Append($"# {guide.Title}\n\nWhere it looks for roots: {guide.RootsFrom}.\n\n");
        page.Append("`HOST` is `lake.example.org`, the user `ann`; with your own values: ");
        page.Append($"`sluice connect {guide.Name} HOST --user NAME`. The root file comes from [`sluice trust HOST --user NAME`](../trust.md).\n");
        var bodies = Systems.Select(system => (system.Name, Body: Body(guide, system.Platform))).GroupBy(system => system.Body).ToList();
        foreach (var group in bodies)
        {
            if (bodies.Count > 1)
                page.Append($"\n## {string.Join(" and ", group.Select(system => system.Name))}\n");
            page.Append(group.Key);
        }
        return page.ToString();
    }

    private static string Body(ConnectGuide guide, ClientPlatform platform)
    {
        var target = new ConnectTarget(
            new ServerTarget("lake.example.org", ServerTarget.DefaultPort), Account, "lake", ConnectSystem.RootFile(Here, platform, Account), platform);
        var body = new StringBuilder();
        foreach (var part in guide.Parts(target))
        {
            body.Append(part switch
            {
                Say say => $"\n{say.Text}\n",
                Snippet snippet => $"\n{(snippet.File is null ? "" : $"`{snippet.File}`:\n\n")}```{snippet.Language}\n{snippet.Text}\n```\n",
                _ => "",
            });
        }
        return body.ToString();
    }

    private static string Index()
    {
        var clients = string.Concat(ConnectGuides.All.Select(guide => $"| [{guide.Title}]({guide.Name}.md) | `{guide.Name}` | {guide.RootsFrom} |\n"));
        return $"""
            # Connect a client

            One page per client, each with a line or a file that works with `verify-full`.
            `sluice connect CLIENT HOST --user NAME` prints the same with your own values, for this system or with `--system` for another.
            First get the server's root: [`sluice trust HOST --user NAME`](../trust.md). If something fails: `sluice doctor HOST`.
            [How the client machine gets `sluice`](../trust.md#sluice-on-the-client-machine), and the way without it.

            | client | CLIENT | where it looks for roots |
            |---|---|---|
            {clients}
            ## What each sslmode protects from

            | sslmode | someone who listens | someone who poses as the server | what is checked |
            |---|---|---|---|
            | `disable` | no | no | nothing; a server that speaks only TLS refuses it |
            | `allow` | no: the client may go on in plaintext | no | chain, if a root file is found, then it falls back |
            | `prefer` (libpq's default) | no: whoever is in between can force plaintext | no | chain, if a root file is found, then it falls back |
            | `require` | yes | no, unless a root file is found | chain, if a root file is found |
            | `verify-ca` | yes | only if the root signs for nobody else | chain |
            | **`verify-full`** | yes | **yes** | chain, and that the certificate is made for the host you typed |

            The names are libpq's; pgJDBC has the same. Npgsql's `SSL Mode=Require` verifies nothing, `VerifyFull` everything.
            A login by SCRAM-SHA-256-PLUS (libpq: `channel_binding=require`) protects from someone who poses as the server, too, but only after
            the TLS connection stands; use it on top of `verify-full`, not in its place.

            """;
    }
}
