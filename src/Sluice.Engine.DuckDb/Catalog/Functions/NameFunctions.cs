using Sluice.Engine.DuckDb.Catalog.Names;
using Sluice.Engine.DuckDb.Catalog.Reg;
using Sluice.Engine.Relations;
using Sluice.Engine.Types;

namespace Sluice.Engine.DuckDb.Catalog.Functions;

/// <summary>format_type, to_reg*, names as text, pg_typeof and the tests of visibility.</summary>
internal static class NameFunctions
{
    public static IEnumerable<SystemFunction> All(SessionViews views) =>
    [
        new("pg_fn_format_type", [TypeKind.Int64, TypeKind.Int32], TypeKind.Text, (caller, values) =>
            values[0] is long oid ? TypeNameText.Of(Oid(oid), (int?)values[1], views.ScopeOf(caller)) : null),
        new("pg_fn_reg_find", [TypeKind.Text, TypeKind.Text], TypeKind.Int64, (caller, values) =>
            values is [string type, string name] ? Find(RegTypes.Find(type)!, name, views.ScopeOf(caller)) : null),
        new("pg_fn_reg_text", [TypeKind.Text, TypeKind.Int64], TypeKind.Text, (caller, values) =>
            values is [string type, long oid] ? RegTypes.Find(type)!.Write(Oid(oid), views.ScopeOf(caller)) : null),
        new("pg_fn_is_visible", [TypeKind.Text, TypeKind.Int64], TypeKind.Bool, (caller, values) =>
            values is [string type, long oid] ? Visibility.Of(type, Oid(oid), views.ScopeOf(caller)) : null),
        new("pg_fn_type_of", [TypeKind.Text], TypeKind.Int64, (_, values) => (long)EngineTypeText.OidOf((string)values[0]!)),
    ];

    /// <summary>An OID that came as a number of eight bytes.</summary>
    public static uint Oid(long number) => unchecked((uint)number);

    // Digits are an OID to these as well, though none need have it.
    private static object? Find(RegType type, string name, NameScope scope)
    {
        if (name.Length == 0 || name.AsSpan().ContainsAnyExceptInRange('0', '9'))
            return name == "-" ? 0L : (long?)type.Find(name, scope);
        return (long)type.Read(name, scope);
    }
}
