using Sluice.Certificates.Files;

namespace Sluice.Certificates.Tests.Files;

public sealed class FileLockTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task The_second_waits_for_the_first()
    {
        var first = await Take(TimeSpan.Zero);
        var second = Take(TimeSpan.FromMinutes(1));
        Assert.False(second.IsCompleted);
        first.Dispose();
        (await second).Dispose();
    }

    [Fact]
    public async Task Waiting_ends_with_an_error_naming_the_file()
    {
        using var first = await Take(TimeSpan.Zero);
        var error = await Assert.ThrowsAsync<IOException>(() => Take(TimeSpan.Zero));
        Assert.StartsWith(_scratch.At("lock"), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_fault_is_not_waited_for() =>
        await Assert.ThrowsAsync<DirectoryNotFoundException>(
            () => FileLock.TakeAsync(_scratch.At("none", "lock"), TimeSpan.FromDays(1), TimeProvider.System, CancellationToken.None));

    [Fact]
    public async Task Waiting_can_be_cancelled()
    {
        using var first = await Take(TimeSpan.Zero);
        using var cancelled = new CancellationTokenSource();
        var second = FileLock.TakeAsync(_scratch.At("lock"), TimeSpan.FromMinutes(1), TimeProvider.System, cancelled.Token);
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
    }

    private Task<FileLock> Take(TimeSpan patience) =>
        FileLock.TakeAsync(_scratch.At("lock"), patience, TimeProvider.System, CancellationToken.None);
}
