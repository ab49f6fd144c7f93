namespace Sluice.Certificates.Rotation;

/// <summary>One user of bundle-readers.json.</summary>
/// <param name="LastLogin">The last login that succeeded.</param>
/// <param name="LastBundle">When the user last read the bundle over the wire; null for never.</param>
/// <param name="Bundle">SHA-256 of its PEM text, lower-case hexadecimal.</param>
public sealed record BundleReader(DateTimeOffset? LastLogin, DateTimeOffset? LastBundle, string? Bundle);
