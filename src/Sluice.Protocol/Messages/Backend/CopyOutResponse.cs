using Sluice.Protocol.Output;
using Sluice.Protocol.Types;

namespace Sluice.Protocol.Messages.Backend;

/// <summary>COPY data follows (protocol, CopyOutResponse).</summary>
/// <param name="Overall">Text for lines, binary for COPY BINARY.</param>
/// <param name="Columns">One for each column; all text when <paramref name="Overall"/> is.</param>
public readonly record struct CopyOutResponse(FormatCode Overall, IReadOnlyList<FormatCode> Columns) : IBackendMessage
{
    public void Write(MessageBuffer output) => CopyFormats.Write(output, BackendTypes.CopyOutResponse, Overall, Columns);
}
