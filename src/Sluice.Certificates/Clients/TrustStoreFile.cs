namespace Sluice.Certificates.Clients;

/// <summary>Reads a file of roots without failing: what is wrong with it is part of the answer.</summary>
public static class TrustStoreFile
{
    public static TrustStore Read(IClientFiles files, string client, string? path, string usedBy)
    {
        if (path is null)
            return new TrustStore(client, null, false, StoreFormat.None, [], "there is no home folder", usedBy);
        var look = files.Look(path);
        if (!look.Exists)
            return new TrustStore(client, path, false, StoreFormat.None, [], null, usedBy);
        if (look.IsFolder)
            return new TrustStore(client, path, true, StoreFormat.None, [], "is a folder, not a file", usedBy);
        try
        {
            var content = StoreContent.Read(files.Read(path));
            return new TrustStore(client, path, true, content.Format, content.Certificates, null, usedBy);
        }
        catch (UnauthorizedAccessException)
        {
            return new TrustStore(client, path, true, StoreFormat.None, [], "Permission denied", usedBy);
        }
        catch (IOException unreadable)
        {
            return new TrustStore(client, path, true, StoreFormat.None, [], unreadable.Message.ReplaceLineEndings(" "), usedBy);
        }
    }
}
