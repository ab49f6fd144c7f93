namespace Sluice.Engine.Types;

/// <summary>An engine's type, as much of it as encoding needs.</summary>
/// <param name="Kind">What it is and how it lies in memory.</param>
public sealed record EngineType(TypeKind Kind)
{
    /// <summary>PostgreSQL's name of the type where Kind only says how it lies in memory: oid and its kin (UInt32), name, jsonb and others (Text).</summary>
    public string? PgName { get; init; }

    /// <summary>Gives the text of regclass and its kin, whose values are OIDs; null for any other type.</summary>
    public IOidNames? OidNames { get; init; }

    /// <summary>Decimal: all digits.</summary>
    public int Precision { get; init; }

    /// <summary>Decimal: digits after the point.</summary>
    public int Scale { get; init; }

    /// <summary>Array: elements a row. Text by the name of varchar or bpchar: its most characters, 0 for any number.</summary>
    public int Length { get; init; }

    /// <summary>Enum: labels in order.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>Struct and union: members with their names. List and array: one field, the element. Map: key and value.</summary>
    public IReadOnlyList<EngineField> Fields { get; init; } = [];

    /// <summary>List of lists: an array of several dimensions, by what made it; a value that is ragged is an error.</summary>
    public bool IsMatrix { get; init; }

    /// <summary>What the innermost lists hold.</summary>
    public EngineType Leaf => Kind is TypeKind.List or TypeKind.Array ? Element.Leaf : this;

    public EngineType Element => Fields[0].Type;

    /// <summary>Whether a struct is a table's whole row.</summary>
    public bool IsWholeRow { get; init; }

    /// <summary>Whether it is what ROW(…) makes, a struct whose members have no names, or a whole row.</summary>
    public bool IsRow => Kind == TypeKind.Struct && Fields.Count > 0 && (IsWholeRow || Fields.All(member => member.Name.Length == 0));
}
