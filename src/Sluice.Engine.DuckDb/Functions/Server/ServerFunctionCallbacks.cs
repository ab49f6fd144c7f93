using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Sluice.Engine.DuckDb.Functions.Registration;
using Sluice.Engine.DuckDb.Functions.Vectors;
using Sluice.Engine.DuckDb.Native;
using Sluice.Engine.Relations;
using Sluice.Engine.Types;

namespace Sluice.Engine.DuckDb.Functions.Server;

/// <summary>What DuckDB calls when a statement names a function of the server's. No exception may leave: each becomes the statement's error.</summary>
internal static unsafe class ServerFunctionCallbacks
{
    /// <summary>Notes who asks.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static void Bind(nint bind)
    {
        try
        {
            var function = (ServerFunction)GCHandle.FromIntPtr(ScalarFunctionApi.BindExtraInfo(bind)).Target!;
            // A number needs no memory of its own: it travels as the pointer.
            ScalarFunctionApi.SetBindData(bind, function.Callers.OfScalar(bind), 0);
            ScalarFunctionApi.SetBindDataCopy(bind, &Copy);
        }
#pragma warning disable CA1031 // The statement fails with it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            ScalarFunctionApi.SetBindError(bind, FunctionErrors.Text(e));
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static void Run(nint call, nint chunk, nint output)
    {
        try
        {
            var function = ((ServerFunction)GCHandle.FromIntPtr(ScalarFunctionApi.ExtraInfo(call)).Target!).Function;
            Run(function, (int)ScalarFunctionApi.BindData(call), chunk, new ResultWriter(output));
        }
#pragma warning disable CA1031 // The statement fails with it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            ScalarFunctionApi.SetError(call, FunctionErrors.Text(e));
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint Copy(nint data) => data;

    private static void Run(SystemFunction function, int caller, nint chunk, ResultWriter result)
    {
        var rows = (int)ChunkWriteApi.Rows(chunk);
        var views = new VectorView[function.Parameters.Count];
        for (var i = 0; i < views.Length; i++)
            views[i] = new VectorView(ChunkWriteApi.Vector(chunk, (ulong)i));
        for (var row = 0; row < rows; row++)
        {
            var arguments = new Arguments(views, rows, row);
            var values = new object?[views.Length];
            for (var i = 0; i < values.Length; i++)
                values[i] = arguments.IsNull(i) ? null : Read(function.Parameters[i], arguments, i);
            result.Begin(row);
            Write(function.Body(caller, values), result);
            result.End();
        }
    }

    private static object Read(TypeKind kind, Arguments arguments, int index) => kind switch
    {
        TypeKind.Bool => arguments.Bool(index),
        TypeKind.Int32 => arguments.Int32(index),
        TypeKind.Int64 => arguments.Int64(index),
        TypeKind.Float64 => arguments.Float64(index),
        TypeKind.TimestampTz => DateTimeOffset.UnixEpoch.AddTicks(arguments.Int64(index) * TimeSpan.TicksPerMicrosecond),
        _ => arguments.Text(index),
    };

    private static void Write(object? value, ResultWriter result)
    {
        switch (value)
        {
            case null:
                break;
            case bool flag:
                result.Set(flag);
                break;
            case int number:
                result.Set(number);
                break;
            case long number:
                result.Set(number);
                break;
            case double number:
                result.Set(number);
                break;
            case DateTimeOffset time:
                result.Set((time.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond);
                break;
            default:
                result.SetText((string)value);
                break;
        }
    }
}
