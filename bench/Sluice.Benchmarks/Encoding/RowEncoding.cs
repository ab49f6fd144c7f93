using BenchmarkDotNet.Attributes;
using Sluice.Engine.Columns;
using Sluice.Engine.Output;
using Sluice.Protocol.Output;
using Sluice.Protocol.Types;
using Sluice.Server.Results;

namespace Sluice.Benchmarks.Encoding;

/// <summary>How long a row of sixteen columns takes to become a DataRow message, and whether it allocates.</summary>
[MemoryDiagnoser]
public class RowEncoding : IDisposable
{
    private readonly MessageBuffer _output = new(1 << 20);
    private RowBatch _batch = null!;
    private RowEncoder _encoder = null!;

    [Params(nameof(FormatCode.Text), nameof(FormatCode.Binary))]
    public string Format { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        (_batch, var columns) = LineItemBatch.Create();
        var format = Enum.Parse<FormatCode>(Format);
        _encoder = new RowEncoder(columns, [.. columns.Select(_ => format)], OutputSettings.Default);
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _output.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>A batch of 2,048 rows in pieces of 64 KiB; figures are per row. Gives the bytes of the last piece.</summary>
    [Benchmark(OperationsPerInvoke = LineItemBatch.Rows)]
    public int Batch()
    {
        for (var row = 0; row < LineItemBatch.Rows;)
        {
            _output.Clear();
            row += _encoder.Encode(_batch, row, _output, 64 * 1024);
        }

        return _output.Length;
    }
}
