using Sluice.Protocol.Messages.Backend;
using Sluice.Protocol.Messages.Frontend;
using Sluice.Protocol.Errors;
using Sluice.Protocol.Output;
using Sluice.Server.Certificates;

namespace Sluice.Server.Startup;

/// <summary>NegotiateProtocolVersion (protocol, "Start-up"): told when the client asks for more than we speak.</summary>
internal static class ProtocolNegotiation
{
    public static readonly ProtocolVersion Newest = ProtocolVersion.V32;

    /// <summary>Options with this prefix are protocol extensions; we know one.</summary>
    private const string ExtensionPrefix = "_pq_.";

    public static void Answer(StartupMessage startup, MessageBuffer output)
    {
        var unknown = startup.Parameters.Keys.Where(IsUnknownOption).ToList();
        if (startup.Version.Minor <= Newest.Minor && unknown.Count == 0)
            return;
        var spoken = startup.Version.Minor > Newest.Minor ? Newest : startup.Version;
        new NegotiateProtocolVersion(spoken, unknown).Write(output);
    }

    /// <summary>
    /// Gives the root certificates to a client that asks for them before it logs in. They are public, and prove nothing by themselves:
    /// the client compares their fingerprint with one it has from elsewhere.
    /// </summary>
    public static void TellRoots(StartupMessage startup, RootBundle roots, MessageBuffer output)
    {
        if (startup.Parameters.GetValueOrDefault(RootBundle.StartupOption) == "1")
            new NoticeResponse(new PgError(Severity.Notice, SqlStates.SuccessfulCompletion, "root certificates") { Detail = roots.Pem }).Write(output);
    }

    private static bool IsUnknownOption(string name) =>
        name.StartsWith(ExtensionPrefix, StringComparison.Ordinal) && name != RootBundle.StartupOption;
}
