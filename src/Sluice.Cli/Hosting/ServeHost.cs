namespace Sluice.Cli.Hosting;

/// <summary>Composes the server from its options and runs it until it is asked to stop.</summary>
internal static class ServeHost
{
    /// <returns>The exit code: 0 after an orderly end.</returns>
    public static async Task<int> RunAsync(ServeOptions options, CancellationToken cancellation)
    {
        var source = await CertificateSource.OpenAsync(options, TimeProvider.System, cancellation);
        using var certificate = source.Certificate;
        await Console.Error.WriteLineAsync(source.Note);
        foreach (var warning in source.Warnings)
            await Console.Error.WriteLineAsync($"warning: {warning}");
        return 0;
    }
}
