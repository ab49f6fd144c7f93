-- Sessions wait for their client only.
CREATE TABLE pg.pg_wait_events (
    type VARCHAR, name VARCHAR, description VARCHAR
);
