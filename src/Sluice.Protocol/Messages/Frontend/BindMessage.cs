using Sluice.Protocol.Errors;
using Sluice.Protocol.Types;

namespace Sluice.Protocol.Messages.Frontend;

/// <summary>Makes a portal of a statement and its parameters (protocol, Bind).</summary>
/// <param name="Portal">Empty for the unnamed one.</param>
/// <param name="Statement">Empty for the unnamed one.</param>
/// <param name="ParameterFormats">As sent; ask <see cref="ParameterFormat"/>.</param>
/// <param name="Parameters">The values' bytes, not copied; null for NULL.</param>
/// <param name="ResultFormats">As sent; ask <see cref="ResultFormat"/> after <see cref="CheckResultFormats"/>.</param>
public sealed record BindMessage(
    string Portal,
    string Statement,
    IReadOnlyList<FormatCode> ParameterFormats,
    IReadOnlyList<ReadOnlyMemory<byte>?> Parameters,
    IReadOnlyList<FormatCode> ResultFormats)
{
    private const int NullLength = -1;

    /// <exception cref="PgErrorException">08P01, 22021, or 22023 for a format code that is neither text nor binary.</exception>
    public static BindMessage Decode(ReadOnlyMemory<byte> payload)
    {
        var reader = new PayloadReader(payload);
        var portal = reader.ReadCString();
        var statement = reader.ReadCString();
        var parameterFormats = FormatCodes.Read(ref reader);
        int count = reader.ReadUInt16();
        if (parameterFormats.Length > 1 && parameterFormats.Length != count)
            throw reader.Violation($"bind message has {parameterFormats.Length} parameter formats but {count} parameters");
        var parameters = ReadParameters(ref reader, count);
        var resultFormats = FormatCodes.Read(ref reader);
        reader.End();
        return new BindMessage(portal, statement, parameterFormats, parameters, resultFormats);
    }

    /// <param name="index">From 0.</param>
    public FormatCode ParameterFormat(int index) => FormatCodes.At(ParameterFormats, index);

    /// <param name="column">From 0.</param>
    public FormatCode ResultFormat(int column) => FormatCodes.At(ResultFormats, column);

    /// <summary>More than one result format must mean one for each of the query's columns.</summary>
    /// <exception cref="PgErrorException">08P01.</exception>
    public void CheckResultFormats(int columns)
    {
        if (ResultFormats.Count > 1 && ResultFormats.Count != columns)
        {
            throw PgError.Error(
                SqlStates.ProtocolViolation,
                $"bind message has {ResultFormats.Count} result formats but query has {columns} columns").ToException();
        }
    }

    private static ReadOnlyMemory<byte>?[] ReadParameters(ref PayloadReader reader, int count)
    {
        reader.Require(count, sizeof(int));
        var parameters = count == 0 ? [] : new ReadOnlyMemory<byte>?[count];
        for (var i = 0; i < parameters.Length; i++)
        {
            var length = reader.ReadInt32();
            if (length != NullLength)
                parameters[i] = reader.ReadBytes(length);
        }

        return parameters;
    }
}
