using Npgsql;
using Sluice.Testing.Servers;

namespace Sluice.Conformance.Clients;

/// <summary>Npgsql's way of saying where to connect.</summary>
internal static class NpgsqlTarget
{
    /// <summary>No pool, and none of the catalog queries with which Npgsql learns about types.</summary>
    public static NpgsqlConnectionStringBuilder Settings(WireTarget target, SslMode mode) => new()
    {
        Host = target.Host,
        Port = target.Port,
        Username = target.User,
        Password = target.Password,
        Database = target.Database,
        SslMode = mode,
        RootCertificate = mode is SslMode.VerifyCA or SslMode.VerifyFull ? target.RootCertificatePath : null,
        // By its name in connection strings, as users write it: the property itself is marked obsolete.
        ["Server Compatibility Mode"] = "NoTypeLoading",
        Pooling = false,
        Timeout = 20,
    };

    public static async Task<NpgsqlConnection> OpenAsync(this NpgsqlConnectionStringBuilder settings)
    {
        var connection = new NpgsqlConnection(settings.ConnectionString);
        try
        {
            await connection.OpenAsync();
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public static Task<NpgsqlConnection> OpenAsync(WireTarget target) => Settings(target, SslMode.VerifyFull).OpenAsync();
}
