using System.Runtime.InteropServices;
using Sluice.Engine.DuckDb.Functions.Registration;
using Sluice.Engine.DuckDb.Native;
using Sluice.Engine.DuckDb.Relations;
using Sluice.Engine.Relations;
using Sluice.Engine.Types;

namespace Sluice.Engine.DuckDb.Functions.Server;

/// <summary>Makes the server's functions known to DuckDB: they see nulls, and are evaluated each time unless stable.</summary>
internal static unsafe class ServerFunctionRegistration
{
    public static void Register(ConnectionHandle connection, IReadOnlyList<SystemFunction> functions, Callers callers)
    {
        foreach (var overloads in functions.GroupBy(function => function.Name, StringComparer.OrdinalIgnoreCase))
        {
            var set = ScalarFunctionApi.CreateSet(overloads.Key);
            foreach (var function in overloads)
                Add(set, new ServerFunction(function, callers));
            var state = ScalarFunctionApi.RegisterSet(connection, set);
            ScalarFunctionApi.DestroySet(ref set);
            if (state != DuckDbState.Success)
                throw new InvalidOperationException($"the engine does not take the function {overloads.Key}");
        }
    }

    private static void Add(nint set, ServerFunction function)
    {
        var handle = ScalarFunctionApi.Create();
        ScalarFunctionApi.SetName(handle, function.Function.Name);
        foreach (var kind in function.Function.Parameters)
        {
            using var type = TypeOf(kind).ToNative();
            ScalarFunctionApi.AddParameter(handle, type);
        }

        using (var type = TypeOf(function.Function.Returns).ToNative())
            ScalarFunctionApi.SetReturnType(handle, type);
        ScalarFunctionApi.SetSpecialHandling(handle);
        if (!function.Function.IsStable)
            ScalarFunctionApi.SetVolatile(handle);
        ScalarFunctionApi.SetExtraInfo(handle, GCHandle.ToIntPtr(GCHandle.Alloc(function)), &FunctionCallbacks.Free);
        ScalarFunctionApi.SetBind(handle, &ServerFunctionCallbacks.Bind);
        ScalarFunctionApi.SetFunction(handle, &ServerFunctionCallbacks.Run);
        var state = ScalarFunctionApi.AddToSet(set, handle);
        ScalarFunctionApi.Destroy(ref handle);
        if (state != DuckDbState.Success)
            throw new InvalidOperationException($"the engine does not take the function {function.Function.Name}");
    }

    private static SqlType TypeOf(TypeKind kind) => kind switch
    {
        TypeKind.Bool => SqlType.Bool,
        TypeKind.Int32 => SqlType.Int4,
        TypeKind.Int64 => SqlType.Int8,
        TypeKind.Float64 => SqlType.Float8,
        TypeKind.Text => SqlType.Text,
        TypeKind.TimestampTz => SqlType.TimestampTz,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
