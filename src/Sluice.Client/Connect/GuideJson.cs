using Sluice.Client.Json;

namespace Sluice.Client.Connect;

/// <summary>A guide for scripts: client, title, target, and parts with either "say" or "language", "text" and "file".</summary>
public static class GuideJson
{
    public static string Write(ConnectGuide guide, ConnectTarget target) => JsonText.Page(new
    {
        client = guide.Name,
        title = guide.Title,
        host = target.Host,
        port = target.Port,
        user = target.User,
        database = target.Database,
        root = target.RootFile,
        parts = guide.Parts(target).Select(part => part switch
        {
            Say say => (object)new { say = say.Text },
            Snippet snippet => new { language = snippet.Language, text = snippet.Text, file = snippet.File },
            _ => throw new InvalidOperationException("a guide has no other parts"),
        }),
    });
}
