-- What of the machine and its configuration is nobody's but its keeper's.
CREATE TABLE pg.pg_file_settings (
    sourcefile VARCHAR, sourceline INTEGER, seqno INTEGER, name VARCHAR, setting VARCHAR, applied BOOLEAN, error VARCHAR
);
