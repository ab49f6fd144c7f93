-- What of the machine and its configuration is nobody's but its keeper's.
CREATE TABLE pg.pg_hba_file_rules (
    rule_number INTEGER, file_name VARCHAR, line_number INTEGER, type VARCHAR, database VARCHAR[], user_name VARCHAR[], address VARCHAR,
    netmask VARCHAR, auth_method VARCHAR, options VARCHAR[], error VARCHAR
);
