using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Sluice.Engine.DuckDb.Functions.Vectors;
using Sluice.Engine.DuckDb.Native;

namespace Sluice.Engine.DuckDb.Functions.Registration;

/// <summary>What DuckDB calls for a chunk of rows. No exception may leave: each becomes the statement's error.</summary>
internal static unsafe class FunctionCallbacks
{
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static void Run(nint call, nint chunk, nint output)
    {
        try
        {
            var function = (ScalarFunction)GCHandle.FromIntPtr(ScalarFunctionApi.ExtraInfo(call)).Target!;
            var rows = (int)ChunkWriteApi.Rows(chunk);
            var views = new VectorView[ChunkWriteApi.Columns(chunk)];
            var takesAny = function.TakesAny;
            for (var i = 0; i < views.Length; i++)
                views[i] = new VectorView(ChunkWriteApi.Vector(chunk, (ulong)i), takesAny ? new TypeCell() : null);
            Run(function, views, rows, new ResultWriter(output));
        }
#pragma warning disable CA1031 // The statement fails with it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            ScalarFunctionApi.SetError(call, FunctionErrors.Text(e));
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static void Free(nint handle) => GCHandle.FromIntPtr(handle).Free();

    private static void Run(ScalarFunction function, ReadOnlySpan<VectorView> views, int rows, ResultWriter result)
    {
        for (var row = 0; row < rows; row++)
        {
            result.Begin(row);
            if (function.SeesNulls || !AnyNull(views, row))
                function.Body(new Arguments(views, rows, row), result);
            result.End();
        }
    }

    private static bool AnyNull(ReadOnlySpan<VectorView> views, int row)
    {
        foreach (ref readonly var view in views)
        {
            if (view.IsNull(row))
                return true;
        }

        return false;
    }
}
