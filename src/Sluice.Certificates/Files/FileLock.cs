namespace Sluice.Certificates.Files;

/// <summary>One process at a time, by an exclusively opened file. The file stays: deleting it would let two hold it at once.</summary>
public sealed class FileLock : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);
    private readonly FileStream _stream;

    private FileLock(FileStream stream) => _stream = stream;

    /// <summary>Takes the lock, waiting while another process has it.</summary>
    /// <exception cref="IOException">Still held by another after <paramref name="patience"/>, or the file cannot be opened.</exception>
    public static async Task<FileLock> TakeAsync(string path, TimeSpan patience, TimeProvider time, CancellationToken cancellation)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var started = time.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileLock(new FileStream(path, options));
            }
            catch (IOException held) when (IsHeldByAnother(held))
            {
                if (time.GetElapsedTime(started) > patience)
                    throw new IOException($"{path}: another process has held this lock for {patience.TotalSeconds:0} s", held);
            }
            await Task.Delay(Interval, time, cancellation).ConfigureAwait(false);
        }
    }

    public void Dispose() => _stream.Dispose();

    // EWOULDBLOCK is 11 on Linux and 35 on macOS; Windows has ERROR_SHARING_VIOLATION.
    private static bool IsHeldByAnother(IOException e) => e.HResult is 11 or 35 or unchecked((int)0x80070020);
}
