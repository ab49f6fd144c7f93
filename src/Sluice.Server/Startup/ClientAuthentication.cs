using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.ClientLogin;
using Sluice.Engine.Relations;
using Sluice.Protocol.Errors;
using Sluice.Server.Access;
using Sluice.Server.Activity;
using Sluice.Server.Connections;
using Sluice.Server.Users;

namespace Sluice.Server.Startup;

/// <summary>Finds the rule for a client and has it prove who it is by that rule's method.</summary>
internal sealed class ClientAuthentication(AccessControl access, ScramAuthentication scram, UserStore users, TimeProvider time)
{
    /// <summary>Returns, with what is known of the connection's TLS, when the client is who it says; throws 28000 or 28P01 otherwise.</summary>
    public async ValueTask<SslFacts?> RunAsync(ClientConnection client, string user, string database, CancellationToken cancellationToken)
    {
        var rules = access.Current;
        var rule = rules.Match(user, database, client.Remote?.Address) ?? throw AccessRefusals.NoRule(client, user, database).ToException();
        if (rule.Method == AccessMethod.Reject)
            throw AccessRefusals.Rejected(client, user, database).ToException();
        var verdict = Verify(rules, client);
        if (rule.NeedsCertificate)
            CheckCertificate(rule, client.Tls?.Client?.Leaf, verdict, user);
        if (rule.Method != AccessMethod.Certificate)
            await scram.RunAsync(client, user, cancellationToken);
        else if (!users.TryGet(user, out _))
            throw AccessRefusals.NoSuchUser(user).ToException();
        return SslDescription.Of(client.Tls, verdict is { IsGood: true } ? client.Tls!.Client!.Leaf : null);
    }

    private ClientVerdict? Verify(AccessRules rules, ClientConnection client) =>
        client.Tls?.Client is { Leaf: { } leaf } shown ? rules.Authorities?.Verify(leaf, shown.Sent, time.GetUtcNow()) : null;

    // The name is compared before a password is asked for: who has somebody else's certificate learns nothing of that user's password.
    private static void CheckCertificate(AccessRule rule, X509Certificate2? leaf, ClientVerdict? verdict, string user)
    {
        if (leaf is null || verdict is null)
            throw AccessRefusals.NoCertificate().ToException();
        if (!verdict.IsGood)
            throw AccessRefusals.BadCertificate(verdict.Reason).ToException();
        if (ClientName.Of(leaf, rule.IsWholeName, out var fault) is not { } name)
            throw AccessRefusals.WrongName(user, fault!).ToException();
        if (rule.Map is null && name != user)
            throw AccessRefusals.WrongName(user, $"the certificate identifies \"{name}\"").ToException();
        if (rule.Map is { } map && !map.UsersOf(name).Contains(user))
            throw AccessRefusals.WrongName(user, Mapped(name, [.. map.UsersOf(name)])).ToException();
    }

    private static string Mapped(string name, List<string> users) => users.Count == 0
        ? $"the certificate identifies \"{name}\", for whom the map has no user"
        : $"the certificate identifies \"{name}\", whom the map makes {string.Join(" or ", users.Select(user => $"\"{user}\""))}";
}
