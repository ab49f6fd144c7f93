using Sluice.Conformance.Fixtures;
using Sluice.Testing.Servers;

namespace Sluice.Conformance.Dialect;

/// <summary>
/// The pair of servers: the tests' own, or ones that already run, named by SLUICE_CORPUS_POSTGRES and SLUICE_CORPUS_SLUICE as
/// "host=… port=… user=… password=… dbname=…" (both speak TLS).
/// </summary>
internal static class CorpusTargets
{
    public static async Task<WireTarget> OfAsync(Servers servers, string name)
    {
        var variable = $"SLUICE_CORPUS_{name.ToUpperInvariant()}";
        return Environment.GetEnvironmentVariable(variable) is { Length: > 0 } words ? Parse(name, words) : await servers.TargetAsync(name);
    }

    private static WireTarget Parse(string name, string words)
    {
        var values = words.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Split('=', 2))
            .ToDictionary(pair => pair[0], pair => pair[1]);
        return new WireTarget(
            name, values["host"], int.Parse(values["port"], null), values["user"], values["password"], values["dbname"], RootCertificatePath: "");
    }
}
