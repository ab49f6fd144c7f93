using System.Runtime.InteropServices;
using Sluice.Engine.Columns;
using Sluice.Engine.Types;

namespace Sluice.Engine.DuckDb.Reuse;

/// <summary>A column of a kept answer, in memory of its own.</summary>
internal sealed class KeptVector : ColumnVector
{
    private readonly ulong[] _validity;
    private readonly byte[] _slots;
    private readonly byte[][] _texts;

    private KeptVector(EngineType type, ulong[] validity, byte[] slots, byte[][] texts)
        : base(type) => (_validity, _slots, _texts) = (validity, slots, texts);

    public override ReadOnlySpan<ulong> Validity => _validity;

    /// <summary>Roughly what it takes of memory.</summary>
    public long Size => 100 + (8 * _validity.Length) + _slots.Length + _texts.Sum(text => text.Length + 32);

    /// <summary>A copy; null for a type that literals do not have.</summary>
    public static KeptVector? Of(ColumnVector column, int rows)
    {
        var validity = column.Validity.ToArray();
        return column.Type.Kind switch
        {
            TypeKind.Text => new KeptVector(column.Type, validity, [], [.. Enumerable.Range(0, rows).Select(row => column.IsNull(row) ? [] : column.Bytes(row).ToArray())]),
            TypeKind.Bool => Slots<byte>(),
            TypeKind.Int32 => Slots<int>(),
            TypeKind.Int64 or TypeKind.Float64 => Slots<long>(),
            TypeKind.Int128 => Slots<Int128>(),
            TypeKind.Decimal => column.Type.Precision switch
            {
                <= 4 => Slots<short>(),
                <= 9 => Slots<int>(),
                <= 18 => Slots<long>(),
                _ => Slots<Int128>(),
            },
            _ => null,
        };

        KeptVector Slots<T>()
            where T : unmanaged => new(column.Type, validity, MemoryMarshal.AsBytes(column.Values<T>()[..rows]).ToArray(), []);
    }

    public override ReadOnlySpan<T> Values<T>() => MemoryMarshal.Cast<byte, T>(_slots);

    public override ReadOnlySpan<byte> Bytes(int row) => _texts[row];

    public override ColumnVector Child(int index) => throw new NotSupportedException("A literal has no members.");
}
