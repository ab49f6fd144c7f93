using Sluice.Engine.DuckDb.Native;

namespace Sluice.Engine.DuckDb.Functions.Registration;

/// <summary>Types as the engine has them, each made once: with thousands of casts between a few hundred types that is most of the calls.</summary>
internal sealed class NativeTypes : IDisposable
{
    private readonly Dictionary<SqlType, LogicalTypeHandle> _types = [];

    /// <summary>Not to be disposed by the caller.</summary>
    public LogicalTypeHandle Of(SqlType type)
    {
        if (!_types.TryGetValue(type, out var native))
            _types.Add(type, native = type.ToNative());
        return native;
    }

    public void Dispose()
    {
        foreach (var type in _types.Values)
            type.Dispose();
    }
}
