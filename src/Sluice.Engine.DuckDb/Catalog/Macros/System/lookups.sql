-- OIDs of what functions take by name or by OID, and the errors for names that are none's. Digits are an OID.
CREATE MACRO pg.schema_oid(object) AS CASE WHEN regexp_full_match(object::VARCHAR, '[0-9]+') THEN object::VARCHAR::BIGINT
    WHEN object IS NOT NULL THEN coalesce((SELECT x.oid::BIGINT FROM pg.pg_namespace AS x WHERE x.nspname = object::VARCHAR),
        error('SQLSTATE 3F000: schema "' || object::VARCHAR || '" does not exist')::BIGINT) END;
CREATE MACRO pg.database_oid(object) AS CASE WHEN regexp_full_match(object::VARCHAR, '[0-9]+') THEN object::VARCHAR::BIGINT
    WHEN object IS NOT NULL THEN coalesce((SELECT x.oid::BIGINT FROM pg.pg_database AS x WHERE x.datname = object::VARCHAR),
        error('SQLSTATE 3D000: database "' || object::VARCHAR || '" does not exist')::BIGINT) END;
CREATE MACRO pg.language_oid(object) AS CASE WHEN regexp_full_match(object::VARCHAR, '[0-9]+') THEN object::VARCHAR::BIGINT
    WHEN object IS NOT NULL THEN coalesce((SELECT x.oid::BIGINT FROM pg.pg_language AS x WHERE x.lanname = object::VARCHAR),
        error('SQLSTATE 42704: language "' || object::VARCHAR || '" does not exist')::BIGINT) END;
CREATE MACRO pg.tablespace_oid(object) AS CASE WHEN regexp_full_match(object::VARCHAR, '[0-9]+') THEN object::VARCHAR::BIGINT
    WHEN object IS NOT NULL THEN coalesce((SELECT x.oid::BIGINT FROM pg.pg_tablespace AS x WHERE x.spcname = object::VARCHAR),
        error('SQLSTATE 42704: tablespace "' || object::VARCHAR || '" does not exist')::BIGINT) END;
CREATE MACRO pg.require_column(relation, column_) AS
    CASE WHEN NOT EXISTS (SELECT 1 FROM pg.pg_class AS c WHERE c.oid = relation) THEN NULL
    WHEN EXISTS (SELECT 1 FROM pg.pg_attribute AS a WHERE a.attrelid = relation AND NOT a.attisdropped AND (a.attname = column_ OR a.attnum::VARCHAR = column_)) THEN true
    ELSE error('SQLSTATE 42703: column "' || column_ || '" of relation "' || relation::UINTEGER::pg_regclass::VARCHAR || '" does not exist')::BOOLEAN END;
