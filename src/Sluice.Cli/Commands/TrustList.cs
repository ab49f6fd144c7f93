using Sluice.Client.Json;
using Sluice.Client.Trust;

namespace Sluice.Cli.Commands;

/// <summary>"sluice trust --list".</summary>
internal static class TrustList
{
    public static int Print(string path, bool asJson, DateTimeOffset now, TextWriter output)
    {
        var file = RootFile.Load(path);
        if (asJson)
        {
            var roots = file.Certificates.Select(root => new
            {
                subject = root.Subject,
                notBefore = root.NotBefore.ToUniversalTime(),
                notAfter = root.NotAfter.ToUniversalTime(),
                sha256 = Fingerprint.Of(root),
                expired = RootLine.IsExpired(root, now),
            });
            output.WriteLine(JsonText.Page(new { file = path, roots }));
            return 0;
        }
        output.WriteLine(file.Certificates.Count == 0 ? $"{path}: nothing is trusted" : $"{path}:");
        foreach (var root in file.Certificates)
            output.WriteLine(RootLine.Describe(root, now));
        return 0;
    }
}
