using Sluice.Protocol.Output;

namespace Sluice.Protocol.Tests.Output;

public class MessageBufferTests
{
    [Fact]
    public void A_length_is_filled_in_behind_and_counts_itself()
    {
        using var output = new MessageBuffer();
        output.Begin((byte)'C');
        output.WriteCString("é");
        output.End();
        Assert.Equal([(byte)'C', 0, 0, 0, 7, 0xC3, 0xA9, 0], output.Written.ToArray());
    }

    [Fact]
    public void Numbers_are_in_network_byte_order()
    {
        using var output = new MessageBuffer();
        output.WriteInt16(-2);
        output.WriteInt32(0x01020304);
        output.WriteByte(9);
        output.PatchInt32(2, -1);
        Assert.Equal([0xFF, 0xFE, 0xFF, 0xFF, 0xFF, 0xFF, 9], output.Written.ToArray());
    }

    [Fact]
    public void What_was_written_survives_growth()
    {
        using var output = new MessageBuffer(1);
        for (var i = 0; i < 100_000; i++)
            output.WriteInt32(i);
        var expected = Enumerable.Range(0, 100_000).SelectMany(i => new[] { (byte)(i >> 24), (byte)(i >> 16), (byte)(i >> 8), (byte)i });
        Assert.Equal(expected, output.Written.ToArray());
    }

    [Fact]
    public void A_message_that_cannot_be_finished_is_dropped()
    {
        using var output = new MessageBuffer();
        output.WriteByte(1);
        var mark = output.Length;
        output.Begin((byte)'D');
        output.WriteInt32(7);
        output.Truncate(mark);
        output.Begin((byte)'c');
        output.End();
        Assert.Equal([1, (byte)'c', 0, 0, 0, 4], output.Written.ToArray());
        output.Clear();
        Assert.Equal(0, output.Length);
    }

    [Fact]
    public void Space_is_filled_by_the_caller()
    {
        using var output = new MessageBuffer(1);
        "abc"u8.CopyTo(output.GetSpan(3));
        output.Advance(3);
        output.WriteBytes("de"u8);
        Assert.Equal("abcde"u8.ToArray(), output.Written.ToArray());
    }

    [Fact]
    public void A_zero_or_half_a_surrogate_pair_cannot_break_a_string()
    {
        using var output = new MessageBuffer();
        output.WriteCString("a\0b\uD800c");
        Assert.Equal("a?b\uFFFDc\0", System.Text.Encoding.UTF8.GetString(output.Written.Span));
    }
}
