using Sluice.Certificates.Store;
using Sluice.Certificates.Store.Records;
using Sluice.Certificates.Store.Status;

namespace Sluice.Cli.Commands.Certs;

/// <summary>A store's status in words.</summary>
internal static class StatusReport
{
    /// <param name="output">Where to.</param>
    /// <param name="status">Null where only a certificate from elsewhere was imported.</param>
    /// <param name="clients">What clients are served.</param>
    public static void Write(TextWriter output, StoreStatus? status, ServedToClients clients)
    {
        if (status is not null)
            WriteStore(output, status);
        output.WriteLine($"clients that connect to {clients.Host} with verify-full and the published roots would say:");
        foreach (var verdict in clients.Verdicts)
            output.WriteLine($"  {verdict.Client,-14} {verdict.Line}");
        output.WriteLine();
        if (clients.IsImported)
            output.WriteLine(status is null
                ? "an imported certificate is served; no local authority was made yet"
                : "an imported certificate is served in place of the store's own; back to it: sluice certs import --undo");
        string[] warnings = [.. status?.Warnings ?? [], .. clients.Warnings];
        if (warnings.Length == 0)
            output.WriteLine("nothing is to be done");
        foreach (var warning in warnings)
            output.WriteLine($"warning: {warning}");
    }

    private static void WriteStore(TextWriter output, StoreStatus status)
    {
        output.WriteLine($"certificates in {status.Directory}");
        output.WriteLine();
        WriteOne(output, "served", status.Served);
        output.WriteLine($"  names        {string.Join(", ", status.Served.Names)}");
        foreach (var above in status.Chain)
            WriteOne(output, "then", above);
        foreach (var root in status.Roots)
            WriteOne(output, "root", root);
        output.WriteLine(status.IsRootKeyHere ? "root's key     kept here" : "root's key     kept elsewhere; an intermediate signs");
        output.WriteLine();
        CalendarReport.Write(output, status.Rotation);
        foreach (var crl in status.Crls)
            output.WriteLine($"revocation list {crl.Number} of {crl.Issuer}: {crl.Revoked} revoked, next by {crl.NextUpdate:yyyy-MM-dd}");
        output.WriteLine();
    }

    public static void WriteIssued(TextWriter output, IEnumerable<LedgerEntry> ledger)
    {
        output.WriteLine();
        foreach (var entry in ledger)
        {
            var state = entry.RevokedOn is { } on ? $"revoked {on:yyyy-MM-dd} ({entry.Reason})" : $"until {entry.NotAfter:yyyy-MM-dd}";
            output.WriteLine($"{entry.Serial}  {entry.Kind,-12} {state,-16} {entry.Subject}{Names(entry)}");
        }
    }

    private static string Names(LedgerEntry entry) => entry.Names.Count > 0 ? $"  [{string.Join(", ", entry.Names)}]" : "";

    private static void WriteOne(TextWriter output, string label, CertificateSummary certificate)
    {
        output.WriteLine($"{label,-14} {certificate.Subject}");
        output.WriteLine($"  signed by    {certificate.Issuer}");
        output.WriteLine($"  ends         {certificate.NotAfter:yyyy-MM-dd}, {certificate.DaysLeft} days left");
        output.WriteLine($"  serial       {certificate.Serial}");
        output.WriteLine($"  SHA-256      {certificate.Fingerprint}");
    }
}
