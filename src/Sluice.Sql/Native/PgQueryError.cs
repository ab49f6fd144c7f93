using System.Runtime.InteropServices;

namespace Sluice.Sql.Native;

/// <summary>PgQueryError: what was wrong with a text.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct PgQueryError
{
    private readonly nint _message;
    private readonly nint _functionName;
    private readonly nint _fileName;
    private readonly int _lineNumber;
    private readonly int _cursorPosition;
    private readonly nint _context;

    /// <summary>What was wrong, and where in characters (code points) from 1; 0 when the library does not say.</summary>
    public static (string Message, int Position) Read(nint error)
    {
        var read = Marshal.PtrToStructure<PgQueryError>(error);
        return (Marshal.PtrToStringUTF8(read._message) ?? "syntax error", Math.Max(0, read._cursorPosition));
    }
}
