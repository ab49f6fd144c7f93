using System.Runtime.InteropServices;
using System.Text;
using Sluice.Engine.Columns;
using Sluice.Engine.Types;
using Sluice.Protocol.Output;
using Sluice.Server.Results.Fields;

namespace Sluice.Server.Results.Variable;

/// <summary>regclass and its kin in text format: the name each OID stands for, looked up once a portal.</summary>
internal sealed class OidNameEncoder(string type, IOidNames names) : ScratchEncoder
{
    private readonly Dictionary<uint, byte[]> _texts = [];

    protected override void AppendValue(ColumnVector vector, int row, int index, MessageBuffer output)
    {
        var oid = vector.Values<uint>()[row];
        ref var text = ref CollectionsMarshal.GetValueRefOrAddDefault(_texts, oid, out var isKnown);
        if (!isKnown)
            text = Encoding.UTF8.GetBytes(names.TextOf(type, oid));
        output.WriteBytes(text);
    }
}
