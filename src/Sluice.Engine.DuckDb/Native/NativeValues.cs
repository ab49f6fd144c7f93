using System.Runtime.InteropServices;

namespace Sluice.Engine.DuckDb.Native;

/// <summary>duckdb_hugeint and duckdb_uhugeint: two halves, the low one first.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct NativeInt128(ulong Lower, ulong Upper)
{
    public static NativeInt128 From(Int128 value) => new((ulong)value, (ulong)(value >> 64));
}

/// <summary>duckdb_decimal: digits in all, digits after the point, unscaled value.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct NativeDecimal(byte Width, byte Scale, NativeInt128 Value);

/// <summary>duckdb_bit: bytes the caller owns.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct NativeBytes(nint Data, ulong Size);
