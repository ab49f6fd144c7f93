using System.Numerics;

namespace Sluice.Engine.DuckDb.Relations;

/// <summary>A BIGNUM's bytes (<see cref="Types.TypeKind.BigNum"/>).</summary>
internal static class BigNumBytes
{
    private const int HeaderLength = 3;

    public static byte[] Of(BigInteger number)
    {
        var magnitude = BigInteger.Abs(number).ToByteArray(isUnsigned: true, isBigEndian: true);
        var bytes = new byte[HeaderLength + magnitude.Length];
        bytes[0] = (byte)(0x80 | (magnitude.Length >> 16));
        bytes[1] = (byte)(magnitude.Length >> 8);
        bytes[2] = (byte)magnitude.Length;
        magnitude.CopyTo(bytes, HeaderLength);
        return number.Sign < 0 ? Array.ConvertAll(bytes, b => (byte)~b) : bytes;
    }
}
