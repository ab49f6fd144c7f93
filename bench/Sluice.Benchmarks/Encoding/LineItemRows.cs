using BenchmarkDotNet.Attributes;
using Sluice.Protocol.Types;

namespace Sluice.Benchmarks.Encoding;

/// <summary>How long a row of lineitem's sixteen columns takes to become a DataRow message, and whether it allocates.</summary>
[MemoryDiagnoser]
public class LineItemRows
{
    private EncodingRun _run = null!;

    [Params(nameof(FormatCode.Text), nameof(FormatCode.Binary))]
    public string Format { get; set; } = "";

    [GlobalSetup]
    public void Setup() => _run = EncodingRun.OpenAsync(Shapes.LineItem, Format).GetAwaiter().GetResult();

    [GlobalCleanup]
    public void Cleanup() => _run.DisposeAsync().AsTask().GetAwaiter().GetResult();

    /// <summary>Figures are per row.</summary>
    [Benchmark(OperationsPerInvoke = EngineBatch.Rows)]
    public int Row() => _run.Encode();
}
