using Sluice.Client.Wire;

namespace Sluice.Client.Trust;

/// <summary>Roots from a file that the user has been given.</summary>
/// <param name="path">PEM or DER.</param>
public sealed class FileSource(string path) : IRootSource
{
    private const int MaxBytes = 1 << 20;

    public async Task<RootOffer> FetchAsync(ServerTarget target, CancellationToken cancellation)
    {
        var content = RegularFile.Read(path, MaxBytes) ?? throw new TrustException($"{path}: no such file; check the path");
        var roots = RootBundle.Read(content, path);
        return await Conversation.HoldAsync(
            target,
            (tls, _) => Task.FromResult(new RootOffer(roots, Conversation.Copy(tls.Served), $"you gave {path}", [])),
            cancellation).ConfigureAwait(false);
    }
}
