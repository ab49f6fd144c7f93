-- No extension can be installed.
CREATE TABLE pg.pg_available_extensions (
    name pg_name, default_version VARCHAR, installed_version VARCHAR, comment VARCHAR
);
