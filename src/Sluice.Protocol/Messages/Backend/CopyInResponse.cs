using Sluice.Protocol.Output;
using Sluice.Protocol.Types;

namespace Sluice.Protocol.Messages.Backend;

/// <summary>The server is ready for COPY data (protocol, CopyInResponse).</summary>
/// <param name="Overall">Text for lines, binary for COPY BINARY.</param>
/// <param name="Columns">One for each column; all text when <paramref name="Overall"/> is.</param>
public readonly record struct CopyInResponse(FormatCode Overall, IReadOnlyList<FormatCode> Columns) : IBackendMessage
{
    public void Write(MessageBuffer output) => CopyFormats.Write(output, BackendTypes.CopyInResponse, Overall, Columns);
}
