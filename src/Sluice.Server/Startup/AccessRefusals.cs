using Sluice.Protocol.Errors;
using Sluice.Server.Connections;

namespace Sluice.Server.Startup;

/// <summary>What a client is told whom the rules do not let in: PostgreSQL's first lines, which people search for, and the exact reason behind.</summary>
internal static class AccessRefusals
{
    public static PgError NoRule(ClientConnection client, string user, string database) =>
        Refused($"no pg_hba.conf entry for {Of(client, user, database)}") with
        {
            Hint = "No rule under \"access\" in the server's sluice.json is about this user, database and address; its operator can add one.",
        };

    public static PgError Rejected(ClientConnection client, string user, string database) =>
        Refused($"pg_hba.conf rejects connection for {Of(client, user, database)}") with
        {
            Hint = "A rule under \"access\" in the server's sluice.json says reject.",
        };

    public static PgError NoCertificate() => Refused("connection requires a valid client certificate") with
    {
        Detail = "The client sent no certificate.",
        Hint = "Set sslcert and sslkey to your client certificate and its key; libpq looks for ~/.postgresql/postgresql.crt and postgresql.key.",
    };

    public static PgError BadCertificate(string reason) => Refused("connection requires a valid client certificate") with { Detail = Sentence(reason) };

    public static PgError WrongName(string user, string reason) =>
        Refused($"certificate authentication failed for user \"{user}\"") with { Detail = Sentence(reason) };

    public static PgError NoSuchUser(string user) => Refused($"role \"{user}\" does not exist") with
    {
        Hint = "The certificate is good; the server's operator can add the user: sluice user add NAME --no-password.",
    };

    private static PgError Refused(string message) => PgError.Fatal(SqlStates.InvalidAuthorizationSpecification, message);

    private static string Of(ClientConnection client, string user, string database) =>
        $"host \"{client.RemoteAddress}\", user \"{user}\", database \"{database}\", {(client.Tls is null ? "no encryption" : "SSL encryption")}";

    private static string Sentence(string reason) => char.ToUpperInvariant(reason[0]) + reason[1..] + ".";
}
