using System.Buffers;
using System.Buffers.Binary;
using Sluice.Protocol.Errors;
using Sluice.Protocol.Frames;
using Sluice.Protocol.Messages.Frontend;
using Sluice.Protocol.Tests.Goldens;

namespace Sluice.Protocol.Tests.Frames;

public class FrameReaderTests
{
    public static TheoryData<string> Messages => Golden.Names("Frontend.hex", "Sasl.hex");

    public static TheoryData<string> StartupPackets => Golden.Names("Startup.hex");

    [Theory]
    [MemberData(nameof(Messages))]
    public void A_message_cut_at_any_byte_is_waited_for_and_then_whole(string name)
    {
        var bytes = Golden.Read("Frontend.hex").Concat(Golden.Read("Sasl.hex")).Single(golden => golden.Name == name).Bytes;
        for (var cut = 0; cut <= bytes.Length; cut++)
        {
            var part = new ReadOnlySequence<byte>(bytes, 0, cut);
            Assert.Equal(cut == bytes.Length, FrameReader.TryReadMessage(ref part, FrameLimits.Default, out _));
            Assert.Equal(cut == bytes.Length ? 0 : cut, part.Length);

            var joined = Segments.Of(bytes.AsMemory(0, cut), bytes.AsMemory(cut));
            Assert.True(FrameReader.TryReadMessage(ref joined, FrameLimits.Default, out var frame));
            Assert.True(joined.IsEmpty);
            AssertIs(bytes, frame);
        }

        var single = Segments.Single(bytes);
        Assert.True(FrameReader.TryReadMessage(ref single, FrameLimits.Default, out var scattered));
        AssertIs(bytes, scattered);
    }

    [Theory]
    [MemberData(nameof(StartupPackets))]
    public void A_startup_packet_cut_at_any_byte_is_waited_for_and_then_whole(string name)
    {
        var bytes = Golden.Find("Startup.hex", name).Bytes;
        for (var cut = 0; cut <= bytes.Length; cut++)
        {
            var part = new ReadOnlySequence<byte>(bytes, 0, cut);
            Assert.Equal(cut == bytes.Length, FrameReader.TryReadStartup(ref part, out _));
            Assert.Equal(cut == bytes.Length ? 0 : cut, part.Length);

            var joined = Segments.Of(bytes.AsMemory(0, cut), bytes.AsMemory(cut));
            Assert.True(FrameReader.TryReadStartup(ref joined, out var payload));
            Assert.True(joined.IsEmpty);
            Assert.Equal(bytes[4..], payload.ToArray());
        }
    }

    [Fact]
    public void Messages_behind_one_another_are_read_one_by_one()
    {
        var goldens = Golden.Read("Frontend.hex");
        var input = new ReadOnlySequence<byte>([.. goldens.SelectMany(golden => golden.Bytes)]);
        foreach (var golden in goldens)
        {
            Assert.True(FrameReader.TryReadMessage(ref input, FrameLimits.Default, out var frame));
            AssertIs(golden.Bytes, frame);
        }

        Assert.True(input.IsEmpty);
    }

    [Fact]
    public void Bytes_behind_a_startup_packet_are_left_alone()
    {
        var input = Segments.Of(new byte[] { 0, 0, 0, 8, 4 }, new byte[] { 210, 22, 47, 0x16, 3 }, new byte[] { 1 });
        Assert.True(FrameReader.TryReadStartup(ref input, out var payload));
        Assert.IsType<SslRequest>(StartupPacket.Decode(payload));
        Assert.Equal([0x16, 3, 1], input.ToArray());
    }

    [Fact]
    public void A_payload_in_one_piece_is_not_copied()
    {
        byte[] bytes = [(byte)'Q', 0, 0, 0, 6, (byte)'x', 0];
        var input = new ReadOnlySequence<byte>(bytes);
        Assert.True(FrameReader.TryReadMessage(ref input, FrameLimits.Default, out var frame));
        bytes[5] = (byte)'y';
        Assert.Equal((byte)'y', frame.Payload.Span[0]);
    }

