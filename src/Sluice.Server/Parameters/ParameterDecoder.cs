using Sluice.Engine.Input;
using Sluice.Engine.Values;
using Sluice.Protocol.Types;
using Sluice.Server.Parameters.Binary;
using Sluice.Server.Results;

namespace Sluice.Server.Parameters;

/// <summary>Reads what Bind carries, by PostgreSQL's input rules (docs/types.md).</summary>
internal static class ParameterDecoder
{
    /// <param name="type">What the statement says the parameter is; an unknown type is read as text.</param>
    /// <param name="format">Bind's format code for it.</param>
    /// <param name="value">The bytes; none for null.</param>
    /// <param name="settings">For zones that are not named, the order of date fields and the moment that is now.</param>
    /// <param name="number">Which parameter, from 1, for errors.</param>
    /// <exception cref="Protocol.Errors.PgErrorException">The value is not of its type.</exception>
    public static ParameterValue Decode(PgType type, FormatCode format, ReadOnlyMemory<byte>? value, OutputSettings settings, int number)
    {
        if (value is not { } bytes)
            return new ParameterValue(type, null);
        return new ParameterValue(
            type,
            format == FormatCode.Binary
                ? BinaryValues.Read(type, bytes.Span, number)
                : TextValues.Read(type, Utf8Text.Decode(bytes.Span), settings));
    }
}
