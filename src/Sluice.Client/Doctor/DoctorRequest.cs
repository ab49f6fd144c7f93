using Sluice.Client.Wire;

namespace Sluice.Client.Doctor;

/// <summary>What to examine.</summary>
/// <param name="Target">The server, as typed.</param>
public sealed record DoctorRequest(ServerTarget Target)
{
    /// <summary>Named in the startup packet; no password is ever sent.</summary>
    public string User { get; init; } = "postgres";

    /// <summary>Null takes the user's name, as libpq does.</summary>
    public string? Database { get; init; }

    /// <summary>Instead of PGSSLROOTCERT and ~/.postgresql/root.crt; "system" is the system's store.</summary>
    public string? RootFile { get; init; }

    /// <summary>Instead of PGSSLCRL and ~/.postgresql/root.crl.</summary>
    public string? CrlFile { get; init; }

    /// <summary>For each question put to the server.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(5);
}
