-- Files have no sequences.
CREATE TABLE pg.pg_sequence (
    seqrelid pg_oid, seqtypid pg_oid, seqstart BIGINT, seqincrement BIGINT, seqmax BIGINT, seqmin BIGINT, seqcache BIGINT, seqcycle BOOLEAN
);
