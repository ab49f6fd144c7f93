using Sluice.Engine.DuckDb.Functions.Registration;
using Sluice.Engine.DuckDb.Functions.Values;
using Sluice.Engine.Input;

namespace Sluice.Engine.DuckDb.Functions.Casts;

/// <summary>bytea, bit strings and uuid (manual, 8.4, 8.10 and 8.12). DuckDB has a form of its own for bytes.</summary>
internal static class BinaryCasts
{
    public static IEnumerable<CastFunction> All =>
    [
        new(SqlType.Text, SqlType.Bytea, (args, result) => result.SetBytes(ByteaText.Read(args.Text(0)))),
        new(SqlType.Bytea, SqlType.Text, (args, result) => result.SetText("\\x" + Convert.ToHexStringLower(args.Bytes(0)))),
        new(SqlType.Text, SqlType.Bit, (args, result) => result.SetBytes(BitString.FromText(BitText.Read(args.Text(0)).Text))),
        new(SqlType.Text, SqlType.Uuid, (args, result) => result.Set(Stored(UuidText.Read(args.Text(0))))),
    ];

    public static UInt128 Stored(Guid value)
    {
        Span<byte> bytes = stackalloc byte[16];
        value.TryWriteBytes(bytes, bigEndian: true, out _);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(bytes) ^ (UInt128.One << 127);
    }
}
