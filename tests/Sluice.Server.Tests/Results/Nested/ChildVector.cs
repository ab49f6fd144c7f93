using Sluice.Engine.Columns;
using Sluice.Engine.Types;

namespace Sluice.Server.Tests.Results.Nested;

/// <summary>A struct, union or fixed-size array: children only, and perhaps nulls in the first 64 rows.</summary>
internal sealed class ChildVector(EngineType type, ulong validity, params ColumnVector[] children) : ColumnVector(type)
{
    private readonly ulong[] _validity = [validity];

    public override ReadOnlySpan<ulong> Validity => _validity;

    public override ReadOnlySpan<T> Values<T>() => throw new InvalidOperationException("no data of its own");

    public override ReadOnlySpan<byte> Bytes(int row) => throw new InvalidOperationException("no data of its own");

    public override ColumnVector Child(int index) => children[index];
}

/// <summary>A list's rows under another type: a map.</summary>
internal sealed class RetypedVector(EngineType type, ColumnVector inner) : ColumnVector(type)
{
    public override ReadOnlySpan<ulong> Validity => inner.Validity;

    public override ReadOnlySpan<T> Values<T>() => inner.Values<T>();

    public override ReadOnlySpan<byte> Bytes(int row) => inner.Bytes(row);

    public override ColumnVector Child(int index) => inner.Child(index);
}
