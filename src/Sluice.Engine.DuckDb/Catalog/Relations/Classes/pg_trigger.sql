-- Nothing here can be written to, so nothing triggers.
CREATE TABLE pg.pg_trigger (
    oid pg_oid, tgrelid pg_oid, tgparentid pg_oid, tgname pg_name, tgfoid pg_oid, tgtype SMALLINT, tgenabled pg_char, tgisinternal BOOLEAN,
    tgconstrrelid pg_oid, tgconstrindid pg_oid, tgconstraint pg_oid, tgdeferrable BOOLEAN, tginitdeferred BOOLEAN, tgnargs SMALLINT,
    tgattr SMALLINT[], tgargs BLOB, tgqual pg_pg_node_tree, tgoldtable pg_name, tgnewtable pg_name
);
