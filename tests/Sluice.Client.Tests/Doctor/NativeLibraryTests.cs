using Sluice.Testing.Processes;
using Sluice.Testing.Servers;

namespace Sluice.Client.Tests.Doctor;

public sealed class NativeLibraryTests
{
    [Fact]
    public async Task Doctor_loads_no_native_library_of_ours()
    {
        await using var server = await PostgresServer.StartAsync();
        var command = new Command(SluiceProgram.Find(), "doctor", $"localhost:{server.Port}", "--root", server.RootCertificatePath, "--user", PostgresServer.User)
        {
            // The dynamic linker names every file it opens (ld.so(8)).
            Environment = new Dictionary<string, string> { ["LD_DEBUG"] = "files" },
        };
        var result = await command.RunAsync();
        Assert.Contains("sslmode=verify-full works", result.Output, StringComparison.Ordinal);
        Assert.Contains("libcoreclr.so", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("duckdb", result.Error, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("pg_query", result.Error, StringComparison.OrdinalIgnoreCase);
    }
}
