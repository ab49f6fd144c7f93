using Sluice.Protocol.Messages.Frontend;
using Sluice.Protocol.Output;

namespace Sluice.Protocol.Messages.Backend;

/// <summary>Answers a minor version that is too new, or protocol options that are not known (protocol, NegotiateProtocolVersion).</summary>
/// <param name="Newest">
/// The newest version the session can use: the lower of the server's and the client's. The field carries the whole version word,
/// major and minor, as PostgreSQL sends it (backend_startup.c, SendNegotiateProtocolVersion).
/// </param>
/// <param name="UnrecognizedOptions">Names beginning with <c>_pq_.</c>.</param>
public readonly record struct NegotiateProtocolVersion(ProtocolVersion Newest, IReadOnlyList<string> UnrecognizedOptions) : IBackendMessage
{
    public void Write(MessageBuffer output)
    {
        output.Begin(BackendTypes.NegotiateProtocolVersion);
        output.WriteInt32(Newest.Code);
        output.WriteInt32(UnrecognizedOptions.Count);
        for (var i = 0; i < UnrecognizedOptions.Count; i++)
            output.WriteCString(UnrecognizedOptions[i]);
        output.End();
    }
}
