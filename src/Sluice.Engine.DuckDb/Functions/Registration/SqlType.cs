using Sluice.Engine.DuckDb.Aliases;
using Sluice.Engine.DuckDb.Native;

namespace Sluice.Engine.DuckDb.Functions.Registration;

/// <summary>A type as functions and casts of ours declare it.</summary>
/// <param name="Id">Of the values' layout.</param>
internal sealed record SqlType(DuckDbType Id)
{
    public static readonly SqlType Any = new(DuckDbType.Any);
    public static readonly SqlType Bool = new(DuckDbType.Boolean);
    public static readonly SqlType Int2 = new(DuckDbType.SmallInt);
    public static readonly SqlType Int4 = new(DuckDbType.Integer);
    public static readonly SqlType Int8 = new(DuckDbType.BigInt);
    public static readonly SqlType UInt4 = new(DuckDbType.UInteger);
    public static readonly SqlType HugeInt = new(DuckDbType.HugeInt);
    public static readonly SqlType Float4 = new(DuckDbType.Float);
    public static readonly SqlType Float8 = new(DuckDbType.Double);
    public static readonly SqlType Text = new(DuckDbType.Varchar);
    public static readonly SqlType Json = new(DuckDbType.Varchar) { Alias = "JSON" };
    public static readonly SqlType Jsonb = OfAlias("jsonb");
    public static readonly SqlType Bytea = new(DuckDbType.Blob);
    public static readonly SqlType Bit = new(DuckDbType.Bit);
    public static readonly SqlType Uuid = new(DuckDbType.Uuid);
    public static readonly SqlType Date = new(DuckDbType.Date);
    public static readonly SqlType Time = new(DuckDbType.Time);
    public static readonly SqlType TimeTz = new(DuckDbType.TimeTz);
    public static readonly SqlType Timestamp = new(DuckDbType.Timestamp);
    public static readonly SqlType TimestampTz = new(DuckDbType.TimestampTz);
    public static readonly SqlType Interval = new(DuckDbType.Interval);

    /// <summary>A list's.</summary>
    public SqlType? Element { get; init; }

    /// <summary>A decimal's digits.</summary>
    public byte Width { get; init; }

    /// <summary>A decimal's digits after the point.</summary>
    public byte Scale { get; init; }

    /// <summary>A name that makes a type of its own of it.</summary>
    public string? Alias { get; init; }

    public static SqlType ListOf(SqlType element) => new(DuckDbType.List) { Element = element };

    public static SqlType Numeric(byte width, byte scale) => new(DuckDbType.Decimal) { Width = width, Scale = scale };

    /// <param name="name">PostgreSQL's, of a type in <see cref="AliasTypes"/>.</param>
    public static SqlType OfAlias(string name)
    {
        var alias = AliasTypes.All.First(type => type.Name == name);
        return new SqlType(alias.Storage) { Alias = alias.EngineName };
    }

    /// <summary>The caller disposes it.</summary>
    public LogicalTypeHandle ToNative()
    {
        var type = Create();
        if (Alias is not null)
            TypeRegistrationApi.SetAlias(type, Alias);
        return type;
    }

    private LogicalTypeHandle Create()
    {
        switch (Id)
        {
            case DuckDbType.List:
                using (var element = Element!.ToNative())
                    return LogicalTypeApi.CreateList(element);
            case DuckDbType.Decimal:
                return LogicalTypeApi.CreateDecimal(Width, Scale);
            default:
                return LogicalTypeApi.Create(Id);
        }
    }
}
