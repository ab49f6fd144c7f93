using System.Buffers;
using Sluice.Engine;
using Sluice.Protocol.Output;
using Sluice.Server.Copy.Options;
using Sluice.Server.Results;

namespace Sluice.Server.Copy.Out;

/// <summary>Rows as lines of CSV, quoted only where they would not read back (PostgreSQL manual, COPY, "CSV Format").</summary>
internal sealed class CopyCsvEncoder : CopyLineEncoder
{
    private readonly SearchValues<byte> _needQuotes;
    private readonly SearchValues<byte> _needEscape;
    private readonly bool[] _forced;
    private readonly bool _single;

    /// <param name="forced">One a column: quoted whatever it holds.</param>
    public CopyCsvEncoder(IReadOnlyList<ResultColumn> columns, CopyOptions options, OutputSettings settings, bool[] forced)
        : base(columns, options, settings)
    {
        _needQuotes = SearchValues.Create([options.Delimiter, options.Quote, (byte)'\n', (byte)'\r']);
        _needEscape = SearchValues.Create([options.Quote, options.Escape]);
        _forced = forced;
        _single = columns.Count == 1;
    }

    protected override void AppendValue(int column, ReadOnlySpan<byte> value, MessageBuffer output) => Append(value, _forced[column], output);

    protected override void AppendName(ReadOnlySpan<byte> name, MessageBuffer output) => Append(name, false, output);

    private void Append(ReadOnlySpan<byte> value, bool quoted, MessageBuffer output)
    {
        // Alone on its line, \. would end the data.
        if (quoted || value.ContainsAny(_needQuotes) || value.SequenceEqual(Options.Null) || (_single && value.SequenceEqual("\\."u8)))
            AppendQuoted(value, output);
        else
            output.WriteBytes(value);
    }

    private void AppendQuoted(ReadOnlySpan<byte> value, MessageBuffer output)
    {
        output.WriteByte(Options.Quote);
        for (var next = value.IndexOfAny(_needEscape); next >= 0; next = value.IndexOfAny(_needEscape))
        {
            output.WriteBytes(value[..next]);
            output.WriteByte(Options.Escape);
            output.WriteByte(value[next]);
            value = value[(next + 1)..];
        }

        output.WriteBytes(value);
        output.WriteByte(Options.Quote);
    }
}
