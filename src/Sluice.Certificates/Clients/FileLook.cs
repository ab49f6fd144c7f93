namespace Sluice.Certificates.Clients;

/// <summary>What stat(2) says of a path.</summary>
/// <param name="Exists">A path in a folder that may not be searched does not exist, for libpq too.</param>
/// <param name="IsFolder">Not a file.</param>
/// <param name="Mode">Null on Windows.</param>
/// <param name="OwnerId">Null on Windows, or when it cannot be told.</param>
/// <param name="Modified">Null when it does not exist.</param>
public sealed record FileLook(bool Exists, bool IsFolder, UnixFileMode? Mode, int? OwnerId, DateTimeOffset? Modified)
{
    public static FileLook Missing { get; } = new(false, false, null, null, null);
}
