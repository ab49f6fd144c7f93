using System.Runtime.InteropServices;

namespace Sluice.Engine.DuckDb.Columns;

/// <summary>duckdb_string_t: the length, then up to 12 bytes in place, or a 4-byte prefix and a pointer.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct StringSlot(uint Length, uint Prefix, nint Pointer)
{
    /// <summary>Longest text kept in the slot itself, in bytes.</summary>
    public const uint InlineLength = 12;
}
