namespace Sluice.Engine.DuckDb.Catalog.Names;

/// <summary>The SQL name of a type (format_type, manual 9.27).</summary>
internal static class TypeNameText
{
    /// <param name="modifier">Null where none is to be shown; -1 where the column or value has none.</param>
    public static string Of(uint oid, int? modifier, NameScope scope)
    {
        if (oid == 0)
            return "-";
        if (scope.Shared.Types.Find(oid) is not { } type)
            return "???";
        return type.Element != 0 ? Of(type.Element, modifier, scope) + "[]" : Standard(oid, modifier) ?? Plain(type, modifier, scope);
    }

    private static string? Standard(uint oid, int? modifier) => oid switch
    {
        16 => "boolean",
        20 => "bigint",
        21 => "smallint",
        23 => "integer",
        114 => "json",
        700 => "real",
        701 => "double precision",
        1042 => Character(modifier),
        1043 => "character varying" + Length(modifier, 4),
        1083 => "time" + Digits(modifier) + " without time zone",
        1266 => "time" + Digits(modifier) + " with time zone",
        1114 => "timestamp" + Digits(modifier) + " without time zone",
        1184 => "timestamp" + Digits(modifier) + " with time zone",
        1186 => "interval" + IntervalModifier.Text(modifier),
        1560 => Bit(modifier),
        1562 => "bit varying" + Length(modifier, 0),
        1700 => "numeric" + Precision(modifier),
        _ => null,
    };

    private static string Plain(TypeFact type, int? modifier, NameScope scope)
    {
        var name = Identifiers.Written(new NamedObject(type.Oid, type.Schema, type.Name), scope.Type(null, type.Name) == type.Oid);
        return modifier >= 0 ? $"{name}({modifier})" : name;
    }

    // The bare words mean a length of 1, so a type known to have none is called by its other name.
    private static string Character(int? modifier) => modifier is >= 0 ? "character" + Length(modifier, 4) : modifier is null ? "character" : "bpchar";

    private static string Bit(int? modifier) => modifier is >= 0 ? $"bit({modifier})" : modifier is null ? "bit" : "\"bit\"";

    private static string Length(int? modifier, int header) => modifier >= header ? $"({modifier - header})" : "";

    private static string Digits(int? modifier) => modifier >= 0 ? $"({modifier})" : "";

    private static string Precision(int? modifier)
    {
        if (modifier is not { } packed || packed < 4)
            return "";
        packed -= 4;
        // Eleven bits with a sign.
        return $"({(packed >> 16) & 0xffff},{((packed & 0x7ff) ^ 1024) - 1024})";
    }
}
