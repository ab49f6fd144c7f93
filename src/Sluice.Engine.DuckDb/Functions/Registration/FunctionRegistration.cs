using System.Runtime.InteropServices;
using Sluice.Engine.DuckDb.Native;

namespace Sluice.Engine.DuckDb.Functions.Registration;

/// <summary>Makes functions and casts of ours known to a database, until it is closed.</summary>
internal static unsafe class FunctionRegistration
{
    public static void Register(ConnectionHandle connection, IEnumerable<ScalarFunction> functions)
    {
        using var types = new NativeTypes();
        foreach (var overloads in functions.GroupBy(function => function.Name, StringComparer.OrdinalIgnoreCase))
        {
            var set = ScalarFunctionApi.CreateSet(overloads.Key);
            foreach (var function in overloads)
                Add(set, function, types);
            var state = ScalarFunctionApi.RegisterSet(connection, set);
            ScalarFunctionApi.DestroySet(ref set);
            if (state != DuckDbState.Success)
                throw new InvalidOperationException($"the engine does not take the function {overloads.Key}");
        }
    }

    public static void Register(ConnectionHandle connection, IEnumerable<CastFunction> casts)
    {
        using var types = new NativeTypes();
        foreach (var cast in casts)
            Register(connection, cast, types);
    }

    private static void Add(nint set, ScalarFunction function, NativeTypes types)
    {
        var handle = ScalarFunctionApi.Create();
        ScalarFunctionApi.SetName(handle, function.Name);
        foreach (var parameter in function.Parameters)
            ScalarFunctionApi.AddParameter(handle, types.Of(parameter));
        if (function.Varargs is not null)
            ScalarFunctionApi.SetVarargs(handle, types.Of(function.Varargs));
        ScalarFunctionApi.SetReturnType(handle, types.Of(function.Returns));
        if (function.SeesNulls)
            ScalarFunctionApi.SetSpecialHandling(handle);
        if (function.IsVolatile)
            ScalarFunctionApi.SetVolatile(handle);
        ScalarFunctionApi.SetExtraInfo(handle, GCHandle.ToIntPtr(GCHandle.Alloc(function)), &FunctionCallbacks.Free);
        ScalarFunctionApi.SetFunction(handle, &FunctionCallbacks.Run);
        var state = ScalarFunctionApi.AddToSet(set, handle);
        ScalarFunctionApi.Destroy(ref handle);
        if (state != DuckDbState.Success)
            throw new InvalidOperationException($"the engine does not take the function {function.Name}");
    }

    private static void Register(ConnectionHandle connection, CastFunction cast, NativeTypes types)
    {
        var handle = TypeRegistrationApi.CreateCast();
        TypeRegistrationApi.SetSource(handle, types.Of(cast.From));
        TypeRegistrationApi.SetTarget(handle, types.Of(cast.To));
        if (cast.ImplicitCost is { } cost)
            TypeRegistrationApi.SetImplicitCost(handle, cost);
        TypeRegistrationApi.SetExtraInfo(handle, GCHandle.ToIntPtr(GCHandle.Alloc(cast)), &FunctionCallbacks.Free);
        TypeRegistrationApi.SetFunction(handle, &CastCallbacks.Run);
        var state = TypeRegistrationApi.RegisterCast(connection, handle);
        TypeRegistrationApi.DestroyCast(ref handle);
        if (state != DuckDbState.Success)
            throw new InvalidOperationException($"the engine does not take the cast from {cast.From} to {cast.To}");
    }
}
