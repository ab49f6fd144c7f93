using System.Text;
using Sluice.Engine.Copying;
using Sluice.Protocol.Types;
using Sluice.Server.Parameters;
using Sluice.Engine.Input;
using Sluice.Engine.Output;

namespace Sluice.Server.Copy.In.Decoding;

/// <summary>Reads a column's values from text. Plain forms are read where they lie; all others, and all errors, are a parameter's.</summary>
internal abstract class TextDecoder(PgType type, OutputSettings settings)
{
    public abstract void Decode(ReadOnlySpan<byte> text, ColumnFill column, int row);

    protected void DecodeSlowly(ReadOnlySpan<byte> text, ColumnFill column, int row) =>
        column.SetValue(row, TextValues.Read(type, Utf8Text.Decode(text), settings));
}
