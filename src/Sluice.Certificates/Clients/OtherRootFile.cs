namespace Sluice.Certificates.Clients;

/// <summary>A root.crt in another home.</summary>
/// <param name="Path">Full path.</param>
/// <param name="IsUsersOwn">
/// The home is that of the account itself or of who called sudo, and nobody but that account and root can have written the file. Any other
/// account could have put any root into its own, to lead this one astray.
/// </param>
public sealed record OtherRootFile(string Path, bool IsUsersOwn);
