using System.Runtime.InteropServices;

namespace Sluice.Sql.Native;

/// <summary>PgQueryScanResult and PgQueryProtobufParseResult, which are laid out alike; freed by the call that belongs to each.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly unsafe struct PgQueryResult
{
    private readonly nuint _length;
    private readonly byte* _data;
    private readonly byte* _stderr;
    private readonly PgQueryError* _error;

    public bool Failed => _error != null;

    /// <summary>The protobuf message, in native memory: gone once the result is freed.</summary>
    public ReadOnlySpan<byte> Message => new(_data, checked((int)_length));

    public string ErrorMessage => Marshal.PtrToStringUTF8((nint)_error->Message) ?? "syntax error";

    /// <summary>Where, in characters (code points) from 1; 0 when the library does not say.</summary>
    public int ErrorPosition => Math.Max(0, _error->CursorPosition);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct PgQueryError
    {
        public readonly byte* Message;
        public readonly byte* FunctionName;
        public readonly byte* FileName;
        public readonly int LineNumber;
        public readonly int CursorPosition;
        public readonly byte* Context;
    }
}
