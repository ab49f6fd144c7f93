using Sluice.Engine.DuckDb.Aliases;
using Sluice.Engine.DuckDb.Functions.Strings;
using Sluice.Engine.DuckDb.Functions.Vectors;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Functions.Characters;

/// <summary>What varchar(n) and char(n) make of a value that is assigned (manual, 8.3): blanks beyond n are cut, anything else is too long; char(n) is padded.</summary>
/// <param name="name"><see cref="LimitedTypes.VarChar"/> or <see cref="LimitedTypes.BpChar"/>.</param>
/// <param name="length">Characters.</param>
internal sealed class CharacterLimit(string name, int length)
{
    private readonly bool _isPadded = name == LimitedTypes.BpChar;

    /// <param name="utf8">The value.</param>
    /// <returns>What is stored; valid until the thread's next.</returns>
    /// <exception cref="PgErrorException">22001: it is too long.</exception>
    public ReadOnlySpan<byte> Fit(ReadOnlySpan<byte> utf8)
    {
        if (!_isPadded && utf8.Length <= length)
            return utf8;
        var kept = RepeatedText.Prefix(utf8, length, out var characters);
        if (utf8[kept..].IndexOfAnyExcept((byte)' ') >= 0)
        {
            var type = _isPadded ? "character" : "character varying";
            throw FunctionFaults.Of(SqlStates.StringDataRightTruncation, $"value too long for type {type}({length})");
        }

        if (!_isPadded || characters == length)
            return utf8[..kept];
        var text = Utf8Buffer.Take();
        text.Append(utf8[..kept]);
        for (; characters < length; characters++)
            text.Append(" "u8);
        return text.Written;
    }
}
