-- Comments (manual, 9.27.7).
CREATE MACRO pg.obj_description(object) AS (
    SELECT comment_text FROM (SELECT objoid, objsubid, description FROM pg.pg_description) AS comment_(comment_oid, comment_part, comment_text)
    WHERE comment_oid = object::BIGINT AND comment_part = 0 LIMIT 1
), (object, of_catalog) AS (
    SELECT comment_text FROM (
        SELECT d.objoid, d.description, c.relname::VARCHAR FROM pg.pg_description AS d JOIN pg.pg_class AS c ON c.oid = d.classoid
        WHERE d.objsubid = 0 AND c.relnamespace = 11
    ) AS comment_(comment_oid, comment_text, comment_catalog)
    WHERE comment_oid = object::BIGINT AND comment_catalog = of_catalog::VARCHAR
);
CREATE MACRO pg.col_description(of_relation, of_number) AS (
    SELECT comment_text FROM (SELECT objoid, objsubid, description FROM pg.pg_description WHERE classoid = 1259 AND objsubid <> 0) AS comment_(comment_oid, comment_part, comment_text)
    WHERE comment_oid = of_relation::BIGINT AND comment_part = of_number::INTEGER
);
CREATE MACRO pg.shobj_description(object, of_catalog) AS (
    SELECT comment_text FROM (
        SELECT d.objoid, d.description, c.relname::VARCHAR FROM pg.pg_shdescription AS d JOIN pg.pg_class AS c ON c.oid = d.classoid
    ) AS comment_(comment_oid, comment_text, comment_catalog)
    WHERE comment_oid = object::BIGINT AND comment_catalog = of_catalog::VARCHAR
);
