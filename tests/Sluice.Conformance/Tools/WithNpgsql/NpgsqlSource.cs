using Npgsql;
using Sluice.Testing.Servers;

namespace Sluice.Conformance.Tools.WithNpgsql;

/// <summary>Npgsql as it comes: it loads the server's types from the catalogs, and its pool resets a connection by DISCARD ALL.</summary>
internal static class NpgsqlSource
{
    public static NpgsqlDataSource Of(WireTarget target) => NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder
    {
        Host = target.Host,
        Port = target.Port,
        Username = target.User,
        Password = target.Password,
        Database = target.Database,
        SslMode = SslMode.VerifyFull,
        RootCertificate = target.RootCertificatePath,
        MaxPoolSize = 2,
        Timeout = 20,
        CommandTimeout = 60,
        IncludeErrorDetail = true,
    });
}
