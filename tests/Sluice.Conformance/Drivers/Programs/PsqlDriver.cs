using Sluice.Conformance.Clients;
using Sluice.Testing.Processes;

namespace Sluice.Conformance.Drivers.Programs;

/// <summary>psql, started anew for each attempt: its \connect gives up at the first that fails.</summary>
internal static class PsqlDriver
{
    public static async Task<IReadOnlyList<DriverReply>> ConnectAsync(string client, IReadOnlyList<Attempt> attempts)
    {
        var replies = new List<DriverReply>();
        foreach (var attempt in attempts)
            replies.Add(await ConnectAsync(client, attempt));
        return replies;
    }

    public static async Task<DriverReply> ConnectAsync(string client, Attempt attempt)
    {
        var environment = new Dictionary<string, string>(DriverProgram.CleanEnvironment)
        {
            ["PGPASSWORD"] = attempt.Password,
            ["PGCONNECT_TIMEOUT"] = "20",
            // OpenSSL looks here when it is asked for the system's roots.
            ["SSL_CERT_FILE"] = attempt.Root.Length > 0 ? attempt.Root : "/nonexistent",
        };
        if (client == Psql.Libpq18)
            environment["LD_LIBRARY_PATH"] = Libpq18.LibraryPath;
        var psql = await new Command("psql", Conninfo(attempt), "-X", "-A", "-t", "-c", "select 1 as a") { Environment = environment }.RunAsync();
        return psql.ExitCode == 0 && psql.Output == "1\n" ? new DriverReply("connects", "", "") : new DriverReply("fails", psql.Error, "");
    }

    private static string Conninfo(Attempt attempt)
    {
        var system = attempt.Mode == DriverTable.System;
        (string Name, string Value)[] settings =
        [
            ("host", attempt.Host), ("port", attempt.Port), ("user", attempt.User), ("dbname", attempt.Database),
            ("sslmode", system || attempt.Mode == DriverTable.NoneGiven ? "" : attempt.Mode), ("sslrootcert", system ? "system" : attempt.Root), ("sslcrl", attempt.Crl),
            ("channel_binding", attempt.Binding),
        ];
        return string.Join(' ', settings.Where(setting => setting.Value.Length > 0).Select(setting => $"{setting.Name}='{setting.Value}'"));
    }
}
