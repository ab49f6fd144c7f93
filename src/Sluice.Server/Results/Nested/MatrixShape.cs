using Sluice.Engine.Columns;
using Sluice.Engine.Types;
using Sluice.Protocol.Errors;

namespace Sluice.Server.Results.Nested;

/// <summary>An array of several dimensions: their sizes, and where the innermost lists begin. All lists of a dimension are of one length (manual, 8.15.2).</summary>
internal sealed class MatrixShape
{
    private readonly ListShape[] _shapes;

    public MatrixShape(EngineType type)
    {
        var shapes = new List<ListShape>();
        for (var level = type; level.Kind is TypeKind.List or TypeKind.Array; level = level.Element)
            shapes.Add(new ListShape(level));
        _shapes = [.. shapes];
        Sizes = new int[_shapes.Length];
    }

    /// <summary>Elements in each dimension; all 0 for an empty array.</summary>
    public int[] Sizes { get; }

    /// <summary>First elements of the innermost lists, in order.</summary>
    public List<int> Starts { get; } = [];

    /// <summary>The vector they lie in.</summary>
    public ColumnVector? Leaves { get; private set; }

    /// <exception cref="PgErrorException">2202E: the lists differ in length, or one of them is null.</exception>
    public void Read(ColumnVector vector, int row)
    {
        Starts.Clear();
        Array.Fill(Sizes, -1);
        Read(vector, row, 0);
        if (Sizes[0] == 0 || Sizes[^1] is 0 or -1)
            Array.Clear(Sizes);
    }

    private void Read(ColumnVector vector, int row, int level)
    {
        var (offset, length) = _shapes[level].Of(vector, row);
        if (Sizes[level] >= 0 && Sizes[level] != length)
            throw Ragged();
        Sizes[level] = length;
        var child = vector.Child(0);
        if (level == Sizes.Length - 1)
        {
            Starts.Add(offset);
            Leaves = child;
            return;
        }

        for (var i = offset; i < offset + length; i++)
        {
            if (child.IsNull(i))
                throw Ragged();
            Read(child, i, level + 1);
        }
    }

    private static PgErrorException Ragged() =>
        PgError.Error(SqlStates.ArraySubscriptError, "cannot accumulate arrays of different dimensionality").ToException();
}
