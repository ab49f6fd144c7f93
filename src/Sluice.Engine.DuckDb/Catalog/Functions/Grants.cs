using System.Collections.Frozen;
using Sluice.Engine.DuckDb.Catalog.Names;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Catalog.Functions;

/// <summary>What every role may do: read the lake and the catalogs, and do anything with its session's temporary relations.</summary>
internal static class Grants
{
    private const string GrantOption = " WITH GRANT OPTION";

    // Which privileges a kind of object has, and which of them everybody holds.
    private static readonly FrozenDictionary<string, (string[] Known, string[] Held)> ByKind = new Dictionary<string, (string[], string[])>
    {
        ["table"] = (["SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER", "MAINTAIN", "RULE"], ["SELECT"]),
        ["column"] = (["SELECT", "INSERT", "UPDATE", "REFERENCES"], ["SELECT"]),
        ["sequence"] = (["USAGE", "SELECT", "UPDATE"], []),
        ["schema"] = (["CREATE", "USAGE"], ["USAGE"]),
        ["database"] = (["CREATE", "CONNECT", "TEMPORARY", "TEMP"], ["CONNECT", "TEMPORARY", "TEMP"]),
        ["function"] = (["EXECUTE"], ["EXECUTE"]),
        ["type"] = (["USAGE"], ["USAGE"]),
        ["language"] = (["USAGE"], ["USAGE"]),
        ["tablespace"] = (["CREATE"], []),
        ["parameter"] = (["SET", "ALTER SYSTEM"], []),
    }.ToFrozenDictionary();

    /// <param name="privileges">Separated by commas; one held is enough.</param>
    /// <returns>Null where there is no such object.</returns>
    /// <exception cref="PgErrorException">22023: such objects have no such privilege.</exception>
    public static bool? Has(string kind, uint oid, string privileges, NameScope scope)
    {
        var (known, held) = ByKind[kind];
        var isRelation = kind is "table" or "column" or "sequence";
        var isOwn = isRelation && scope.Temporary.Find(oid) is not null;
        var any = false;
        foreach (var privilege in privileges.Split(','))
        {
            var word = privilege.Trim().ToUpperInvariant();
            var toGrant = word.EndsWith(GrantOption, StringComparison.Ordinal);
            var bare = toGrant ? word[..^GrantOption.Length] : word;
            if (!known.Contains(bare))
                throw PgError.Error(SqlStates.InvalidParameterValue, $"unrecognized privilege type: \"{privilege.Trim()}\"").ToException();
            any |= isOwn || (!toGrant && held.Contains(bare));
        }

        return isRelation && scope.Relation(oid) is null ? null : any;
    }
}
