namespace Sluice.Protocol.Messages.Frontend;

/// <summary>Prepares one statement (protocol, Parse).</summary>
/// <param name="Name">The statement's; empty for the unnamed one.</param>
/// <param name="Sql">At most one statement.</param>
/// <param name="ParameterTypes">OIDs of the first parameters; 0 leaves a type to be inferred. May be shorter than the parameters.</param>
public sealed record ParseMessage(string Name, string Sql, IReadOnlyList<uint> ParameterTypes)
{
    /// <exception cref="Errors.PgErrorException">08P01 or 22021.</exception>
    public static ParseMessage Decode(ReadOnlyMemory<byte> payload)
    {
        var reader = new PayloadReader(payload);
        var name = reader.ReadCString();
        var sql = reader.ReadCString();
        int count = reader.ReadUInt16();
        reader.Require(count, sizeof(uint));
        var types = count == 0 ? [] : new uint[count];
        for (var i = 0; i < types.Length; i++)
            types[i] = reader.ReadUInt32();
        reader.End();
        return new ParseMessage(name, sql, types);
    }
}
