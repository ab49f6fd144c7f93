-- What of the machine and its configuration is nobody's but its keeper's.
CREATE TABLE pg.pg_shmem_allocations (
    name VARCHAR, off BIGINT, size BIGINT, allocated_size BIGINT
);
