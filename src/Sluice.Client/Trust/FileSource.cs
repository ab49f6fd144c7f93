using Sluice.Client.Wire;

namespace Sluice.Client.Trust;

/// <summary>Roots from a file that the user has been given.</summary>
/// <param name="path">PEM or DER.</param>
public sealed class FileSource(string path) : IRootSource
{
    private const long MaxBytes = 1 << 20;

    public async Task<RootOffer> FetchAsync(ServerTarget target, CancellationToken cancellation)
    {
        if (!File.Exists(path))
            throw new TrustException($"{path}: no such file; check the path");
        if (new FileInfo(path).Length > MaxBytes)
            throw new TrustException($"{path}: is larger than {MaxBytes} bytes; name a file of root certificates");
        var roots = RootBundle.Read(await File.ReadAllBytesAsync(path, cancellation).ConfigureAwait(false), path);
        return await Conversation.HoldAsync(
            target,
            (tls, _) => Task.FromResult(new RootOffer(roots, Conversation.Copy(tls.Served), $"you gave {path}", [])),
            cancellation).ConfigureAwait(false);
    }
}
