using System.Numerics;
using System.Text;
using Sluice.Engine.Columns;
using Sluice.Protocol.Errors;
using Sluice.Protocol.Output;
using Sluice.Server.Results.Fields;

namespace Sluice.Server.Results.Variable;

/// <summary>A whole number of any length as numeric's text.</summary>
internal sealed class BigNumTextEncoder : ScratchEncoder
{
    protected override void AppendValue(ColumnVector vector, int row, int index, MessageBuffer output)
    {
        var digits = Encoding.ASCII.GetBytes(BigNumValue.Of(vector.Bytes(row)).ToString());
        output.WriteBytes(digits);
    }
}

/// <summary>The same as numeric_send writes it: digits of base 10000, the most significant first, without zeros at the end.</summary>
internal sealed class BigNumBinaryEncoder : ScratchEncoder
{
    private const int Base = 10_000;

    protected override void AppendValue(ColumnVector vector, int row, int index, MessageBuffer output)
    {
        var value = BigNumValue.Of(vector.Bytes(row));
        var digits = new List<short>();
        for (var rest = BigInteger.Abs(value); !rest.IsZero; rest /= Base)
            digits.Add((short)(rest % Base));
        var weight = Math.Max(digits.Count - 1, 0);
        var zeros = digits.TakeWhile(digit => digit == 0).Count();
        if (weight > short.MaxValue)
            throw PgError.Error(SqlStates.NumericValueOutOfRange, "value overflows numeric format").ToException();
        output.WriteInt16((short)(digits.Count - zeros));
        output.WriteInt16((short)weight);
        output.WriteInt16(value.Sign < 0 ? (short)0x4000 : (short)0);
        output.WriteInt16(0);
        for (var i = digits.Count - 1; i >= zeros; i--)
            output.WriteInt16(digits[i]);
    }
}
