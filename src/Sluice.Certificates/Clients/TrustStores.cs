using System.Security.Cryptography.X509Certificates;

namespace Sluice.Certificates.Clients;

/// <summary>Every place on a system where some PostgreSQL client looks for roots.</summary>
public static class TrustStores
{
    public static IReadOnlyList<TrustStore> Find(ClientSystem system, IClientFiles files)
    {
        var paths = new ClientRootPaths(system);
        var stores = new List<TrustStore>
        {
            TrustStoreFile.Read(files, "pgJDBC", paths.PgJdbcRoot, "pgJDBC: DbVisualizer, DBeaver, Aqua, RJDBC"),
        };
        stores.AddRange(paths.JavaStores.Where(path => files.Look(path).Exists).Take(1)
            .Select(path => TrustStoreFile.Read(files, "Java", path, "pgJDBC with sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory")));
        stores.Add(paths.NodeExtra is { } extra
            ? TrustStoreFile.Read(files, "Node", extra, "node-postgres, beside Node's built-in roots")
            : new TrustStore("Node", null, false, StoreFormat.None, [], null, "node-postgres: Node's built-in roots only (NODE_EXTRA_CA_CERTS is not set)"));
        stores.Add(OfSystem(system, files));
        return stores;
    }

    /// <summary>The system's own store: Npgsql, Go, Power BI, and libpq with sslrootcert=system use it.</summary>
    public static TrustStore OfSystem(ClientSystem system, IClientFiles files)
    {
        const string usedBy = "Npgsql, Go, Power BI, libpq with sslrootcert=system";
        var paths = new ClientRootPaths(system).SystemBundles;
        if (paths.FirstOrDefault(path => files.Look(path).Exists) is { } bundle)
            return TrustStoreFile.Read(files, "system", bundle, usedBy);
        var isHere = (OperatingSystem.IsWindows() && system.Platform == ClientPlatform.Windows)
            || (OperatingSystem.IsMacOS() && system.Platform == ClientPlatform.MacOs);
        return isHere
            ? new TrustStore("system", null, true, StoreFormat.System, FromStore(), null, usedBy)
            : new TrustStore("system", paths.Count > 0 ? paths[0] : null, false, StoreFormat.None, [], null, usedBy);
    }

    private static List<X509Certificate2> FromStore()
    {
        var certificates = new List<X509Certificate2>();
        foreach (var location in new[] { StoreLocation.CurrentUser, StoreLocation.LocalMachine })
        {
            using var store = new X509Store(StoreName.Root, location);
            store.Open(OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);
            certificates.AddRange(store.Certificates);
        }
        return certificates;
    }
}
