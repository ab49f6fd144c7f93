using System.Text.Json;

namespace Sluice.Certificates.Rotation;

/// <summary>Which user last read which bundle over the wire, as the server noted it in DATA/bundle-readers.json. A hint, not proof.</summary>
public sealed record BundleReaders(IReadOnlyDictionary<string, BundleReader> Users)
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <returns>What the server noted; null when it noted nothing or nothing readable.</returns>
    public static BundleReaders? Read(string dataDirectory)
    {
        var path = Path.Combine(dataDirectory, "bundle-readers.json");
        try
        {
            var read = JsonSerializer.Deserialize<BundleReaders>(File.ReadAllText(path), Json);
            return read?.Users is null ? null : read;
        }
        catch (Exception e) when (e is IOException or JsonException or UnauthorizedAccessException)
        {
            // Only a hint is lost; the caller says that there is none.
            return null;
        }
    }

    /// <summary>Users who have logged in since a moment without having read this bundle since.</summary>
    /// <param name="since">When both roots were first published.</param>
    /// <param name="bundle">SHA-256 of the bundle's text, lower-case hexadecimal.</param>
    public IReadOnlyList<string> Behind(DateTimeOffset since, string bundle) =>
    [
        .. Users
            .Where(user => user.Value.LastLogin >= since && !(user.Value.LastBundle >= since && user.Value.Bundle == bundle))
            .Select(user => user.Key)
            .Order(StringComparer.Ordinal),
    ];
}
