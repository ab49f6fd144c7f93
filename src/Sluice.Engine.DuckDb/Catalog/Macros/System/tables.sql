-- Functions of the catalogs that stand in FROM (manual, 9.27.3 and 9.27.12). Nothing in a lake has partitions.
CREATE MACRO pg.pg_show_all_settings() AS TABLE SELECT * FROM pg.pg_settings;
CREATE MACRO pg.pg_partition_tree(relation_) AS TABLE SELECT NULL::pg_regclass AS relid, NULL::pg_regclass AS parentrelid, NULL::BOOLEAN AS isleaf, NULL::INTEGER AS "level" WHERE false;
CREATE MACRO pg.pg_partition_ancestors(relation_) AS TABLE SELECT NULL::pg_regclass AS relid WHERE false;
-- An object in words (manual, 9.27.5): those that dependencies name.
CREATE MACRO pg.pg_describe_object(class_, object_, part_) AS CASE class_::BIGINT
    WHEN 1259 THEN 'table ' || object_::UINTEGER::pg_regclass::VARCHAR
    WHEN 1247 THEN 'type ' || object_::UINTEGER::pg_regtype::VARCHAR
    WHEN 1255 THEN 'function ' || object_::UINTEGER::pg_regprocedure::VARCHAR
    WHEN 2612 THEN 'language ' || (SELECT name_ FROM (SELECT oid, lanname FROM pg.pg_language) AS language_(oid_, name_) WHERE oid_ = object_::BIGINT)
    WHEN 3079 THEN 'extension ' || (SELECT name_ FROM (SELECT oid, extname FROM pg.pg_extension) AS extension_(oid_, name_) WHERE oid_ = object_::BIGINT)
    WHEN 2615 THEN 'schema ' || object_::UINTEGER::pg_regnamespace::VARCHAR END;
