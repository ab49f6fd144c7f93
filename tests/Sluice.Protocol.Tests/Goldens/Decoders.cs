using Sluice.Protocol.Messages.Frontend;

namespace Sluice.Protocol.Tests.Goldens;

/// <summary>Every decoder of a payload, by the name the golden files and the fuzzing corpus use.</summary>
internal static class Decoders
{
    private static readonly Dictionary<string, Func<ReadOnlyMemory<byte>, object>> ByName = new()
    {
        ["Startup"] = StartupPacket.Decode,
        ["Query"] = payload => QueryMessage.Decode(payload),
        ["Parse"] = ParseMessage.Decode,
        ["Bind"] = BindMessage.Decode,
        ["Describe"] = payload => DescribeMessage.Decode(payload),
        ["Close"] = payload => CloseMessage.Decode(payload),
        ["Execute"] = payload => ExecuteMessage.Decode(payload),
        ["CopyFail"] = payload => CopyFail.Decode(payload),
        ["SaslInitialResponse"] = payload => SaslInitialResponse.Decode(payload),
        ["SaslResponse"] = payload => SaslResponse.Decode(payload),
        ["Empty"] = payload =>
        {
            EmptyMessage.Decode(payload);
            return new Nothing();
        },
    };

    public static object Decode(string name, ReadOnlyMemory<byte> payload) => ByName[name](payload);

    /// <summary>The decoder for a type byte other than p.</summary>
    public static string For(byte type) => type switch
    {
        FrontendTypes.Query => "Query",
        FrontendTypes.Parse => "Parse",
        FrontendTypes.Bind => "Bind",
        FrontendTypes.Describe => "Describe",
        FrontendTypes.Close => "Close",
        FrontendTypes.Execute => "Execute",
        FrontendTypes.CopyFail => "CopyFail",
        FrontendTypes.Sync or FrontendTypes.Flush or FrontendTypes.Terminate or FrontendTypes.CopyDone => "Empty",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    private sealed record Nothing;
}
