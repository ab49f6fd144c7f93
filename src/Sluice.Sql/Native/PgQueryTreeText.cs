using System.Runtime.InteropServices;

namespace Sluice.Sql.Native;

/// <summary>PgQueryParseResult: a tree as JSON.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct PgQueryTreeText
{
    private readonly nint _tree;
    private readonly nint _stderr;
    private readonly nint _error;

    public bool Failed => _error != 0;

    public string Json => Marshal.PtrToStringUTF8(_tree) ?? "";

    public (string Message, int Position) ReadError() => PgQueryError.Read(_error);
}
