using Sluice.Testing.Servers;

namespace Sluice.Compare.Servers;

/// <summary>bin/sluice over the folder of Parquet files, with a data folder of its own.</summary>
internal static class SluiceUnderTest
{
    public static async Task<ServerUnderTest> StartAsync(string lake, int sessions = 300)
    {
        var server = await SluiceServer.StartAsync(lake, "--max-connections", $"{sessions}", "--log-level", "warning");
        return new ServerUnderTest(SystemNames.Sluice, server.Target, server.ProcessId, server);
    }
}
