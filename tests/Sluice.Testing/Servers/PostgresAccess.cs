namespace Sluice.Testing.Servers;

/// <summary>Who may log in to a PostgreSQL how.</summary>
/// <param name="Rules">pg_hba.conf.</param>
/// <param name="Maps">pg_ident.conf.</param>
/// <param name="Authorities">ssl_ca_file, PEM.</param>
/// <param name="RevocationLists">ssl_crl_file, PEM.</param>
public sealed record PostgresAccess(string Rules, string Maps, string Authorities, string RevocationLists);
