-- Files have no constraints.
CREATE TABLE pg.pg_constraint (
    oid pg_oid, conname pg_name, connamespace pg_oid, contype pg_char, condeferrable BOOLEAN, condeferred BOOLEAN, convalidated BOOLEAN,
    conrelid pg_oid, contypid pg_oid, conindid pg_oid, conparentid pg_oid, confrelid pg_oid, confupdtype pg_char, confdeltype pg_char,
    confmatchtype pg_char, conislocal BOOLEAN, coninhcount SMALLINT, connoinherit BOOLEAN, conkey SMALLINT[], confkey SMALLINT[], conpfeqop pg_oid[],
    conppeqop pg_oid[], conffeqop pg_oid[], confdelsetcols SMALLINT[], conexclop pg_oid[], conbin pg_pg_node_tree
);
