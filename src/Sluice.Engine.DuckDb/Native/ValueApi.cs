using System.Runtime.InteropServices;

namespace Sluice.Engine.DuckDb.Native;

/// <summary>C API, chapter "Value Interface".</summary>
internal static unsafe partial class ValueApi
{
    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_destroy_value")]
    public static partial void Destroy(ref nint value);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_create_null_value")]
    public static partial ValueHandle Null();

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_create_bool")]
    public static partial ValueHandle Bool([MarshalAs(UnmanagedType.U1)] bool value);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_create_int16")]
    public static partial ValueHandle Int16(short value);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_create_int32")]
    public static partial ValueHandle Int32(int value);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_create_int64")]
    public static partial ValueHandle Int64(long value);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_create_float")]
    public static partial ValueHandle Float(float value);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_create_double")]
    public static partial ValueHandle Double(double value);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_create_decimal")]
    public static partial ValueHandle Decimal(NativeDecimal value);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_create_varchar_length")]
    public static partial ValueHandle Varchar(byte* text, ulong length);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_create_blob")]
    public static partial ValueHandle Blob(byte* data, ulong length);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_create_bit")]
    public static partial ValueHandle Bit(NativeBytes value);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_create_uuid")]
    public static partial ValueHandle Uuid(NativeInt128 value);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_create_date")]
    public static partial ValueHandle Date(int days);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_create_time")]
    public static partial ValueHandle Time(long microseconds);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_create_time_tz_value")]
    public static partial ValueHandle TimeTz(ulong bits);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_create_timestamp")]
    public static partial ValueHandle Timestamp(long microseconds);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_create_timestamp_tz")]
    public static partial ValueHandle TimestampTz(long microseconds);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_create_interval")]
    public static partial ValueHandle Interval(Values.Interval value);

    [LibraryImport(LibDuckDb.Name, EntryPoint = "duckdb_create_list_value")]
    public static partial ValueHandle List(LogicalTypeHandle element, nint* values, ulong count);
}
