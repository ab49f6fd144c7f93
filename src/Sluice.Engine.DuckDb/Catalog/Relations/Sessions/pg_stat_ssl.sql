-- TLS of sessions as the server knows it (manual, 27.2.7).
CREATE VIEW pg.pg_stat_ssl AS SELECT
    pid::INTEGER AS pid, ssl::BOOLEAN AS ssl, version::VARCHAR AS version, cipher::VARCHAR AS cipher, bits::INTEGER AS bits,
    client_dn::VARCHAR AS client_dn, client_serial::BIGNUM AS client_serial, issuer_dn::VARCHAR AS issuer_dn
FROM pg_stat_ssl();
