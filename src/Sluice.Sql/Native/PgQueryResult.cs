using System.Runtime.InteropServices;

namespace Sluice.Sql.Native;

/// <summary>PgQueryScanResult and PgQueryProtobufParseResult, which are laid out alike; freed by the call that belongs to each.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct PgQueryResult
{
    private readonly nuint _length;
    private readonly nint _data;
    private readonly nint _stderr;
    private readonly nint _error;

    public bool Failed => _error != 0;

    /// <summary>Bytes of the protobuf message.</summary>
    public int Length => checked((int)_length);

    /// <summary>Copies the protobuf message out of native memory.</summary>
    public void CopyTo(byte[] target) => Marshal.Copy(_data, target, 0, Length);

    public (string Message, int Position) ReadError() => PgQueryError.Read(_error);
}
