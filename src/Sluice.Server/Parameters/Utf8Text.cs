using System.Text.Unicode;
using System.Text;
using Sluice.Engine.Input;
using Sluice.Protocol.Errors;
using Sluice.Protocol.Messages;

namespace Sluice.Server.Parameters;

/// <summary>Text from a client, which must be UTF-8 without zeros.</summary>
internal static class Utf8Text
{
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (!Utf8.IsValid(bytes) || bytes.Contains((byte)0))
            throw InputErrors.Error(SqlStates.CharacterNotInRepertoire, InvalidSequence.Describe(bytes));
        return Encoding.UTF8.GetString(bytes);
    }
}
