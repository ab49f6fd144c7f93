using System.Text;
using Sluice.Certificates.Clients;

namespace Sluice.Client.Trust;

/// <summary>libpq's root.crl: where it can be read, every connection needs a current list from every authority in the chain.</summary>
/// <param name="Path">The file; null when there is none.</param>
/// <param name="Lists">What libpq goes by; null when it looks up no revocation.</param>
/// <param name="Warning">Why it looks up none although the file is there; null when that is not so.</param>
/// <param name="Fault">Why every connection will hang on it; null when none does.</param>
public sealed record CrlFile(string? Path, IReadOnlyList<RevocationList>? Lists, string? Warning, string? Fault)
{
    private const int MaxBytes = 16 << 20;
    private static readonly CrlFile None = new(null, null, null, null);

    /// <summary>Reads it; what is wrong with it is part of the answer.</summary>
    public static CrlFile Read(ClientSystem system)
    {
        if (new ClientRootPaths(system).LibpqCrl is not { } path)
            return None;
        try
        {
            return RegularFile.Read(path, MaxBytes) is { } bytes ? Of(path, bytes) : None;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return PassedOver(path, $"{path} cannot be read ({unreadable.Message.ReplaceLineEndings(" ").TrimEnd('.')})");
        }
        catch (TrustException odd)
        {
            return Directory.Exists(path)
                ? PassedOver(path, $"{path} is a folder")
                : new CrlFile(path, null, null, $"{odd.Message}, or remove it");
        }
    }

    // OpenSSL's loader wants at least one list or certificate; without, libpq goes on as if there were no file.
    private static CrlFile Of(string path, byte[] bytes)
    {
        var lists = RevocationList.ReadPem(Encoding.Latin1.GetString(bytes));
        return lists.Count > 0 || StoreContent.Read(bytes).Format == StoreFormat.Pem
            ? new CrlFile(path, lists, null, null)
            : PassedOver(path, $"{path} holds no revocation list that libpq can read");
    }

    private static CrlFile PassedOver(string path, string why) =>
        new(path, null, $"{why}, so clients look up no revocation; remove it, or get the server's list", null);
}
