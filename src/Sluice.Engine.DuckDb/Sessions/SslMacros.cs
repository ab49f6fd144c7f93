using System.Text;
using Sluice.Engine.DuckDb.Lexing;
using Sluice.Engine.Relations;

namespace Sluice.Engine.DuckDb.Sessions;

/// <summary>sslinfo's functions, as macros that answer for one session.</summary>
internal static class SslMacros
{
    private const string NoExtensions = "TABLE SELECT NULL::VARCHAR AS name, NULL::VARCHAR AS value, NULL::BOOLEAN AS critical WHERE false";

    public static string Of(SslFacts? ssl)
    {
        var client = ssl?.Client;
        var text = new StringBuilder();
        Add("ssl_is_used()", ssl is null ? "false" : "true");
        Add("ssl_version()", Text(ssl?.Version));
        Add("ssl_cipher()", Text(ssl?.Cipher));
        Add("ssl_client_cert_present()", client is null ? "false" : "true");
        Add("ssl_client_serial()", client is null ? "NULL::BIGNUM" : $"'{client.Serial}'::BIGNUM");
        Add("ssl_client_dn()", Text(client?.Subject));
        Add("ssl_issuer_dn()", Text(client?.Issuer));
        Add("ssl_client_dn_field(field)", Field(client?.SubjectFields, client?.FieldNames));
        Add("ssl_issuer_field(field)", Field(client?.IssuerFields, client?.FieldNames));
        Add("ssl_extension_info()", client is null || client.Extensions.Count == 0 ? NoExtensions : Extensions(client));
        return text.ToString();

        void Add(string head, string body) => text.Append("CREATE OR REPLACE TEMP MACRO ").Append(head).Append(" AS ").Append(body).Append(";\n");
    }

    // What libraries read as the end of a text would cut the statement short.
    private static string Text(string? value) =>
        value is null ? "NULL::VARCHAR" : Quoting.Literal(value.Replace("\0", "\\00", StringComparison.Ordinal));

    private static string Field(IReadOnlyDictionary<string, string>? fields, IReadOnlyList<string>? names)
    {
        if (fields is null || names is null)
            return "NULL::VARCHAR";
        var cases = string.Concat(names.Select(name => $" WHEN {Text(name)} THEN {Text(fields.GetValueOrDefault(name))}"));
        return $"CASE field{cases} ELSE error('invalid X.509 field name: \"' || field || '\"') END";
    }

    private static string Extensions(ClientCertificateFacts client)
    {
        var rows = client.Extensions.Select(extension => $"({Text(extension.Name)}, {Text(extension.Value)}, {(extension.IsCritical ? "true" : "false")})");
        return $"TABLE SELECT * FROM (VALUES {string.Join(", ", rows)}) AS extension(name, value, critical)";
    }
}
