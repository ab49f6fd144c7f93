using Sluice.Engine.Output;
using Sluice.Protocol.Output;
using Sluice.Protocol.Types;
using Sluice.Server.Results;

namespace Sluice.Benchmarks.Encoding;

/// <summary>Encodes the same batch again and again, in pieces of 64 KiB as they are sent.</summary>
internal sealed class EncodingRun : IAsyncDisposable
{
    private const int Piece = 64 * 1024;

    private readonly MessageBuffer _output = new(1 << 20);
    private readonly EngineBatch _batch;
    private readonly RowEncoder _encoder;

    private EncodingRun(EngineBatch batch, RowEncoder encoder) => (_batch, _encoder) = (batch, encoder);

    /// <param name="format">A name of <see cref="FormatCode"/>.</param>
    public static async Task<EncodingRun> OpenAsync(string selectList, string format)
    {
        var batch = await EngineBatch.OpenAsync(selectList);
        var code = Enum.Parse<FormatCode>(format);
        return new EncodingRun(batch, new RowEncoder(batch.Columns, [.. batch.Columns.Select(_ => code)], OutputSettings.Default));
    }

    /// <summary>Gives the bytes of the last piece.</summary>
    public int Encode()
    {
        for (var row = 0; row < EngineBatch.Rows;)
        {
            _output.Clear();
            row += _encoder.Encode(_batch.Batch, row, _output, Piece);
        }

        return _output.Length;
    }

    public async ValueTask DisposeAsync()
    {
        _output.Dispose();
        await _batch.DisposeAsync();
    }
}
