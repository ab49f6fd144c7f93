using Sluice.Engine.Input;

namespace Sluice.Server.Parameters.Binary;

/// <summary>jsonb: a version byte, 1, and JSON text.</summary>
internal static class JsonbBinary
{
    public static string Read(ref BinaryCursor cursor)
    {
        var version = cursor.ReadByte();
        return version == 1
            ? JsonText.Read(Utf8Text.Decode(cursor.TakeRest()))
            : throw InputErrors.Binary($"unsupported jsonb version number {version}");
    }
}
