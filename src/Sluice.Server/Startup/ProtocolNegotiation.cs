using Sluice.Protocol.Messages.Backend;
using Sluice.Protocol.Messages.Frontend;
using Sluice.Protocol.Output;

namespace Sluice.Server.Startup;

/// <summary>NegotiateProtocolVersion (protocol, "Start-up"): told when the client asks for more than we speak.</summary>
internal static class ProtocolNegotiation
{
    public static readonly ProtocolVersion Newest = ProtocolVersion.V32;

    /// <summary>Options with this prefix are protocol extensions; we know none.</summary>
    private const string ExtensionPrefix = "_pq_.";

    public static void Answer(StartupMessage startup, MessageBuffer output)
    {
        var unknown = startup.Parameters.Keys.Where(name => name.StartsWith(ExtensionPrefix, StringComparison.Ordinal)).ToList();
        if (startup.Version.Minor <= Newest.Minor && unknown.Count == 0)
            return;
        var spoken = startup.Version.Minor > Newest.Minor ? Newest : startup.Version;
        new NegotiateProtocolVersion(spoken, unknown).Write(output);
    }
}
