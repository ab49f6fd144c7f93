using System.Buffers;
using Sluice.Protocol.Errors;
using Sluice.Protocol.Frames;
using Sluice.Protocol.Tests.Frames;

namespace Sluice.Protocol.Tests.Fuzzing;

public class FrameFuzzTests
{
    [Fact]
    public void Frames_do_not_depend_on_how_the_bytes_arrive()
    {
        var cuts = new Random(1);
        var outcomes = Fuzzer.Run("Frames", input => Cut(new ReadOnlySequence<byte>(input)), (input, whole) =>
        {
            var at = cuts.Next(input.Length + 1);
            Assert.Equal(whole, Cut(Segments.Of(input.AsMemory(0, at), input.AsMemory(at))));
            return whole[(whole.LastIndexOf(' ') + 1)..];
        });
        Assert.Superset(new HashSet<string> { "length", "whole", "incomplete" }, outcomes.ToHashSet());
    }

    [Fact]
    public void Startup_packets_are_cut_waited_for_or_refused() =>
        Assert.Equal(3, Fuzzer.Run("Startup", Framed, (_, outcome) => outcome).Count);

    // The corpus holds payloads; what stands in front is the right length, or nothing, so that the payload's first word is the length.
    private static string Framed(byte[] input)
    {
        byte[] framed = input.Length % 2 == 0 ? input : [0, 0, (byte)((input.Length + 4) >> 8), (byte)(input.Length + 4), .. input];
        var sequence = new ReadOnlySequence<byte>(framed);
        if (!FrameReader.TryReadStartup(ref sequence, out var payload))
            return "incomplete";
        Assert.Equal(framed.Length, 4 + payload.Length + sequence.Length);
        return "whole";
    }

    // Every frame, then how the input ended.
    private static string Cut(ReadOnlySequence<byte> input)
    {
        var frames = new List<string>();
        try
        {
            while (FrameReader.TryReadMessage(ref input, FrameLimits.Default, out var frame))
                frames.Add($"{frame.Type}:{frame.Payload.Length}:{Sum(frame.Payload.Span)}");
            frames.Add(input.IsEmpty ? "whole" : "incomplete");
        }
        catch (PgErrorException refused)
        {
            frames.Add(refused.Error.Message);
        }

        return string.Join(' ', frames);
    }

    private static int Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = 17;
        foreach (var value in bytes)
            sum = (sum * 31) + value;
        return sum;
    }
}
