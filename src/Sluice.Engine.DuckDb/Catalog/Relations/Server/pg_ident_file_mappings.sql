-- What of the machine and its configuration is nobody's but its keeper's.
CREATE TABLE pg.pg_ident_file_mappings (
    map_number INTEGER, file_name VARCHAR, line_number INTEGER, map_name VARCHAR, sys_name VARCHAR, pg_username VARCHAR, error VARCHAR
);
