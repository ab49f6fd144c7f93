using System.Security.Cryptography.X509Certificates;
using Sluice.Testing.Certificates;

namespace Sluice.Conformance.Access;

/// <summary>Client certificates by what is right or wrong with them.</summary>
internal sealed class ClientKinds
{
    public const string None = "none";
    public const string Right = "right";
    public const string WrongName = "wrong name";
    public const string Mapped = "name at example.org";
    public const string WholeName = "whole name";
    public const string Expired = "expired";
    public const string NotYetValid = "not yet valid";
    public const string Revoked = "revoked";
    public const string OtherAuthority = "other CA";
    public const string ServerUse = "serverAuth only";
    public const string IntermediateSent = "intermediate sent";
    public const string IntermediateMissing = "intermediate missing";
    public const string ListMissing = "CA without list";
    public const string SelfSigned = "self-signed";

    private readonly DateTimeOffset _now;
    private readonly ClientIssuer _root;
    private readonly ClientIssuer _between;
    private readonly ClientIssuer _unlisted;
    private readonly ClientIssuer _other;

    public ClientKinds(DateTimeOffset now)
    {
        _now = now;
        _root = ClientIssuer.Root("Clients", now);
        _between = _root.Intermediate("Clients below", now);
        _unlisted = _root.Intermediate("Clients without a list", now);
        _other = ClientIssuer.Root("Others", now);
    }

    public static IReadOnlyList<string> All { get; } =
    [
        None, Right, WrongName, Mapped, WholeName, Expired, NotYetValid, Revoked, OtherAuthority, ServerUse, IntermediateSent, IntermediateMissing,
        ListMissing, SelfSigned,
    ];

    public string Authorities => _root.Pem;

    /// <summary>PEM, one list a CA. The revoked certificate is revoked for every user.</summary>
    public IReadOnlyList<string> RevocationLists()
    {
        foreach (var user in Users)
            _root.Revoke(Issued(user, Revoked).Leaf!, _now.AddMinutes(-10));
        return [_root.RevocationListPem(_now.AddHours(-1), _now.AddDays(1)), _between.RevocationListPem(_now.AddHours(-1), _now.AddDays(1))];
    }

    /// <summary>A user's certificate and key as files; null for none.</summary>
    public (string Certificate, string Key)? Files(string folder, string user, string kind)
    {
        var (leaf, between) = Issued(user, kind);
        if (leaf is null)
            return null;
        var certificate = Path.Combine(folder, $"{user}-{kind}.crt".Replace(' ', '-'));
        var key = Path.ChangeExtension(certificate, ".key");
        File.WriteAllText(certificate, leaf.Pem + between?.Pem);
        File.WriteAllText(key, leaf.KeyPem);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(key, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return (certificate, key);
    }

    private static readonly string[] Users = ["alice", "own", "certified", "both", "mapped", "whole", "shut", "unheard", "nobody"];
    private readonly Dictionary<(string, string), (ClientIssuer? Leaf, ClientIssuer? Between)> _issued = [];

    private (ClientIssuer? Leaf, ClientIssuer? Between) Issued(string user, string kind)
    {
        lock (_issued)
        {
            if (!_issued.TryGetValue((user, kind), out var issued))
                _issued[(user, kind)] = issued = Issue(user, kind);
            return issued;
        }
    }

    private (ClientIssuer? Leaf, ClientIssuer? Between) Issue(string user, string kind) => kind switch
    {
        None => (null, null),
        Right or Revoked => (_root.Leaf(user, _now), null),
        WrongName => (_root.Leaf("somebody", _now), null),
        Mapped => (_root.Leaf($"{user}@example.org", _now), null),
        WholeName => (_root.Leaf(new X500DistinguishedName($"CN={user}, O=Org"), _now.AddHours(-1), _now.AddHours(1)), null),
        Expired => (_root.Leaf(new X500DistinguishedName($"CN={user}"), _now.AddHours(-9), _now.AddHours(-1)), null),
        NotYetValid => (_root.Leaf(new X500DistinguishedName($"CN={user}"), _now.AddHours(1), _now.AddHours(9)), null),
        OtherAuthority => (_other.Leaf(user, _now), null),
        ServerUse => (_root.Leaf(user, _now, use: "1.3.6.1.5.5.7.3.1"), null),
        IntermediateSent => (_between.Leaf(user, _now), _between),
        IntermediateMissing => (_between.Leaf(user, _now), null),
        ListMissing => (_unlisted.Leaf(user, _now), _unlisted),
        SelfSigned => (ClientIssuer.Root(user, _now), null),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
