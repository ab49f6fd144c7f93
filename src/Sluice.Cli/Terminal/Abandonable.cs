namespace Sluice.Cli.Terminal;

/// <summary>Waits for a terminal, which cannot be told to stop, until Ctrl-C.</summary>
internal static class Abandonable
{
    /// <param name="read">Blocks; left behind on cancellation.</param>
    /// <param name="output">Gets the line end that the user did not type.</param>
    /// <exception cref="OperationCanceledException">Cancelled before it was done.</exception>
    public static async Task<T> RunAsync<T>(Func<T> read, TextWriter output, CancellationToken cancellation)
    {
        try
        {
            var result = await Task.Run(read, CancellationToken.None).WaitAsync(cancellation);
            cancellation.ThrowIfCancellationRequested();
            return result;
        }
        catch (OperationCanceledException)
        {
            await output.WriteLineAsync();
            throw;
        }
    }
}
