-- No session uses GSSAPI.
CREATE TABLE pg.pg_stat_gssapi (
    pid INTEGER, gss_authenticated BOOLEAN, principal VARCHAR, encrypted BOOLEAN, credentials_delegated BOOLEAN
);
