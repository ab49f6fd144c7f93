-- Views are expanded without rules.
CREATE TABLE pg.pg_rewrite (
    oid pg_oid, rulename pg_name, ev_class pg_oid, ev_type pg_char, ev_enabled pg_char, is_instead BOOLEAN, ev_qual pg_pg_node_tree,
    ev_action pg_pg_node_tree
);
