using Sluice.Testing.Wire;

namespace Sluice.Conformance.Types;

/// <summary>A one-row, one-column result as it crossed the wire, in a form to compare and to read.</summary>
/// <param name="Bytes">Null for SQL NULL.</param>
public sealed record ValueOnWire(uint TypeOid, short TypeSize, int TypeModifier, short Format, byte[]? Bytes, string? Error)
{
    /// <summary>Reads it from all that an extended query was answered with.</summary>
    public static ValueOnWire Read(IReadOnlyList<WireMessage> messages)
    {
        foreach (var message in messages)
        {
            if (message.Type == 'E')
                return new ValueOnWire(0, 0, 0, 0, null, message.ToString());
        }

        var column = messages.Single(message => message.Type == 'T').Columns().Single();
        var value = messages.Single(message => message.Type == 'D').Values().Single();
        return new ValueOnWire(column.TypeOid, column.TypeSize, column.TypeModifier, column.Format, value, null);
    }

    public override string ToString() => Error
        ?? $"{TypeNames.Of(TypeOid, TypeModifier)} size {TypeSize} format {Format}: {(Bytes is null ? "NULL" : MessageTrace.Quote(Bytes))}";
}
