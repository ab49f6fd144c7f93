-- Nothing is replicated.
CREATE TABLE pg.pg_subscription (
    oid pg_oid, subdbid pg_oid, subskiplsn pg_pg_lsn, subname pg_name, subowner pg_oid, subenabled BOOLEAN, subbinary BOOLEAN, substream pg_char,
    subtwophasestate pg_char, subdisableonerr BOOLEAN, subpasswordrequired BOOLEAN, subrunasowner BOOLEAN, subfailover BOOLEAN, subconninfo VARCHAR,
    subslotname pg_name, subsynccommit VARCHAR, subpublications VARCHAR[], suborigin VARCHAR
);
