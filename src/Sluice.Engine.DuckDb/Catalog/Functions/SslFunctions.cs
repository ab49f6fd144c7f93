using System.Globalization;
using Sluice.Engine.DuckDb.Catalog.Names;
using Sluice.Engine.Relations;
using Sluice.Engine.Types;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Catalog.Functions;

/// <summary>sslinfo's functions (PostgreSQL manual, F.43): of the TLS of the session that asks, and of the certificate its client showed.</summary>
internal static class SslFunctions
{
    public static IEnumerable<SystemFunction> All(SessionViews views) =>
    [
        Answer("pg_fn_ssl_is_used", TypeKind.Bool, ssl => ssl is not null, views),
        Answer("pg_fn_ssl_version", TypeKind.Text, ssl => Text(ssl?.Version), views),
        Answer("pg_fn_ssl_cipher", TypeKind.Text, ssl => Text(ssl?.Cipher), views),
        Answer("pg_fn_ssl_client_cert_present", TypeKind.Bool, ssl => ssl?.Client is not null, views),
        Answer("pg_fn_ssl_client_serial", TypeKind.Text, ssl => ssl?.Client?.Serial.ToString(CultureInfo.InvariantCulture), views),
        Answer("pg_fn_ssl_client_dn", TypeKind.Text, ssl => Text(ssl?.Client?.Subject), views),
        Answer("pg_fn_ssl_issuer_dn", TypeKind.Text, ssl => Text(ssl?.Client?.Issuer), views),
        Field("pg_fn_ssl_client_dn_field", client => client.SubjectFields, views),
        Field("pg_fn_ssl_issuer_field", client => client.IssuerFields, views),
    ];

    /// <summary>What ssl_extension_info() returns.</summary>
    public static SystemRelation Extensions(SessionViews views) => new(
        "pg_ssl_extensions",
        [new("name", TypeKind.Text), new("value", TypeKind.Text), new("critical", TypeKind.Bool)],
        caller => [.. (views.Find(caller)?.Ssl?.Client?.Extensions ?? []).Select(extension =>
            new object?[] { Text(extension.Name), Text(extension.Value), extension.IsCritical })]);

    private static SystemFunction Answer(string name, TypeKind kind, Func<SslFacts?, object?> answer, SessionViews views) =>
        new(name, [], kind, (caller, _) => answer(views.Find(caller)?.Ssl)) { IsStable = true };

    private static SystemFunction Field(string name, Func<ClientCertificateFacts, IReadOnlyDictionary<string, string>> fields, SessionViews views) =>
        new(name, [TypeKind.Text], TypeKind.Text, (caller, arguments) =>
            arguments[0] is string field && views.Find(caller)?.Ssl?.Client is { } client ? Field(client, fields(client), field) : null) { IsStable = true };

    private static string? Field(ClientCertificateFacts client, IReadOnlyDictionary<string, string> fields, string name) =>
        client.FieldNames.Contains(name)
            ? Text(fields.GetValueOrDefault(name))
            : throw PgError.Error(SqlStates.InvalidParameterValue, $"invalid X.509 field name: \"{name}\"").ToException();

    // PostgreSQL's texts hold no zero byte.
    private static string? Text(string? value) => value?.Replace("\0", "\\00", StringComparison.Ordinal);
}
