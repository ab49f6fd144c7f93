using System.Runtime.InteropServices;

namespace Sluice.Sql.Native;

/// <summary>PgQueryProtobuf: a tree as libpg_query takes it.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct PgQueryTree(nuint Length, nint Data);

/// <summary>PgQueryDeparseResult.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct PgQueryDeparsed
{
    private readonly nint _query;
    private readonly nint _error;

    public bool Failed => _error != 0;

    public string Text => Marshal.PtrToStringUTF8(_query) ?? "";
}
