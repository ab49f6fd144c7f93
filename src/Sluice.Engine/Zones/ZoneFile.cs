using System.Buffers.Binary;
using System.Text;

namespace Sluice.Engine.Zones;

/// <summary>Reads a TZif file, version 2 or later, from its 64-bit block and footer (RFC 8536, 3).</summary>
public static class ZoneFile
{
    private const int HeaderLength = 44;

    /// <exception cref="InvalidDataException">The file is no TZif file.</exception>
    public static PgTimeZone Read(string name, ReadOnlySpan<byte> file)
    {
        if (file.Length < HeaderLength || !file.StartsWith("TZif"u8) || file[4] < (byte)'2')
            throw new InvalidDataException($"time zone file of {name} has no 64-bit data");
        try
        {
            var second = file[(HeaderLength + new Counts(file).BlockLength(timeSize: 4))..];
            return ReadBlock(name, second[HeaderLength..], new Counts(second));
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            throw new InvalidDataException($"time zone file of {name} is cut short", e);
        }
    }

    private static PgTimeZone ReadBlock(string name, ReadOnlySpan<byte> block, Counts counts)
    {
        var typeIndexes = block.Slice(counts.Times * 8, counts.Times);
        var types = block.Slice(counts.Times * 9, counts.Types * 6);
        var characters = block.Slice((counts.Times * 9) + (counts.Types * 6), counts.Characters);
        var known = new ZonePeriod[counts.Types];
        for (var i = 0; i < known.Length; i++)
        {
            var type = types.Slice(i * 6, 6);
            var abbreviation = characters[type[5]..];
            known[i] = new ZonePeriod(BinaryPrimitives.ReadInt32BigEndian(type), abbreviation[..abbreviation.IndexOf((byte)0)].ToArray());
        }

        var transitions = new long[counts.Times];
        var periods = new ZonePeriod[counts.Times];
        for (var i = 0; i < transitions.Length; i++)
        {
            transitions[i] = BinaryPrimitives.ReadInt64BigEndian(block[(i * 8)..]);
            periods[i] = known[typeIndexes[i]];
        }

        var footer = Encoding.ASCII.GetString(block[counts.BlockLength(timeSize: 8)..]).Trim('\n');
        PosixRule? rule = null;
        if (footer.Length > 0 && !PosixRuleParser.TryParse(footer, out rule))
            throw new InvalidDataException($"time zone file of {name} ends with the unknown rule {footer}");
        return new PgTimeZone(name, known[0], transitions, periods, rule);
    }

    /// <summary>The header's six counts.</summary>
    private readonly ref struct Counts(ReadOnlySpan<byte> header)
    {
        public int Times { get; } = BinaryPrimitives.ReadInt32BigEndian(header[32..]);

        public int Types { get; } = BinaryPrimitives.ReadInt32BigEndian(header[36..]);

        public int Characters { get; } = BinaryPrimitives.ReadInt32BigEndian(header[40..]);

        private int Flags { get; } = BinaryPrimitives.ReadInt32BigEndian(header[20..]) + BinaryPrimitives.ReadInt32BigEndian(header[24..]);

        private int Leaps { get; } = BinaryPrimitives.ReadInt32BigEndian(header[28..]);

        public int BlockLength(int timeSize) =>
            (Times * (timeSize + 1)) + (Types * 6) + Characters + (Leaps * (timeSize + 4)) + Flags;
    }
}
