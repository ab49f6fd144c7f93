using System.Text;
using Sluice.Engine.Copying;
using Sluice.Engine.Types;

namespace Sluice.Server.Tests.Copy.In;

/// <summary>A text column that keeps what it is given, in managed memory.</summary>
internal sealed class ListFill() : ColumnFill(new EngineType(TypeKind.Text), isRequired: false)
{
    private readonly Dictionary<int, string?> _values = [];

    public string? this[int row] => _values[row];

    public override Span<T> Slots<T>() => throw new NotSupportedException("Text has no slots.");

    public override void SetNull(int row) => _values[row] = null;

    public override void SetBytes(int row, ReadOnlySpan<byte> bytes) => _values[row] = Encoding.UTF8.GetString(bytes);

    public override void SetValue(int row, object value) => _values[row] = (string)value;
}
