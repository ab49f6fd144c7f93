using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Sluice.Engine.DuckDb.Native;

namespace Sluice.Engine.DuckDb.Aliases;

/// <summary>
/// PostgreSQL's types that DuckDB lacks, registered with a database before anything is bound. Each turns by itself into what it is stored
/// as, so that functions and operators of that type take it; nothing is copied then.
/// </summary>
internal static unsafe class AliasTypes
{
    // Dearer than any cast of DuckDB's own between types of one family, so that those are found first.
    private const long ImplicitCost = 20;

    public static readonly IReadOnlyList<AliasType> All =
    [
        new("oid", DuckDbType.UInteger),
        new("xid", DuckDbType.UInteger),
        new("cid", DuckDbType.UInteger),
        new("regclass", DuckDbType.UInteger),
        new("regtype", DuckDbType.UInteger),
        new("regproc", DuckDbType.UInteger),
        new("regprocedure", DuckDbType.UInteger),
        new("regnamespace", DuckDbType.UInteger),
        new("regrole", DuckDbType.UInteger),
        new("regoper", DuckDbType.UInteger),
        new("regoperator", DuckDbType.UInteger),
        new("regcollation", DuckDbType.UInteger),
        new("regconfig", DuckDbType.UInteger),
        new("regdictionary", DuckDbType.UInteger),
        new("name", DuckDbType.Varchar),
        new("char", DuckDbType.Varchar),
        new("varchar", DuckDbType.Varchar),
        new("bpchar", DuckDbType.Varchar),
        new("pg_node_tree", DuckDbType.Varchar),
        new("aclitem", DuckDbType.Varchar),
        new("inet", DuckDbType.Varchar),
        new("cidr", DuckDbType.Varchar),
        new("xml", DuckDbType.Varchar),
        new("bit", DuckDbType.Bit),
        new("jsonb", DuckDbType.Varchar),
        new("record", DuckDbType.Varchar),
        new("int2vector", DuckDbType.Varchar),
        new("oidvector", DuckDbType.Varchar),
        new("anyarray", DuckDbType.Varchar),
        new("void", DuckDbType.Varchar),
        new("pg_lsn", DuckDbType.Varchar),
        new("pg_ndistinct", DuckDbType.Varchar),
        new("pg_dependencies", DuckDbType.Varchar),
        new("pg_mcv_list", DuckDbType.Varchar),
    ];

    private static readonly FrozenDictionary<string, string> NamesByAlias =
        All.ToFrozenDictionary(type => type.EngineName, type => type.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>PostgreSQL's name behind an alias DuckDB reports; null for any other.</summary>
    public static string? NameOf(string alias) => NamesByAlias.GetValueOrDefault(alias) ?? LimitedTypes.Find(alias)?.Name;

    public static void Register(ConnectionHandle connection)
    {
        foreach (var alias in All)
        {
            using var type = LogicalTypeApi.Create(alias.Storage);
            using var storage = LogicalTypeApi.Create(alias.Storage);
            TypeRegistrationApi.SetAlias(type, alias.EngineName);
            if (TypeRegistrationApi.RegisterType(connection, type, 0) != DuckDbState.Success)
                throw new InvalidOperationException($"the engine does not take the type {alias.Name}");
            // A char(n) loses its padding on the way, by a cast of its own.
            if (alias.Name != LimitedTypes.BpChar)
                RegisterCast(connection, type, storage, ImplicitCost, &SameBytes);
            // From bits DuckDB casts to no type by another name.
            if (alias.Storage == DuckDbType.Bit)
                RegisterCast(connection, storage, type, null, &SameBytes);
            if (alias.Storage != DuckDbType.UInteger)
                continue;
            using var bigint = LogicalTypeApi.Create(DuckDbType.BigInt);
            RegisterCast(connection, type, bigint, ImplicitCost + 1, &Widen);
        }
    }

    /// <summary>Types with a length; what is assigned to them is <see cref="Functions.Characters.CharacterCasts"/>'s.</summary>
    public static void RegisterLimited(ConnectionHandle connection)
    {
        using var storage = LogicalTypeApi.Create(DuckDbType.Varchar);
        foreach (var name in (ReadOnlySpan<string>)[LimitedTypes.VarChar, LimitedTypes.BpChar])
        {
            foreach (var length in LimitedTypes.Lengths)
            {
                using var type = LogicalTypeApi.Create(DuckDbType.Varchar);
                TypeRegistrationApi.SetAlias(type, LimitedTypes.EngineName(name, length));
                if (TypeRegistrationApi.RegisterType(connection, type, 0) != DuckDbState.Success)
                    throw new InvalidOperationException($"the engine does not take the type {name}({length})");
                if (name == LimitedTypes.VarChar)
                    RegisterCast(connection, type, storage, ImplicitCost, &SameBytes);
            }
        }
    }

    private static void RegisterCast(
        ConnectionHandle connection, LogicalTypeHandle from, LogicalTypeHandle to, long? cost, delegate* unmanaged[Cdecl]<nint, ulong, nint, nint, byte> function)
    {
        var cast = TypeRegistrationApi.CreateCast();
        TypeRegistrationApi.SetSource(cast, from);
        TypeRegistrationApi.SetTarget(cast, to);
        if (cost is { } implicitCost)
            TypeRegistrationApi.SetImplicitCost(cast, implicitCost);
        TypeRegistrationApi.SetFunction(cast, function);
        var state = TypeRegistrationApi.RegisterCast(connection, cast);
        TypeRegistrationApi.DestroyCast(ref cast);
        if (state != DuckDbState.Success)
            throw new InvalidOperationException("the engine does not take a cast of ours");
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static byte SameBytes(nint info, ulong count, nint input, nint output)
    {
        TypeRegistrationApi.Reference(output, input);
        return 1;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static byte Widen(nint info, ulong count, nint input, nint output)
    {
        var from = new ReadOnlySpan<uint>(ChunkApi.Data(input), (int)count);
        var to = new Span<long>(ChunkApi.Data(output), (int)count);
        for (var i = 0; i < from.Length; i++)
            to[i] = from[i];
        var validity = ChunkApi.Validity(input);
        if (validity == null)
            return 1;
        ChunkWriteApi.EnsureValidity(output);
        var words = ((int)count + 63) / 64;
        new ReadOnlySpan<ulong>(validity, words).CopyTo(new Span<ulong>(ChunkApi.Validity(output), words));
        return 1;
    }
}
