using System.Globalization;
using Sluice.Engine.DuckDb.Catalog.Names;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Catalog.Reg;

/// <summary>A type whose values are OIDs of one catalog, written as names (manual, 8.19).</summary>
internal abstract class RegType
{
    /// <summary>PostgreSQL's name of it.</summary>
    public abstract string Name { get; }

    /// <summary>The OID a text stands for: digits, "-" for none, or a name.</summary>
    /// <exception cref="PgErrorException">There is no such object, or the text names none.</exception>
    public uint Read(string text, NameScope scope)
    {
        if (text == "-")
            return 0;
        if (text.Length == 0 || text.AsSpan().ContainsAnyExceptInRange('0', '9'))
            return Find(text, scope) ?? throw Missing(text);
        return uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var oid)
            ? oid
            : throw PgError.Error(SqlStates.NumericValueOutOfRange, $"value \"{text}\" is out of range for type oid").ToException();
    }

    /// <summary>The name, so that this session reads it back as the same object; digits where there is none.</summary>
    public string Write(uint oid, NameScope scope) => oid == 0 ? "-" : NameOf(oid, scope) ?? oid.ToString(CultureInfo.InvariantCulture);

    /// <summary>Null where there is no such object.</summary>
    /// <exception cref="PgErrorException">The text is no name, or what it is qualified with does not exist.</exception>
    public abstract uint? Find(string text, NameScope scope);

    protected abstract string? NameOf(uint oid, NameScope scope);

    protected abstract PgErrorException Missing(string text);

    protected static List<string> Parts(string text) =>
        Identifiers.Split(text) ?? throw PgError.Error(SqlStates.InvalidName, "invalid name syntax").ToException();

    /// <summary>A name with or without its schema, which must exist.</summary>
    protected static (string? Schema, string Name) Qualified(string text, List<string> parts, NameScope scope, string what)
    {
        if (parts.Count > 3)
            throw PgError.Error(SqlStates.SyntaxError, $"improper {what} name (too many dotted names): {text}").ToException();
        if (parts.Count == 3)
            throw PgError.Error(SqlStates.FeatureNotSupported, $"cross-database references are not implemented: \"{text}\"").ToException();
        if (parts.Count == 1)
            return (null, parts[0]);
        return scope.HasSchema(parts[0])
            ? (parts[0], parts[1])
            : throw PgError.Error(SqlStates.InvalidSchemaName, $"schema \"{parts[0]}\" does not exist").ToException();
    }

    protected static PgErrorException Error(string sqlState, string message) => PgError.Error(sqlState, message).ToException();
}
