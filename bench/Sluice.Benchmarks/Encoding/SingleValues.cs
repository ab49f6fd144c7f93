using BenchmarkDotNet.Attributes;
using Sluice.Protocol.Types;

namespace Sluice.Benchmarks.Encoding;

/// <summary>What a value costs by its type: rows of one column, each row's head included.</summary>
[MemoryDiagnoser]
public class SingleValues
{
    private EncodingRun _run = null!;

    [Params("int8", "numeric", "date", "timestamp", "float8", "text")]
    public string Type { get; set; } = "";

    [Params(nameof(FormatCode.Text), nameof(FormatCode.Binary))]
    public string Format { get; set; } = "";

    [GlobalSetup]
    public void Setup() => _run = EncodingRun.OpenAsync(Shapes.Of(Type), Format).GetAwaiter().GetResult();

    [GlobalCleanup]
    public void Cleanup() => _run.DisposeAsync().AsTask().GetAwaiter().GetResult();

    /// <summary>Figures are per row.</summary>
    [Benchmark(OperationsPerInvoke = EngineBatch.Rows)]
    public int Row() => _run.Encode();
}
