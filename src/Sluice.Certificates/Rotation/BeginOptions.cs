namespace Sluice.Certificates.Rotation;

/// <summary>How a root change is to begin.</summary>
public sealed record BeginOptions
{
    public const int DefaultDays = 90;

    /// <summary>Days from now until the change may be finished, at least 1.</summary>
    public int Days { get; init; } = DefaultDays;

    /// <summary>Names the new root.</summary>
    public required string Host { get; init; }

    /// <summary>Where the old root's key is, when it is not in the store.</summary>
    public string? RootKey { get; init; }

    /// <summary>Where to write the new root's key; an intermediate then signs leaves. Null keeps the key in the store.</summary>
    public string? RootKeyOut { get; init; }
}
