using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Serialization;
using Sluice.Certificates.Diagnosis;
using Sluice.Certificates.Facts;
using Sluice.Certificates.Import;

namespace Sluice.Cli.Commands.Certs;

/// <summary>What the files on disk make a server send and clients trust, and what each client would say to it.</summary>
/// <param name="Host">The name clients are taken to type.</param>
/// <param name="IsImported">Whether a certificate from elsewhere goes before the store's own.</param>
/// <param name="Verdicts">One a client family.</param>
internal sealed record ServedToClients(string Host, bool IsImported, IReadOnlyList<ClientVerdict> Verdicts)
{
    /// <summary>What some clients may refuse of what was imported, one sentence each.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <param name="host">Null takes the first name of the leaf that is not this machine alone.</param>
    public static async Task<ServedToClients> ReadAsync(string dataDirectory, string? host, CancellationToken cancellation)
    {
        var time = TimeProvider.System;
        var certs = Path.Combine(dataDirectory, "certs");
        var imported = await ImportedCertificate.TryOpenAsync(dataDirectory, time, cancellation);
        var chain = Read(imported?.CertificateFile ?? Path.Combine(certs, "server.crt"));
        var served = imported is null ? chain : [imported.Certificate.Leaf, .. imported.Certificate.Intermediates];
        var rootFile = imported is null ? Path.Combine(certs, "root.crt") : imported.RootFile;
        host ??= LeafNames.Of(served[0]).Alternatives.Select(name => name.Text).FirstOrDefault(name => name != "localhost") ?? "localhost";
        var verdicts = ClientVerdicts.Of([.. served], rootFile is null ? [] : [.. Read(rootFile)], host, time.GetUtcNow());
        return new ServedToClients(host, imported is not null, verdicts) { Warnings = imported?.Certificate.Warnings ?? [] };
    }

    private static X509Certificate2Collection Read(string file)
    {
        var found = new X509Certificate2Collection();
        found.ImportFromPemFile(file);
        return found;
    }
}
