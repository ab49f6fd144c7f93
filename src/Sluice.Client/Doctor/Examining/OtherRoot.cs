using Sluice.Certificates.Clients;

namespace Sluice.Client.Doctor.Examining;

/// <summary>A root.crt in another home.</summary>
/// <param name="Store">What it holds.</param>
/// <param name="IsUsersOwn">Whether it is the user's own, as <see cref="OtherRootFile"/> says.</param>
public sealed record OtherRoot(TrustStore Store, bool IsUsersOwn)
{
    /// <summary>Whether "sluice trust --file" would take it: roots only, no more than it takes.</summary>
    public bool IsBundle => Store.IsPem && Store.Certificates.Count is > 0 and <= 16 && Store.Certificates.All(Kinship.IsSelfIssued);
}
