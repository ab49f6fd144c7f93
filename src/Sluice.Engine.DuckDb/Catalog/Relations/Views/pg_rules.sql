-- Views are expanded without rules.
CREATE TABLE pg.pg_rules (
    schemaname pg_name, tablename pg_name, rulename pg_name, definition VARCHAR
);
