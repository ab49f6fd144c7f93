using System.Buffers.Binary;

namespace Sluice.Protocol.Tests.Fuzzing;

/// <summary>Makes hostile inputs out of good ones; the same seed makes the same ones.</summary>
internal sealed class Mutator(IEnumerable<byte[]> corpus, int seed)
{
    private const int MaxLength = 4096;

    private static readonly int[] Interesting =
        [0, 1, -1, -2, 2, 4, 127, 128, 255, 256, 32_767, 32_768, 65_535, 65_536, int.MaxValue, int.MinValue, int.MaxValue - 3, 0x00030000];

    private readonly List<byte[]> _pool = [.. corpus];
    private readonly Random _random = new(seed);

    public byte[] Next()
    {
        var bytes = Pick().ToList();
        for (var i = _random.Next(1, 5); i > 0; i--)
            Mutate(bytes);
        return bytes.Count <= MaxLength ? [.. bytes] : [.. bytes[..MaxLength]];
    }

    /// <summary>An input that made something new happen is worth mutating further.</summary>
    public void Keep(byte[] input) => _pool.Add(input);

    private byte[] Pick() => _pool[_random.Next(_pool.Count)];

    private void Mutate(List<byte> bytes)
    {
        var at = _random.Next(bytes.Count + 1);
        switch (_random.Next(9))
        {
            case 0 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << _random.Next(8));
                break;
            case 1 when at < bytes.Count:
                bytes[at] = (byte)_random.Next(256);
                break;
            case 2 when at < bytes.Count:
                bytes[at] = (byte)Interesting[_random.Next(Interesting.Length)];
                break;
            case 3:
                bytes.RemoveRange(at, _random.Next(bytes.Count - at + 1));
                break;
            case 4:
                bytes.InsertRange(at, Enumerable.Range(0, _random.Next(1, 16)).Select(_ => (byte)_random.Next(256)).ToArray());
                break;
            case 5:
                bytes.InsertRange(at, bytes.GetRange(at, Math.Min(bytes.Count - at, _random.Next(64))));
                break;
            case 6:
                Overwrite(bytes, at, 2);
                break;
            case 7:
                Overwrite(bytes, at, 4);
                break;
            default:
                var other = Pick();
                bytes.RemoveRange(at, bytes.Count - at);
                bytes.AddRange(other[_random.Next(other.Length + 1)..]);
                break;
        }
    }

    private void Overwrite(List<byte> bytes, int at, int size)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, Interesting[_random.Next(Interesting.Length)]);
        for (var i = 0; i < size && at + i < bytes.Count; i++)
            bytes[at + i] = number[4 - size + i];
    }
}
