-- Comments (manual, 9.27.7).
CREATE MACRO pg.obj_description(object) AS (
    SELECT d.description FROM pg.pg_description AS d WHERE d.objoid = object::BIGINT AND d.objsubid = 0 LIMIT 1
), (object, catalog) AS (
    SELECT d.description FROM pg.pg_description AS d JOIN pg.pg_class AS c ON c.oid = d.classoid
    WHERE d.objoid = object::BIGINT AND d.objsubid = 0 AND c.relname = catalog::VARCHAR AND c.relnamespace = 11
);
CREATE MACRO pg.col_description(relation, number) AS (
    SELECT d.description FROM pg.pg_description AS d WHERE d.objoid = relation::BIGINT AND d.objsubid = number::INTEGER AND d.objsubid <> 0 AND d.classoid = 1259
);
CREATE MACRO pg.shobj_description(object, catalog) AS (
    SELECT d.description FROM pg.pg_shdescription AS d JOIN pg.pg_class AS c ON c.oid = d.classoid
    WHERE d.objoid = object::BIGINT AND c.relname = catalog::VARCHAR AND c.relnamespace = 11
);
