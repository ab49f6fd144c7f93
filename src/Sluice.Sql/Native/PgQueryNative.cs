using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Sluice.Sql.Native;

/// <summary>The calls of pg_query.h that Sluice makes. Text goes in by its first byte: UTF-8 with a zero byte at its end.</summary>
internal static partial class PgQueryNative
{
    static PgQueryNative() => NativeLibrary.SetDllImportResolver(typeof(PgQueryNative).Assembly, PgQueryLibrary.Resolve);

    [LibraryImport(PgQueryLibrary.Name, EntryPoint = "pg_query_scan")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial PgQueryResult Scan(in byte input);

    [LibraryImport(PgQueryLibrary.Name, EntryPoint = "pg_query_free_scan_result")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void FreeScanResult(PgQueryResult result);

    [LibraryImport(PgQueryLibrary.Name, EntryPoint = "pg_query_parse")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial PgQueryTreeText ParseText(in byte input);

    [LibraryImport(PgQueryLibrary.Name, EntryPoint = "pg_query_free_parse_result")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void FreeTreeText(PgQueryTreeText result);

    [LibraryImport(PgQueryLibrary.Name, EntryPoint = "pg_query_parse_protobuf")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial PgQueryResult ParseMessage(in byte input);

    [LibraryImport(PgQueryLibrary.Name, EntryPoint = "pg_query_free_protobuf_parse_result")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void FreeTreeMessage(PgQueryResult result);

    [LibraryImport(PgQueryLibrary.Name, EntryPoint = "pg_query_deparse_protobuf")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial PgQueryDeparsed Deparse(PgQueryTree tree);

    [LibraryImport(PgQueryLibrary.Name, EntryPoint = "pg_query_free_deparse_result")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void FreeDeparsed(PgQueryDeparsed result);
}
