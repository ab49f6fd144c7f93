using System.Net;

namespace Sluice.Server.Access;

/// <summary>Who, to which database, from where: and how they prove it.</summary>
public sealed record AccessRule(NameSet Users, NameSet Databases, AddressSet Addresses, AccessMethod Method)
{
    /// <summary>The rule when there are none.</summary>
    public static AccessRule Everybody { get; } = new(NameSet.All, NameSet.All, AddressSet.All, AccessMethod.Scram);

    /// <summary>Whether the certificate's whole subject is its holder's name, rather than its common name.</summary>
    public bool IsWholeName { get; init; }

    /// <summary>Null when the certificate's name must be the user's.</summary>
    public IdentityMap? Map { get; init; }

    public bool NeedsCertificate => Method is AccessMethod.Certificate or AccessMethod.ScramAndCertificate;

    public bool Matches(string user, string database, IPAddress? address) =>
        Addresses.Contains(address) && Databases.Contains(database) && Users.Contains(user);

    /// <summary>Whether nothing is left for the other rule when this one stands before it.</summary>
    public bool Covers(AccessRule other) => Users.Covers(other.Users) && Databases.Covers(other.Databases) && Addresses.Covers(other.Addresses);

    /// <summary>The rule as a sentence.</summary>
    public override string ToString()
    {
        var who = $"{(Users.IsAll ? "every user" : $"user {Users}")}"
            + $"{(Databases.IsAll ? "" : $", database {Databases}")}, from {(Addresses.IsAll ? "anywhere" : Addresses)}";
        var name = $"{(IsWholeName ? "subject" : "common name")} {(Map is null ? "is the user" : "is mapped to the user")}";
        return Method switch
        {
            AccessMethod.Scram => $"{who}: password",
            AccessMethod.Certificate => $"{who}: certificate whose {name}",
            AccessMethod.ScramAndCertificate => $"{who}: password, and certificate whose {name}",
            _ => $"{who}: refused",
        };
    }
}
