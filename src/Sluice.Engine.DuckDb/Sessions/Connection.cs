using Sluice.Engine.DuckDb.Native;

namespace Sluice.Engine.DuckDb.Sessions;

/// <summary>Opens databases and connections, or says why not.</summary>
internal static class Connection
{
    public static ConnectionHandle Open(DatabaseHandle database)
    {
        if (OpenApi.Connect(database, out var connection) == DuckDbState.Success)
            return connection;
        connection.Dispose();
        throw new InvalidOperationException("the engine opens no further connection");
    }

    /// <param name="settings">Names and values of DuckDB's configuration.</param>
    public static DatabaseHandle OpenDatabase(string path, params (string Name, string Value)[] settings)
    {
        ConfigApi.Create(out var config);
        using (config)
        {
            foreach (var (name, value) in settings)
            {
                if (ConfigApi.Set(config, name, value) != DuckDbState.Success)
                    throw new InvalidOperationException($"the engine knows no setting {name}");
            }

            if (OpenApi.Open(path, out var database, config, out var error) == DuckDbState.Success)
                return database;
            database.Dispose();
            throw new InvalidOperationException($"the engine could not open {path}: {NativeText.Take(error)}");
        }
    }
}
