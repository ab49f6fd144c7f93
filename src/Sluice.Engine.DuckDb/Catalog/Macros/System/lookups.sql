-- OIDs of what functions take by name or by OID, and the errors for names that are none's. Digits are an OID.
CREATE MACRO pg.schema_oid(object) AS CASE WHEN regexp_full_match(object::VARCHAR, '[0-9]+') THEN object::VARCHAR::BIGINT
    WHEN object IS NOT NULL THEN coalesce((SELECT named_oid FROM (SELECT oid::BIGINT, nspname::VARCHAR FROM pg.pg_namespace) AS named_(named_oid, named_name) WHERE named_name = object::VARCHAR),
        error('SQLSTATE 3F000: schema "' || object::VARCHAR || '" does not exist')::BIGINT) END;
CREATE MACRO pg.database_oid(object) AS CASE WHEN regexp_full_match(object::VARCHAR, '[0-9]+') THEN object::VARCHAR::BIGINT
    WHEN object IS NOT NULL THEN coalesce((SELECT named_oid FROM (SELECT oid::BIGINT, datname::VARCHAR FROM pg.pg_database) AS named_(named_oid, named_name) WHERE named_name = object::VARCHAR),
        error('SQLSTATE 3D000: database "' || object::VARCHAR || '" does not exist')::BIGINT) END;
CREATE MACRO pg.language_oid(object) AS CASE WHEN regexp_full_match(object::VARCHAR, '[0-9]+') THEN object::VARCHAR::BIGINT
    WHEN object IS NOT NULL THEN coalesce((SELECT named_oid FROM (SELECT oid::BIGINT, lanname::VARCHAR FROM pg.pg_language) AS named_(named_oid, named_name) WHERE named_name = object::VARCHAR),
        error('SQLSTATE 42704: language "' || object::VARCHAR || '" does not exist')::BIGINT) END;
CREATE MACRO pg.tablespace_oid(object) AS CASE WHEN regexp_full_match(object::VARCHAR, '[0-9]+') THEN object::VARCHAR::BIGINT
    WHEN object IS NOT NULL THEN coalesce((SELECT named_oid FROM (SELECT oid::BIGINT, spcname::VARCHAR FROM pg.pg_tablespace) AS named_(named_oid, named_name) WHERE named_name = object::VARCHAR),
        error('SQLSTATE 42704: tablespace "' || object::VARCHAR || '" does not exist')::BIGINT) END;
CREATE MACRO pg.require_column(of_relation, column_) AS
    CASE WHEN NOT EXISTS (SELECT 1 FROM (SELECT oid FROM pg.pg_class) AS required_(required_oid) WHERE required_oid = of_relation) THEN NULL
    WHEN EXISTS (
        SELECT 1 FROM (SELECT attrelid, attname::VARCHAR, attnum::VARCHAR FROM pg.pg_attribute WHERE NOT attisdropped) AS required_(required_oid, required_name, required_number)
        WHERE required_oid = of_relation AND (required_name = column_ OR required_number = column_)) THEN true
    ELSE error('SQLSTATE 42703: column "' || column_ || '" of relation "' || of_relation::UINTEGER::pg_regclass::VARCHAR || '" does not exist')::BOOLEAN END;
