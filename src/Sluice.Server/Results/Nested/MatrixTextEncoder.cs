using Sluice.Engine.Columns;
using Sluice.Engine.Types;
using Sluice.Protocol.Output;
using Sluice.Server.Results.Fields;

namespace Sluice.Server.Results.Nested;

/// <summary>An array of several dimensions as text: <c>{{1,2},{3,4}}</c> (PostgreSQL manual, 8.15.6).</summary>
internal sealed class MatrixTextEncoder(EngineType type, ColumnEncoder leaf) : ScratchEncoder
{
    private readonly MatrixShape _shape = new(type);
    private readonly ArrayElementText _elements = new(leaf);

    protected override void AppendValue(ColumnVector vector, int row, int index, MessageBuffer output)
    {
        _shape.Read(vector, row);
        if (_shape.Sizes[0] == 0)
        {
            output.WriteBytes("{}"u8);
            return;
        }

        var list = 0;
        Append(0, ref list, output);
    }

    private void Append(int level, ref int list, MessageBuffer output)
    {
        if (level == _shape.Sizes.Length - 1)
        {
            _elements.Append(_shape.Leaves!, _shape.Starts[list++], _shape.Sizes[level], output);
            return;
        }

        output.WriteByte((byte)'{');
        for (var i = 0; i < _shape.Sizes[level]; i++)
        {
            if (i > 0)
                output.WriteByte((byte)',');
            Append(level + 1, ref list, output);
        }

        output.WriteByte((byte)'}');
    }
}
