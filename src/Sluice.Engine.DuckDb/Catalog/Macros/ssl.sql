-- sslinfo's functions (PostgreSQL manual, F.43), of the caller's connection.
CREATE MACRO pg.ssl_is_used() AS pg_fn_ssl_is_used();
CREATE MACRO pg.ssl_version() AS pg_fn_ssl_version();
CREATE MACRO pg.ssl_cipher() AS pg_fn_ssl_cipher();
CREATE MACRO pg.ssl_client_cert_present() AS pg_fn_ssl_client_cert_present();
CREATE MACRO pg.ssl_client_serial() AS pg_fn_ssl_client_serial()::BIGNUM;
CREATE MACRO pg.ssl_client_dn() AS pg_fn_ssl_client_dn();
CREATE MACRO pg.ssl_issuer_dn() AS pg_fn_ssl_issuer_dn();
CREATE MACRO pg.ssl_client_dn_field(field) AS pg_fn_ssl_client_dn_field(field::VARCHAR);
CREATE MACRO pg.ssl_issuer_field(field) AS pg_fn_ssl_issuer_field(field::VARCHAR);
CREATE MACRO pg.ssl_extension_info() AS TABLE SELECT name, value, critical FROM pg_ssl_extensions();
