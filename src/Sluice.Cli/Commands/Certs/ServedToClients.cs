using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Diagnosis;
using Sluice.Certificates.Facts;
using Sluice.Certificates.Import;
using Sluice.Certificates.Store;
using Sluice.Certificates.Store.Status;

namespace Sluice.Cli.Commands.Certs;

/// <summary>What the files on disk make a server send and clients trust, and what each client would say to it.</summary>
/// <param name="Host">The name clients are taken to type.</param>
/// <param name="IsImported">Whether a certificate from elsewhere goes before the store's own.</param>
/// <param name="Verdicts">One a client family.</param>
internal sealed record ServedToClients(string Host, bool IsImported, IReadOnlyList<ClientVerdict> Verdicts)
{
    /// <param name="host">Null takes the first name of the leaf that is not this machine alone.</param>
    public static async Task<ServedToClients> ReadAsync(string dataDirectory, StoreStatus status, string? host, CancellationToken cancellation)
    {
        var time = TimeProvider.System;
        var imported = await ImportedCertificate.TryOpenAsync(dataDirectory, time, cancellation);
        var chain = Read(imported?.CertificateFile ?? Path.Combine(status.Directory, "server.crt"));
        var served = imported is null ? chain : [imported.Certificate.Leaf, .. imported.Certificate.Intermediates];
        var rootFile = imported is null ? Path.Combine(status.Directory, "root.crt") : imported.RootFile;
        host ??= LeafNames.Of(served[0]).Alternatives.Select(name => name.Text).FirstOrDefault(name => name != "localhost") ?? "localhost";
        var verdicts = ClientVerdicts.Of([.. served], rootFile is null ? [] : [.. Read(rootFile)], host, time.GetUtcNow());
        return new ServedToClients(host, imported is not null, verdicts);
    }

    private static X509Certificate2Collection Read(string file)
    {
        var found = new X509Certificate2Collection();
        found.ImportFromPemFile(file);
        return found;
    }
}
