using Sluice.Protocol.Output;

namespace Sluice.Protocol.Messages.Backend;

/// <summary>A statement has ended well (protocol, CommandComplete).</summary>
/// <param name="Tag">The command's name and, where it has one, its row count: <c>SELECT 3</c>, <c>INSERT 0 1</c>.</param>
public readonly record struct CommandComplete(string Tag) : IBackendMessage
{
    public void Write(MessageBuffer output)
    {
        output.Begin(BackendTypes.CommandComplete);
        output.WriteCString(Tag);
        output.End();
    }
}
