using Sluice.Engine.Columns;
using Sluice.Engine.Types;

namespace Sluice.Server.Results.Nested;

/// <summary>Where the elements of a list, map or fixed-size array lie in child 0.</summary>
internal readonly struct ListShape(EngineType type)
{
    private readonly int _fixedLength = type.Kind == TypeKind.Array ? type.Length : -1;

    public (int Offset, int Length) Of(ColumnVector vector, int row)
    {
        if (_fixedLength >= 0)
            return (row * _fixedLength, _fixedLength);
        var entry = vector.Values<ListEntry>()[row];
        return ((int)entry.Offset, (int)entry.Length);
    }
}
