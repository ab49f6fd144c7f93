-- Files have no indexes.
CREATE TABLE pg.pg_index (
    indexrelid pg_oid, indrelid pg_oid, indnatts SMALLINT, indnkeyatts SMALLINT, indisunique BOOLEAN, indnullsnotdistinct BOOLEAN,
    indisprimary BOOLEAN, indisexclusion BOOLEAN, indimmediate BOOLEAN, indisclustered BOOLEAN, indisvalid BOOLEAN, indcheckxmin BOOLEAN,
    indisready BOOLEAN, indislive BOOLEAN, indisreplident BOOLEAN, indkey SMALLINT[], indcollation pg_oid[], indclass pg_oid[], indoption SMALLINT[],
    indexprs pg_pg_node_tree, indpred pg_pg_node_tree
);
