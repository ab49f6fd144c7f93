using System.Text;
using Sluice.Certificates.Clients;
using Sluice.Certificates.Diagnosis;

namespace Sluice.Client.Doctor.Examining;

/// <summary>Reads what libpq would read on this system.</summary>
internal static class ClientExamination
{
    private const string UsedBy = "psql, psycopg, psqlODBC, asyncpg, R, PHP, Ruby";

    public static ClientSide Look(DoctorRequest request, ClientSystem system, IClientFiles files)
    {
        var paths = new ClientRootPaths(system);
        var rootPath = request.RootFile ?? paths.LibpqRoot;
        var isSystem = rootPath == "system";
        var crlPath = request.CrlFile ?? paths.LibpqCrl;
        var root = isSystem
            ? TrustStores.OfSystem(system, files) with { Client = "libpq", UsedBy = UsedBy }
            : TrustStoreFile.Read(files, "libpq", rootPath, UsedBy);
        return new ClientSide(
            system,
            root,
            crlPath,
            // With the system's roots libpq reads no CRL.
            isSystem ? null : Crls(crlPath, files),
            request.CrlFile is not null || paths.Variable("PGSSLCRL") is not null,
            ClientKeyFiles.Look(system, files),
            [.. OtherHomes.RootFiles(system, files).Select(file =>
                new OtherRoot(TrustStoreFile.Read(files, "libpq", file.Path, "another account"), file.IsUsersOwn))],
            root.Path is null ? null : files.Look(root.Path).Modified,
            TrustStores.Find(system, files));
    }

    // OpenSSL's loader wants at least one CRL or certificate; without, libpq goes on as if there were no file.
    private static IReadOnlyList<RevocationList>? Crls(string? path, IClientFiles files)
    {
        if (path is null || files.Look(path) is not { Exists: true, IsFolder: false })
            return null;
        try
        {
            var bytes = files.Read(path);
            var lists = RevocationList.ReadPem(Encoding.Latin1.GetString(bytes));
            return lists.Count > 0 || StoreContent.Read(bytes).Format == StoreFormat.Pem ? lists : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
