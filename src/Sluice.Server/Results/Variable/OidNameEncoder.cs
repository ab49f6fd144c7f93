using System.Runtime.InteropServices;
using System.Text;
using Sluice.Engine.Columns;
using Sluice.Engine.Types;
using Sluice.Protocol.Output;

namespace Sluice.Server.Results.Variable;

/// <summary>regclass and its kin in text format: the name each OID stands for, looked up once a portal.</summary>
internal sealed class OidNameEncoder(string type, IOidNames names) : ColumnEncoder
{
    private readonly Dictionary<uint, byte[]> _texts = [];
    private ColumnVector? _vector;
    private int _first;

    public override void Prepare(ColumnVector vector, int first, int count) => (_vector, _first) = (vector, first);

    public override void Append(int index, MessageBuffer output)
    {
        if (_vector!.IsNull(_first + index))
        {
            output.WriteInt32(-1);
            return;
        }

        ref var text = ref CollectionsMarshal.GetValueRefOrAddDefault(_texts, _vector.Values<uint>()[_first + index], out var isKnown);
        if (!isKnown)
            text = Encoding.UTF8.GetBytes(names.TextOf(type, _vector.Values<uint>()[_first + index]));
        output.WriteInt32(text!.Length);
        output.WriteBytes(text);
    }
}