    [Theory]
    [InlineData(int.MinValue)]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(10_001)]
    [InlineData(0x47455420)] // "GET "
    [InlineData(int.MaxValue)]
    public void A_startup_packet_of_another_length_is_refused_at_its_length(int length)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, length);
        var error = Refused(() =>
        {
            var input = new ReadOnlySequence<byte>(bytes);
            FrameReader.TryReadStartup(ref input, out _);
        });
        Assert.Equal(PgError.Fatal("08P01", "invalid length of startup packet"), error);
    }

    [Fact]
    public void The_longest_startup_packet_is_read()
    {
        var bytes = new byte[10_000];
        BinaryPrimitives.WriteInt32BigEndian(bytes, bytes.Length);
        var input = new ReadOnlySequence<byte>(bytes);
        Assert.True(FrameReader.TryReadStartup(ref input, out var payload));
        Assert.Equal(9_996, payload.Length);
    }

    [Theory]
    [InlineData('Q', 64 * 1024 * 1024)]
    [InlineData('S', 10_000)]
    [InlineData('p', 65_535)]
    public void A_length_is_refused_as_soon_as_it_is_seen(char type, int max)
    {
        foreach (var length in new[] { int.MinValue, -1, 0, 3, max + 1, int.MaxValue })
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Assert.Equal(PgError.Fatal("08P01", "invalid message length"), Refused(() => ReadHeader(type, length)));
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
        }

        Assert.False(ReadHeader(type, max));
    }

    [Fact]
    public void A_claimed_length_within_bounds_allocates_nothing_before_the_bytes_arrive()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.False(ReadHeader('B', FrameLimits.DefaultLarge));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000);
    }

    [Fact]
    public void A_type_no_client_sends_is_refused_at_its_byte()
    {
        for (var type = 0; type < 256; type++)
        {
            if ("QPBDECSHXpFdcf".Contains((char)type, StringComparison.Ordinal))
                continue;
            var error = Refused(() =>
            {
                var input = new ReadOnlySequence<byte>([(byte)type]);
                FrameReader.TryReadMessage(ref input, FrameLimits.Default, out _);
            });
            Assert.Equal(PgError.Fatal("08P01", $"invalid frontend message type {type}"), error);
        }
    }

    [Fact]
    public void What_comes_next_is_known_when_all_of_it_is_there()
    {
        byte[] sent = [.. Message('B', 12), .. Message('D', 6), .. Message('E', 9), .. Message('S', 4)];
        for (var cut = 0; cut <= sent.Length; cut++)
        {
            var part = Segments.Of(sent.AsMemory(0, cut / 2), sent.AsMemory(cut / 2, cut - (cut / 2)));
            Assert.Equal(cut >= 13, FrameReader.AreNext(part, Starts("B")));
            Assert.Equal(cut >= 13 + 7 + 10, FrameReader.AreNext(part, Starts("BDE")));
            Assert.False(FrameReader.AreNext(part, Starts("BE")));
        }

        Assert.False(FrameReader.AreNext(new ReadOnlySequence<byte>(sent), Starts("BDESS")));
        Assert.False(FrameReader.AreNext(new ReadOnlySequence<byte>([(byte)'B', 0, 0, 0, 3, 0, 0]), Starts("B")));
        Assert.False(FrameReader.AreNext(new ReadOnlySequence<byte>([(byte)'B', 255, 255, 255, 255, 0, 0]), Starts("B")));
    }

    [Fact]
    public void What_comes_next_may_be_asked_for_by_its_first_bytes()
    {
        byte[] sent = [(byte)'B', 0, 0, 0, 8, 0, 0, 7, 7, (byte)'E', 0, 0, 0, 5, 0];
        for (var cut = 0; cut <= sent.Length; cut++)
        {
            var input = Segments.Of(sent.AsMemory(0, cut), sent.AsMemory(cut));
            Assert.True(FrameReader.AreNext(input, [new((byte)'B', "\0\0"u8.ToArray()), new((byte)'E', "\0"u8.ToArray())]));
            Assert.False(FrameReader.AreNext(input, [new((byte)'B', "\0\u0001"u8.ToArray())]));
            Assert.False(FrameReader.AreNext(input, [new((byte)'B', default), new((byte)'E', "\0\0"u8.ToArray())]));
        }
    }

    private static FrameStart[] Starts(string types) => [.. types.Select(type => new FrameStart((byte)type, default))];

    private static byte[] Message(char type, int length)
    {
        var bytes = new byte[length + 1];
        bytes[0] = (byte)type;
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(1), length);
        return bytes;
    }

    private static bool ReadHeader(char type, int length)
    {
        var bytes = new byte[5];
        bytes[0] = (byte)type;
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(1), length);
        var input = new ReadOnlySequence<byte>(bytes);
        return FrameReader.TryReadMessage(ref input, FrameLimits.Default, out _);
    }

    private static PgError Refused(Action read) => Assert.Throws<PgErrorException>(read).Error;

    private static void AssertIs(byte[] bytes, Frame frame)
    {
        Assert.Equal(bytes[0], frame.Type);
        Assert.Equal(bytes[5..], frame.Payload.ToArray());
    }
}
