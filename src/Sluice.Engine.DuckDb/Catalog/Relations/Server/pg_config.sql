-- What of the machine and its configuration is nobody's but its keeper's.
CREATE TABLE pg.pg_config (
    name VARCHAR, setting VARCHAR
);
