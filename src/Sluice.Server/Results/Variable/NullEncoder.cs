using Sluice.Engine.Columns;
using Sluice.Protocol.Output;

namespace Sluice.Server.Results.Variable;

/// <summary>A column without a type, all nulls.</summary>
internal sealed class NullEncoder : ColumnEncoder
{
    public override void Prepare(ColumnVector vector, int first, int count)
    {
    }

    public override void Append(int index, MessageBuffer output) => output.WriteInt32(-1);
}
