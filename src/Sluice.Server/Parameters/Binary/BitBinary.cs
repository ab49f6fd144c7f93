using Sluice.Engine.Input;
using Sluice.Engine.Values;

namespace Sluice.Server.Parameters.Binary;

/// <summary>bit and varbit: Int32 count of bits, then the bits from the highest of the first byte on.</summary>
internal static class BitBinary
{
    public static Bits Read(ref BinaryCursor cursor)
    {
        var count = cursor.ReadInt32();
        if (count < 0)
            throw InputErrors.Binary("invalid length in external bit string");
        var bytes = cursor.Take((int)(((long)count + 7) / 8)).ToArray();
        return new Bits(string.Create(count, bytes, static (text, source) =>
        {
            for (var i = 0; i < text.Length; i++)
                text[i] = (char)('0' + ((source[i >> 3] >> (7 - (i & 7))) & 1));
        }));
    }
}
