using Sluice.Server.Settings.Checks;

namespace Sluice.Server.Settings;

/// <summary>The schemas unqualified names are sought in, as far as they exist (PostgreSQL manual, 5.10.3).</summary>
/// <param name="Schemas">Those search_path names, in order, each once.</param>
internal sealed record SearchPath(IReadOnlyList<string> Schemas)
{
    private const string Catalog = "pg_catalog";
    private const string UserWord = "$user";

    private static readonly string[] Existing = ["public", Catalog, "information_schema"];

    /// <summary>What the engine's sessions begin with.</summary>
    public static readonly SearchPath Default = new(["public"]);

    /// <summary>current_schema(): where new objects would go; null when no schema named is there.</summary>
    public string? Current => Schemas.Count > 0 ? Schemas[0] : null;

    /// <param name="setting">search_path's value; its syntax has been checked.</param>
    /// <param name="user">Whom <c>$user</c> stands for.</param>
    public static SearchPath Of(string setting, string user)
    {
        NameList.TryRead(setting, out List<string> names);
        return new SearchPath([.. names.Select(name => name == UserWord ? user : name).Where(Existing.Contains).Distinct()]);
    }

    /// <summary>current_schemas(): with pg_catalog, which is always sought, where it stands.</summary>
    public IReadOnlyList<string> All(bool withImplicit) => withImplicit && !Schemas.Contains(Catalog) ? [Catalog, .. Schemas] : Schemas;

    public bool Equals(SearchPath? other) => other is not null && Schemas.SequenceEqual(other.Schemas);

    public override int GetHashCode() => Schemas.Count;
}
