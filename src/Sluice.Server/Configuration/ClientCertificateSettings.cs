namespace Sluice.Server.Configuration;

/// <summary>Whose certificates let clients in.</summary>
/// <param name="Authorities">A PEM file, full path; null for the store's own roots where a rule needs any.</param>
/// <param name="RevocationLists">A file or folder, full path; null for the store's own list where its roots are used.</param>
public sealed record ClientCertificateSettings(string? Authorities, string? RevocationLists)
{
    public static ClientCertificateSettings None { get; } = new(null, null);
}
