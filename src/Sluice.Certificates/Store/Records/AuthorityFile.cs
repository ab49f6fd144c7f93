using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sluice.Certificates.Facts;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Store.Records;

/// <summary>Reads and writes authority.json. Writing it is the one step that counts: all other files follow from it.</summary>
internal static class AuthorityFile
{
    private const string Restore = "put back authority.json and the keys beside it from a backup; nothing was changed";

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <returns>The state; null when the folder has none.</returns>
    /// <exception cref="CertificateException">The file is damaged or of a later version.</exception>
    public static AuthorityState? Read(StoreFolder folder)
    {
        var path = folder.At(StoreFolder.State);
        if (!folder.Has(StoreFolder.State))
            return null;
        try
        {
            var text = File.ReadAllText(path);
            RequireFormat(path, text);
            var state = JsonSerializer.Deserialize<AuthorityState>(text, Json) ?? throw new JsonException("it is empty");
            RequireCertificates(state);
            return state;
        }
        catch (Exception e) when (e is JsonException or CryptographicException)
        {
            var where = e is JsonException { LineNumber: { } line } ? $" at line {line + 1}" : "";
            throw new CertificateException(new CertificateProblem(path, $"is damaged{where}", Restore), e);
        }
    }

    public static void Write(StoreFolder folder, AuthorityState state) =>
        folder.WritePrivate(StoreFolder.State, JsonSerializer.Serialize(state, Json) + "\n");

    private static void RequireFormat(string path, string text)
    {
        using var document = JsonDocument.Parse(text);
        if (document.RootElement.ValueKind != JsonValueKind.Object
            || !document.RootElement.TryGetProperty("format", out var format)
            || format.ValueKind != JsonValueKind.Number || !format.TryGetInt32(out var number))
            throw new JsonException("it has no format");
        if (number != AuthorityState.CurrentFormat)
            throw new CertificateException(path, $"has format {number}, which this version does not know", "use the version of sluice that wrote it");
    }

    // A key's name may not lead out of the folder, and every certificate must be one.
    private static void RequireCertificates(AuthorityState state)
    {
        foreach (var name in state.KeyFiles.Concat(state.Discard))
        {
            if (name.Length == 0 || name != Path.GetFileName(name) || name == StoreFolder.State)
                throw new JsonException("a key's file is no plain name");
        }
        foreach (var pem in state.Chains.SelectMany(chain => new[] { chain.Root, chain.Intermediate, chain.Cross }).OfType<string>().Append(state.Leaf.Certificate))
            Fingerprints.OfPem(pem);
    }
}
