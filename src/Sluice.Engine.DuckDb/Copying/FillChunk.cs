using Sluice.Engine.Copying;
using Sluice.Engine.DuckDb.Columns;
using Sluice.Engine.DuckDb.Native;
using Sluice.Engine.Types;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Copying;

/// <summary>A chunk of the appender's types, to be filled again and again.</summary>
internal sealed class FillChunk : IDisposable
{
    private readonly DuckDbColumnFill[] _columns;

    private FillChunk(ChunkHandle handle, DuckDbColumnFill[] columns)
    {
        Handle = handle;
        _columns = columns;
        Reset();
    }

    public ChunkHandle Handle { get; }

    public IReadOnlyList<ColumnFill> Columns => _columns;

    /// <param name="required">One a column: it takes no nulls.</param>
    public static unsafe FillChunk Create(AppenderHandle appender, bool[] required)
    {
        var types = new LogicalTypeHandle[required.Length];
        try
        {
            var handles = new nint[types.Length];
            var columns = new DuckDbColumnFill[types.Length];
            for (var i = 0; i < types.Length; i++)
            {
                types[i] = AppenderApi.ColumnType(appender, (ulong)i);
                handles[i] = types[i].DangerousGetHandle();
                columns[i] = new DuckDbColumnFill(Fillable(EngineTypes.From(types[i])), required[i]);
            }

            fixed (nint* pointer = handles)
                return new FillChunk(ChunkWriteApi.Create(pointer, (ulong)handles.Length), columns);
        }
        finally
        {
            foreach (var type in types)
                type?.Dispose();
        }
    }

    /// <summary>Empties it.</summary>
    public void Reset()
    {
        ChunkWriteApi.Reset(Handle);
        for (var i = 0; i < _columns.Length; i++)
            _columns[i].Attach(ChunkApi.Vector(Handle, (ulong)i));
    }

    public void SetSize(int rows) => ChunkWriteApi.SetSize(Handle, (ulong)rows);

    /// <summary>Bytes of texts written since the last call.</summary>
    public long TakeBytes() => _columns.Sum(column => column.TakeBytes());

    public void Dispose() => Handle.Dispose();

    private static EngineType Fillable(EngineType? type)
    {
        var scalar = type is { Kind: TypeKind.List } ? type.Element : type;
        return scalar is null or { Kind: TypeKind.Struct or TypeKind.Map or TypeKind.Union or TypeKind.List or TypeKind.Array or TypeKind.Null }
            ? throw (PgError.Error(SqlStates.FeatureNotSupported, "COPY FROM cannot fill a column of a nested type") with
            {
                Hint = "Copy JSON into a text column, and convert it with INSERT INTO … SELECT.",
            }).ToException()
            : type!;
    }
}
