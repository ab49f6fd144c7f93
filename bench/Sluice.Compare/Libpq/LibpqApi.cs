using System.Runtime.InteropServices;

namespace Sluice.Compare.Libpq;

/// <summary>The calls of libpq (PostgreSQL manual, chapter 34) that stream a result.</summary>
internal static class LibpqApi
{
    public const int ConnectionOk = 0;
    public const int TuplesOk = 2;
    public const int SingleTuple = 9;

    private const string Library = "libpq.so.5";

    [DllImport(Library, EntryPoint = "PQconnectdb")]
    public static extern nint Connect([MarshalAs(UnmanagedType.LPUTF8Str)] string parameters);

    [DllImport(Library, EntryPoint = "PQstatus")]
    public static extern int Status(nint connection);

    [DllImport(Library, EntryPoint = "PQerrorMessage")]
    public static extern nint ErrorMessage(nint connection);

    [DllImport(Library, EntryPoint = "PQsendQueryParams")]
    public static extern int SendQuery(
        nint connection, [MarshalAs(UnmanagedType.LPUTF8Str)] string sql, int count, nint types, nint values, nint lengths, nint formats, int resultFormat);

    [DllImport(Library, EntryPoint = "PQsetSingleRowMode")]
    public static extern int SetSingleRowMode(nint connection);

    [DllImport(Library, EntryPoint = "PQgetResult")]
    public static extern nint GetResult(nint connection);

    [DllImport(Library, EntryPoint = "PQresultStatus")]
    public static extern int ResultStatus(nint result);

    [DllImport(Library, EntryPoint = "PQclear")]
    public static extern void Clear(nint result);

    [DllImport(Library, EntryPoint = "PQfinish")]
    public static extern void Finish(nint connection);

    [DllImport(Library, EntryPoint = "PQlibVersion")]
    public static extern int Version();
}
