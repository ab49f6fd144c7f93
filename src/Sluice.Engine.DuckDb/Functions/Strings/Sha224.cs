using System.Buffers.Binary;
using System.Numerics;

namespace Sluice.Engine.DuckDb.Functions.Strings;

/// <summary>SHA-224 (FIPS 180-4), which the platform does not offer: SHA-256 with other first values, cut to 28 bytes.</summary>
internal static class Sha224
{
    // The fractional parts of the cube roots of the first 64 primes.
    private static readonly uint[] Constants = [.. Primes().Take(64).Select(prime => (uint)(FractionOfRoot(prime, cube: true) >> 32))];

    // The second 32 bits of the fractional parts of the square roots of the ninth to sixteenth primes.
    private static readonly uint[] First = [.. Primes().Skip(8).Take(8).Select(prime => (uint)FractionOfRoot(prime, cube: false))];

    public static byte[] Hash(ReadOnlySpan<byte> data)
    {
        var padded = new byte[(data.Length + 9 + 63) / 64 * 64];
        data.CopyTo(padded);
        padded[data.Length] = 0x80;
        BinaryPrimitives.WriteUInt64BigEndian(padded.AsSpan(padded.Length - 8), (ulong)data.Length * 8);
        var state = First.ToArray();
        for (var block = 0; block < padded.Length; block += 64)
            Compress(padded.AsSpan(block, 64), state);
        var hash = new byte[32];
        for (var i = 0; i < 8; i++)
            BinaryPrimitives.WriteUInt32BigEndian(hash.AsSpan(i * 4), state[i]);
        return hash[..28];
    }

    private static void Compress(ReadOnlySpan<byte> block, uint[] state)
    {
        Span<uint> words = stackalloc uint[64];
        for (var i = 0; i < 16; i++)
            words[i] = BinaryPrimitives.ReadUInt32BigEndian(block[(i * 4)..]);
        for (var i = 16; i < 64; i++)
        {
            var (x, y) = (words[i - 15], words[i - 2]);
            words[i] = words[i - 16] + words[i - 7] + (uint.RotateRight(x, 7) ^ uint.RotateRight(x, 18) ^ (x >> 3))
                + (uint.RotateRight(y, 17) ^ uint.RotateRight(y, 19) ^ (y >> 10));
        }

        var (a, b, c, d, e, f, g, h) = (state[0], state[1], state[2], state[3], state[4], state[5], state[6], state[7]);
        for (var i = 0; i < 64; i++)
        {
            var first = h + (uint.RotateRight(e, 6) ^ uint.RotateRight(e, 11) ^ uint.RotateRight(e, 25)) + ((e & f) ^ (~e & g)) + Constants[i] + words[i];
            var second = (uint.RotateRight(a, 2) ^ uint.RotateRight(a, 13) ^ uint.RotateRight(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
            (h, g, f, e, d, c, b, a) = (g, f, e, d + first, c, b, a, first + second);
        }

        uint[] next = [a, b, c, d, e, f, g, h];
        for (var i = 0; i < 8; i++)
            state[i] += next[i];
    }

    private static IEnumerable<int> Primes() => Enumerable.Range(2, 400).Where(number => Enumerable.Range(2, number - 2).All(divisor => number % divisor != 0));

    /// <summary>The first 64 bits after the point of a root, found digit by digit.</summary>
    private static ulong FractionOfRoot(int number, bool cube)
    {
        var target = (BigInteger)number << (cube ? 192 : 128);
        var root = BigInteger.Zero;
        for (var bit = 72; bit >= 0; bit--)
        {
            var candidate = root | (BigInteger.One << bit);
            if (BigInteger.Pow(candidate, cube ? 3 : 2) <= target)
                root = candidate;
        }

        return (ulong)(root & ulong.MaxValue);
    }
}
