using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Sluice.Engine.DuckDb.Functions.Vectors;
using Sluice.Engine.DuckDb.Native;

namespace Sluice.Engine.DuckDb.Functions.Registration;

/// <summary>What DuckDB calls to cast a chunk of values. No exception may leave: each becomes an error, or null in TRY_CAST.</summary>
internal static unsafe class CastCallbacks
{
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static byte Run(nint call, ulong count, nint input, nint output)
    {
        try
        {
            var cast = (CastFunction)GCHandle.FromIntPtr(TypeRegistrationApi.ExtraInfo(call)).Target!;
            return Run(cast, call, (int)count, [new VectorView(input, new TypeCell())], output) ? (byte)1 : (byte)0;
        }
#pragma warning disable CA1031 // The statement fails with it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            TypeRegistrationApi.SetError(call, FunctionErrors.Text(e));
            return 0;
        }
    }

    private static bool Run(CastFunction cast, nint call, int rows, ReadOnlySpan<VectorView> input, nint output)
    {
        var result = new ResultWriter(output);
        var tries = TypeRegistrationApi.CastMode(call) != 0;
        var succeeded = true;
        for (var row = 0; row < rows; row++)
        {
            result.Begin(row);
            if (!input[0].IsNull(row))
            {
                try
                {
                    cast.Body(new Arguments(input, rows, row), result);
                }
#pragma warning disable CA1031 // TRY_CAST asks for a null instead.
                catch (Exception e) when (tries)
#pragma warning restore CA1031
                {
                    TypeRegistrationApi.SetRowError(call, FunctionErrors.Text(e), (ulong)row, output);
                    succeeded = false;
                }
            }

            result.End();
        }

        return succeeded;
    }
}
