using System.Runtime.InteropServices;

namespace Sluice.Engine.DuckDb.Native;

/// <summary>duckdb_result: a struct the caller owns; only its last member matters outside the deprecated calls.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeResult
{
    public ulong DeprecatedColumnCount;
    public ulong DeprecatedRowCount;
    public ulong DeprecatedRowsChanged;
    public nint DeprecatedColumns;
    public nint DeprecatedErrorMessage;
    public nint InternalData;
}

/// <summary>A result in native memory, so that it may outlive any stack frame. Not thread-safe.</summary>
internal sealed unsafe class ResultHandle : SafeHandle
{
    public ResultHandle()
        : base(0, ownsHandle: true) => SetHandle((nint)NativeMemory.AllocZeroed((nuint)sizeof(NativeResult)));

    public override bool IsInvalid => handle == 0;

    public NativeResult* Pointer => (NativeResult*)handle;

    protected override bool ReleaseHandle()
    {
        ResultApi.Destroy(Pointer);
        NativeMemory.Free(Pointer);
        return true;
    }
}
