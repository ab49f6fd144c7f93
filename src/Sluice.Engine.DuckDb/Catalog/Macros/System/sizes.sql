-- Sizes (manual, 9.27.8): of the lake's relations, what their files take on disk; nothing else takes any.
CREATE MACRO pg.pg_relation_size(of_relation) AS pg_fn_relation_size(of_relation::pg_regclass::BIGINT), (of_relation, fork) AS
    CASE fork WHEN 'main' THEN pg_fn_relation_size(of_relation::pg_regclass::BIGINT) WHEN 'fsm' THEN 0 WHEN 'vm' THEN 0 WHEN 'init' THEN 0
    ELSE error(e'SQLSTATE 22023: invalid fork name\nHINT: Valid fork names are "main", "fsm", "vm", and "init".')::BIGINT END;
CREATE MACRO pg.pg_table_size(of_relation) AS pg_fn_relation_size(of_relation::pg_regclass::BIGINT);
CREATE MACRO pg.pg_total_relation_size(of_relation) AS pg_fn_relation_size(of_relation::pg_regclass::BIGINT);
CREATE MACRO pg.pg_indexes_size(of_relation) AS pg_fn_relation_size(of_relation::pg_regclass::BIGINT) * 0;
CREATE MACRO pg.pg_database_size(object) AS CASE WHEN pg.database_oid(object) IS NOT NULL THEN pg_fn_lake_size() END;
CREATE MACRO pg.pg_tablespace_size(object) AS CASE WHEN pg.tablespace_oid(object) IS NOT NULL THEN pg_fn_lake_size() END;
CREATE MACRO pg.pg_relation_filenode(of_relation) AS NULL::UINTEGER::pg_oid;
CREATE MACRO pg.pg_relation_filepath(of_relation) AS NULL::VARCHAR;
CREATE MACRO pg.pg_filenode_relation(tablespace, filenode) AS NULL::UINTEGER::pg_regclass;
CREATE MACRO pg.pg_column_size(value) AS CASE typeof(value)
    WHEN 'BOOLEAN' THEN 1 WHEN 'SMALLINT' THEN 2 WHEN 'INTEGER' THEN 4 WHEN 'BIGINT' THEN 8 WHEN 'FLOAT' THEN 4 WHEN 'DOUBLE' THEN 8 WHEN 'DATE' THEN 4
    WHEN 'TIME' THEN 8 WHEN 'TIMESTAMP' THEN 8 WHEN 'TIMESTAMP WITH TIME ZONE' THEN 8 WHEN 'INTERVAL' THEN 16 WHEN 'UUID' THEN 16
    ELSE strlen(value::VARCHAR)::INTEGER + CASE WHEN strlen(value::VARCHAR) <= 126 THEN 1 ELSE 4 END END + CASE WHEN value IS NULL THEN NULL ELSE 0 END;
CREATE MACRO pg.pg_column_compression(value) AS NULL::VARCHAR;
CREATE MACRO pg.pg_size_pretty(bytes) AS pg_fn_size_pretty(bytes::BIGINT);
CREATE MACRO pg.pg_size_bytes(size) AS pg_fn_size_bytes(size::VARCHAR);
