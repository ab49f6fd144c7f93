using Sluice.Protocol.Errors;
using Sluice.Protocol.Messages;

namespace Sluice.Protocol.Tests.Messages;

public class PayloadReaderTests
{
    [Fact]
    public void Fields_are_read_in_order_and_in_network_byte_order()
    {
        byte[] payload = [7, 0xFF, 0xFE, 0xFF, 0xFE, 0xFF, 0xFF, 0xFF, 0xFD, 0xFF, 0xFF, 0xFF, 0xFC, 0xC3, 0xA9, 0, 1, 2, 3];
        var reader = new PayloadReader(payload);
        Assert.Equal(7, reader.ReadByte());
        Assert.Equal(-2, reader.ReadInt16());
        Assert.Equal(65_534, reader.ReadUInt16());
        Assert.Equal(-3, reader.ReadInt32());
        Assert.Equal(4_294_967_292, reader.ReadUInt32());
        Assert.True(reader.HasTerminator);
        Assert.Equal("é", reader.ReadCString());
        Assert.False(reader.HasTerminator);
        Assert.Equal(3, reader.Remaining);
        var rest = reader.ReadBytes(3);
        reader.End();
        payload[^1] = 9;
        Assert.Equal([1, 2, 9], rest.ToArray());
    }

    [Fact]
    public void What_is_not_there_is_not_read()
    {
        Assert.Equal("no data left in message", Refused([], (ref PayloadReader reader) => reader.ReadByte()).Message);
        Assert.Equal("insufficient data left in message", Refused([1], (ref PayloadReader reader) => reader.ReadInt16()).Message);
        Assert.Equal("insufficient data left in message", Refused([1], (ref PayloadReader reader) => reader.ReadUInt16()).Message);
        Assert.Equal("insufficient data left in message", Refused([1, 2, 3], (ref PayloadReader reader) => reader.ReadInt32()).Message);
        Assert.Equal("insufficient data left in message", Refused([1, 2, 3], (ref PayloadReader reader) => reader.ReadUInt32()).Message);
        Assert.Equal("insufficient data left in message", Refused([1, 2, 3], (ref PayloadReader reader) => reader.ReadBytes(4)).Message);
        Assert.Equal("insufficient data left in message", Refused([1, 2, 3], (ref PayloadReader reader) => reader.ReadBytes(-1)).Message);
        Assert.Equal(
            "insufficient data left in message",
            Refused([1, 2, 3], (ref PayloadReader reader) => reader.Require(int.MaxValue, 4)).Message);
        Assert.Equal("invalid string in message", Refused([65], (ref PayloadReader reader) => reader.ReadCString()).Message);
        Assert.Equal("invalid message format", Refused([65], (ref PayloadReader reader) => reader.End()).Message);
    }

    [Fact]
    public void The_severity_is_the_callers()
    {
        Assert.Equal(Severity.Error, Refused([], (ref PayloadReader reader) => reader.ReadByte()).Severity);
        Assert.Equal(Severity.Fatal, Refused([], (ref PayloadReader reader) => reader.ReadByte(), Severity.Fatal).Severity);
        Assert.Equal(Severity.Fatal, Refused([0xFF, 0], (ref PayloadReader reader) => reader.ReadCString(), Severity.Fatal).Severity);
    }

    [Fact]
    public void Every_character_of_Unicode_passes()
    {
        for (var codePoint = 1; codePoint <= 0x10FFFF; codePoint += codePoint == 0xD7FF ? 0x801 : 1)
        {
            var text = char.ConvertFromUtf32(codePoint);
            var reader = new PayloadReader(System.Text.Encoding.UTF8.GetBytes(text + "\0"));
            Assert.Equal(text, reader.ReadCString());
        }
    }

    private static PgError Refused(byte[] payload, Read read, Severity severity = Severity.Error) => Assert.Throws<PgErrorException>(() =>
    {
        var reader = new PayloadReader(payload, severity);
        read(ref reader);
    }).Error;

    private delegate void Read(ref PayloadReader reader);
}
