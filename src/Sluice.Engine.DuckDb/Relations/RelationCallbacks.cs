using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Sluice.Engine.DuckDb.Aliases;
using Sluice.Engine.DuckDb.Native;
using Sluice.Engine.Types;

namespace Sluice.Engine.DuckDb.Relations;

/// <summary>What DuckDB calls when a statement names a relation of the server's. No exception may leave: each becomes the statement's error.</summary>
internal static unsafe class RelationCallbacks
{
    private const string Failed = "the server's own relation could not be read";

    /// <summary>Says by which table function a name is read; says nothing of names that are not ours.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static void Replace(nint scan, nint name, nint data)
    {
        try
        {
            if (Target<Dictionary<string, string>>(data).TryGetValue(NativeText.Borrow(name), out var function))
                TableFunctionApi.ReplaceBy(scan, function);
        }
#pragma warning disable CA1031 // The statement fails with it.
        catch (Exception)
#pragma warning restore CA1031
        {
            TableFunctionApi.SetReplacementError(scan, Failed);
        }
    }

    /// <summary>Declares the columns, and notes who asks.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static void Bind(nint bind)
    {
        try
        {
            var function = Target<RelationFunction>(TableFunctionApi.BindExtraInfo(bind));
            foreach (var column in function.Relation.Columns)
            {
                using var type = LogicalTypeApi.Create(TypeOf(column.Kind));
                if (column.PgName is { } name)
                    TypeRegistrationApi.SetAlias(type, AliasType.Prefix + name);
                TableFunctionApi.AddColumn(bind, column.Name, type);
            }

            // A number needs no memory of its own: it travels as the pointer.
            TableFunctionApi.SetBindData(bind, function.Callers.Of(bind), 0);
        }
#pragma warning disable CA1031 // The statement fails with it.
        catch (Exception)
#pragma warning restore CA1031
        {
            TableFunctionApi.SetBindError(bind, Failed);
        }
    }

    /// <summary>Takes the rows as they are now.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static void Init(nint init)
    {
        try
        {
            var relation = Target<RelationFunction>(TableFunctionApi.InitExtraInfo(init)).Relation;
            var rows = new RelationRows(relation.Columns, relation.Rows((int)TableFunctionApi.BindData(init)));
            TableFunctionApi.SetInitData(init, GCHandle.ToIntPtr(GCHandle.Alloc(rows)), &Free);
        }
#pragma warning disable CA1031 // The statement fails with it.
        catch (Exception)
#pragma warning restore CA1031
        {
            TableFunctionApi.SetInitError(init, Failed);
        }
    }

    /// <summary>Fills a chunk; one without rows is the end.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static void Run(nint function, nint chunk)
    {
        try
        {
            Target<RelationRows>(TableFunctionApi.InitData(function)).Fill(chunk);
        }
#pragma warning disable CA1031 // The statement fails with it.
        catch (Exception)
#pragma warning restore CA1031
        {
            TableFunctionApi.SetError(function, Failed);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static void Free(nint handle) => GCHandle.FromIntPtr(handle).Free();

    private static T Target<T>(nint handle) => (T)GCHandle.FromIntPtr(handle).Target!;

    private static DuckDbType TypeOf(TypeKind kind) => kind switch
    {
        TypeKind.Bool => DuckDbType.Boolean,
        TypeKind.Int32 => DuckDbType.Integer,
        TypeKind.UInt32 => DuckDbType.UInteger,
        TypeKind.Int64 => DuckDbType.BigInt,
        TypeKind.Text => DuckDbType.Varchar,
        TypeKind.TimestampTz => DuckDbType.TimestampTz,
        TypeKind.BigNum => DuckDbType.BigNum,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
