-- No extension can be installed.
CREATE TABLE pg.pg_available_extension_versions (
    name pg_name, version VARCHAR, installed BOOLEAN, superuser BOOLEAN, trusted BOOLEAN, relocatable BOOLEAN, schema pg_name, requires pg_name[],
    comment VARCHAR
);
