namespace Sluice.Server.Access;

/// <summary>Which certificates may log in as which users. Any line that says so is enough.</summary>
public sealed class IdentityMap(IReadOnlyList<IdentityLine> lines)
{
    /// <summary>Every user that a certificate of this name may be.</summary>
    public IEnumerable<string> UsersOf(string identity) => lines.Select(line => line.UserOf(identity)).OfType<string>().Distinct();
}
