using System.Text;
using System.Text.Unicode;
using Sluice.Engine.Input;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Functions.Strings;

/// <summary>Bytes of other encodings as text and back (manual, 9.5 and 24.3.4): UTF8, LATIN1 and SQL_ASCII.</summary>
internal static class Encodings
{
    private const string Untranslatable = "22P05";

    /// <exception cref="PgErrorException">22021: the bytes are none of the encoding.</exception>
    public static string Text(ReadOnlySpan<byte> bytes, string encoding)
    {
        var name = Canonical(encoding);
        if (bytes.Contains((byte)0))
            throw Invalid(name, bytes, bytes.IndexOf((byte)0));
        if (name == "LATIN1")
            return Encoding.Latin1.GetString(bytes);
        if (!Utf8.IsValid(bytes))
            throw Invalid("UTF8", bytes, FirstInvalid(bytes));
        return Encoding.UTF8.GetString(bytes);
    }

    /// <exception cref="PgErrorException">22P05: the encoding lacks a character.</exception>
    public static byte[] Bytes(string text, string encoding)
    {
        var name = Canonical(encoding);
        if (name != "LATIN1")
            return Encoding.UTF8.GetBytes(text);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value <= 0xFF)
                continue;
            var bytes = Encoding.UTF8.GetBytes(rune.ToString());
            throw FunctionFaults.Of(Untranslatable, $"character with byte sequence {Shown(bytes)} in encoding \"UTF8\" has no equivalent in encoding \"LATIN1\"");
        }

        return Encoding.Latin1.GetBytes(text);
    }

    private static string Canonical(string name) => name.ToUpperInvariant() switch
    {
        "UTF8" or "UTF-8" or "UNICODE" => "UTF8",
        "LATIN1" or "ISO88591" or "ISO_8859_1" or "ISO-8859-1" => "LATIN1",
        "SQL_ASCII" => "SQL_ASCII",
        _ => throw InputErrors.NotSupported($"encoding \"{name}\" is not supported"),
    };

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out _, out var taken) == System.Buffers.OperationStatus.Done)
            at += taken;
        return at;
    }

    // As many bytes as the first one promises.
    private static PgErrorException Invalid(string encoding, ReadOnlySpan<byte> bytes, int at)
    {
        var length = bytes[at] switch { >= 0xF0 and < 0xF8 => 4, >= 0xE0 and < 0xF0 => 3, >= 0xC0 and < 0xE0 => 2, _ => 1 };
        return FunctionFaults.Of(
            SqlStates.CharacterNotInRepertoire, $"invalid byte sequence for encoding \"{encoding}\": {Shown(bytes.Slice(at, Math.Min(length, bytes.Length - at)))}");
    }

    private static string Shown(ReadOnlySpan<byte> bytes) => string.Join(' ', bytes.ToArray().Select(value => $"0x{value:x2}"));
}
