using System.CommandLine;
using Sluice.Certificates.Store;
using Sluice.Certificates.Store.Records;

namespace Sluice.Cli.Commands.Certs;

/// <summary>Says which certificate was issued to be served.</summary>
internal static class IssuedReport
{
    public static async Task WriteAsync(ParseResult parsed, LedgerEntry entry)
    {
        var output = parsed.InvocationConfiguration.Output;
        await output.WriteLineAsync($"certificate {entry.Serial} for {string.Join(", ", entry.Names)}, until {entry.NotAfter:yyyy-MM-dd}");
    }
}
