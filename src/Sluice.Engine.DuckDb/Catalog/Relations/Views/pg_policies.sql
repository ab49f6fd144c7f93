-- Rows are not guarded one by one.
CREATE TABLE pg.pg_policies (
    schemaname pg_name, tablename pg_name, policyname pg_name, permissive VARCHAR, roles pg_name[], cmd VARCHAR, qual VARCHAR, with_check VARCHAR
);
