using System.Buffers;
using System.Buffers.Binary;
using Sluice.Engine;
using Sluice.Protocol.Messages.Backend;
using Sluice.Protocol.Output;
using Sluice.Server.Copy.Options;
using Sluice.Server.Results;

namespace Sluice.Server.Copy.Out;

/// <summary>Rows as lines of COPY's text format, one a CopyData (PostgreSQL manual, COPY, "Text Format").</summary>
internal sealed class CopyTextEncoder : CopyLineEncoder
{
    private readonly SearchValues<byte> _special;

    public CopyTextEncoder(IReadOnlyList<ResultColumn> columns, CopyOptions options, OutputSettings settings)
        : base(columns, options, settings) => _special = SearchValues.Create([.. "\b\f\n\r\t\v\\"u8, options.Delimiter]);

    protected override void AppendValue(int column, ReadOnlySpan<byte> value, MessageBuffer output)
    {
        var plain = value.IndexOfAny(_special);
        if (plain < 0)
            output.WriteBytes(value);
        else
            AppendEscaped(value, plain, output);
    }

    protected override void AppendName(ReadOnlySpan<byte> name, MessageBuffer output) => AppendValue(0, name, output);

    private void AppendEscaped(ReadOnlySpan<byte> value, int plain, MessageBuffer output)
    {
        var target = output.GetSpan(checked(value.Length * 2));
        value[..plain].CopyTo(target);
        var length = plain;
        foreach (var c in value[plain..])
        {
            var letter = (char)c switch { '\b' => 'b', '\f' => 'f', '\n' => 'n', '\r' => 'r', '\t' => 't', '\v' => 'v', _ => '\0' };
            if (letter != '\0' || c == '\\' || c == Options.Delimiter)
                target[length++] = (byte)'\\';
            target[length++] = letter == '\0' ? c : (byte)letter;
        }

        output.Advance(length);
    }
}
