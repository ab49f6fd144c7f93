using System.Numerics;

namespace Sluice.Server.Results.Variable;

/// <summary>Reads the bytes of a whole number of any length.</summary>
internal static class BigNumValue
{
    private const int HeaderLength = 3;

    public static BigInteger Of(ReadOnlySpan<byte> bytes)
    {
        if ((bytes[0] & 0x80) != 0)
            return new BigInteger(bytes[HeaderLength..], isUnsigned: true, isBigEndian: true);
        var inverted = bytes[HeaderLength..].ToArray();
        for (var i = 0; i < inverted.Length; i++)
            inverted[i] = (byte)~inverted[i];
        return -new BigInteger(inverted, isUnsigned: true, isBigEndian: true);
    }
}
