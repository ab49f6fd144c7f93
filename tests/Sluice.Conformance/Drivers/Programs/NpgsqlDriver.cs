using Npgsql;

namespace Sluice.Conformance.Drivers.Programs;

/// <summary>Npgsql, in this process.</summary>
internal static class NpgsqlDriver
{
    public static async Task<IReadOnlyList<DriverReply>> ConnectAsync(IReadOnlyList<Attempt> attempts)
    {
        var replies = new List<DriverReply>();
        foreach (var attempt in attempts)
            replies.Add(await ConnectAsync(attempt));
        return replies;
    }

    public static async Task<DriverReply> ConnectAsync(Attempt attempt)
    {
        try
        {
            await using var connection = new NpgsqlConnection(Settings(attempt).ConnectionString);
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand("select 1 as a", connection);
            var answer = await command.ExecuteScalarAsync();
            return answer is 1 ? new DriverReply("connects", "", "") : new DriverReply("fails", $"select 1 gave {answer}", "");
        }
        catch (Exception error) when (error is NpgsqlException or ArgumentException or IOException or TimeoutException)
        {
            return new DriverReply("fails", Describe(error), (error as PostgresException)?.SqlState ?? "");
        }
    }

    private static NpgsqlConnectionStringBuilder Settings(Attempt attempt)
    {
        var settings = new NpgsqlConnectionStringBuilder
        {
            Host = attempt.Host,
            Port = int.Parse(attempt.Port),
            Username = attempt.User,
            Password = attempt.Password,
            Database = attempt.Database,
            // As users write it: the property itself is marked obsolete.
            ["Server Compatibility Mode"] = "NoTypeLoading",
            Pooling = false,
            Timeout = 20,
        };
        if (attempt.Mode != DriverTable.NoneGiven)
            settings.SslMode = Enum.Parse<SslMode>(attempt.Mode);
        if (attempt.Root.Length > 0)
            settings.RootCertificate = attempt.Root;
        if (attempt.Binding.Length > 0)
            settings.ChannelBinding = Enum.Parse<ChannelBinding>(attempt.Binding, ignoreCase: true);
        return settings;
    }

    private static string Describe(Exception? error) =>
        error is null ? "" : $"{error.GetType().Name}: {error.Message} {Describe(error.InnerException)}".TrimEnd();
}
