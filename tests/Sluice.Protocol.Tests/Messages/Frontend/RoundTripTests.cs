using Sluice.Protocol.Messages.Frontend;
using Sluice.Protocol.Tests.Goldens;
using Sluice.Protocol.Types;

namespace Sluice.Protocol.Tests.Messages.Frontend;

public class RoundTripTests
{
    private const int Rounds = 2_000;

    [Fact]
    public void Query() => Check("Query", random => new QueryMessage(Text(random)));

    [Fact]
    public void Parse() => Check("Parse", random => new ParseMessage(
        Text(random), Text(random), List(random, r => (uint)r.NextInt64(uint.MaxValue + 1L))));

    [Fact]
    public void Bind() => Check("Bind", random =>
    {
        var parameters = List(random, Value);
        return new BindMessage(Text(random), Text(random), Formats(random, parameters.Length), parameters, List(random, Format));
    });

    [Fact]
    public void Describe() => Check("Describe", random => new DescribeMessage(Kind(random), Text(random)));

    [Fact]
    public void Close() => Check("Close", random => new CloseMessage(Kind(random), Text(random)));

    [Fact]
    public void Execute() => Check("Execute", random => new ExecuteMessage(Text(random), random.Next(int.MinValue, int.MaxValue)));

    [Fact]
    public void Copy_fail() => Check("CopyFail", random => new CopyFail(Text(random)));

    [Fact]
    public void Sasl_initial_response() => Check("SaslInitialResponse", random => new SaslInitialResponse(Text(random), Value(random)));

    [Fact]
    public void Cancel_request() => Check("Startup", random => new CancelRequest(random.Next(), Bytes(random, random.Next(1, 257))));

    [Fact]
    public void Startup_message() => Check("Startup", random =>
    {
        var parameters = new Dictionary<string, string>();
        for (var i = random.Next(8); i > 0; i--)
            parameters[Text(random) + "x"] = Text(random);
        return new StartupMessage(new ProtocolVersion(3, (ushort)random.Next(65_536)), parameters);
    });

    private static void Check(string decoder, Func<Random, object> make)
    {
        var random = new Random(decoder.Length);
        for (var i = 0; i < Rounds; i++)
        {
            var message = make(random);
            Assert.Equal(Rendering.Of(message), Rendering.Of(Decoders.Decode(decoder, Encoders.Encode(message))));
        }
    }

    private static string Text(Random random) => string.Concat(List(random, r => r.Next(4) switch
    {
        0 => char.ConvertFromUtf32(r.Next(0x1_0000, 0x11_0000)),
        1 => char.ConvertFromUtf32(r.Next(0x80, 0xD800)),
        _ => char.ConvertFromUtf32(r.Next(1, 0x80)),
    }));

    private static T[] List<T>(Random random, Func<Random, T> item) => [.. Enumerable.Range(0, random.Next(10)).Select(_ => item(random))];

    private static ReadOnlyMemory<byte>? Value(Random random)
    {
        if (random.Next(4) == 0)
            return null;
        return Bytes(random, random.Next(20));
    }

    private static ReadOnlyMemory<byte> Bytes(Random random, int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    private static FormatCode Format(Random random) => (FormatCode)random.Next(2);

    private static FormatCode[] Formats(Random random, int parameters) => random.Next(3) switch
    {
        0 => [],
        1 => [Format(random)],
        _ => [.. Enumerable.Range(0, parameters).Select(_ => Format(random))],
    };

    private static TargetKind Kind(Random random) => (TargetKind)random.Next(2);
}
