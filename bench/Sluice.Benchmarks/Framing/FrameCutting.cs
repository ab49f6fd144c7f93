using System.Buffers;
using BenchmarkDotNet.Attributes;
using Sluice.Protocol.Frames;
using Sluice.Testing.Wire;

namespace Sluice.Benchmarks.Framing;

/// <summary>How long cutting one small message takes: a driver's Bind, Describe, Execute and Sync, pipelined.</summary>
[MemoryDiagnoser]
public class FrameCutting
{
    private const int Rounds = 64;
    private const int Messages = Rounds * 4;

    private ReadOnlySequence<byte> _input;

    /// <summary>Bytes in each segment of the input: one whole piece, or pieces as small packets bring them.</summary>
    [Params(int.MaxValue, 1400)]
    public int Segment { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        byte[] round = [.. Frontend.Bind("", "s1", ["42"u8.ToArray(), "abc"u8.ToArray()]), .. Frontend.Describe('P', ""), .. Frontend.Execute(""), .. Frontend.Sync];
        byte[] all = [.. Enumerable.Range(0, Rounds).SelectMany(_ => round)];
        _input = Segments.Of(all, Segment);
    }

    /// <summary>Figures are per message. Gives the payload bytes seen.</summary>
    [Benchmark(OperationsPerInvoke = Messages)]
    public long Cut()
    {
        var (input, bytes) = (_input, 0L);
        while (FrameReader.TryReadMessage(ref input, FrameLimits.Default, out var frame))
            bytes += frame.Payload.Length;
        return bytes;
    }
}
