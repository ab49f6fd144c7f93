using System.Diagnostics.CodeAnalysis;
using Sluice.Engine;
using Sluice.Engine.Columns;
using Sluice.Engine.DuckDb;

namespace Sluice.Benchmarks.Encoding;

/// <summary>One batch of the engine's own vectors without nulls, of a query over a lake without tables; the same on every run.</summary>
internal sealed class EngineBatch : IAsyncDisposable
{
    public const int Rows = 2048;

    private readonly Stack<IAsyncDisposable> _open = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    private EngineBatch()
    {
    }

    [AllowNull]
    public RowBatch Batch { get; private set; }

    [AllowNull]
    public IReadOnlyList<ResultColumn> Columns { get; private set; }

    /// <param name="selectList">Over i, from 0 to <see cref="Rows"/> less one.</param>
    public static async Task<EngineBatch> OpenAsync(string selectList)
    {
        var made = new EngineBatch();
        var lake = made._folder.CreateSubdirectory("lake").FullName;
        var data = made._folder.CreateSubdirectory("data").FullName;
        var options = new DuckDbEngineOptions(lake, data, "lake", "18", (_, detail) => throw new InvalidOperationException(detail));
        var engine = made.Keep(await DuckDbEngine.OpenAsync(options, CancellationToken.None));
        var session = made.Keep(await engine.OpenSessionAsync(new EngineSessionOptions("benchmark", 1, "UTC"), CancellationToken.None));
        var query = made.Keep(await session.PrepareAsync(new QueryText($"select {selectList} from range({Rows}) t(i)", []), CancellationToken.None));
        var cursor = made.Keep(await query.OpenAsync([], CancellationToken.None));
        made.Columns = query.Columns;
        made.Batch = await cursor.NextAsync(int.MaxValue, CancellationToken.None);
        return made.Batch?.Count == Rows ? made : throw new InvalidOperationException("the engine gave its rows in other pieces");
    }

    public async ValueTask DisposeAsync()
    {
        Batch?.Dispose();
        while (_open.TryPop(out var part))
            await part.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private T Keep<T>(T part)
        where T : IAsyncDisposable
    {
        _open.Push(part);
        return part;
    }
}
