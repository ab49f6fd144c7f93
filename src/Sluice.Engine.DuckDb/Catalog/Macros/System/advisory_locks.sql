-- Locks that applications agree on (manual, 13.3.5). To grant what keeps nobody out would be worse than to refuse.
CREATE MACRO pg.pg_advisory_lock(key) AS error('SQLSTATE 0A000: advisory locks are not supported')::VARCHAR, (key, key2) AS error('SQLSTATE 0A000: advisory locks are not supported')::VARCHAR;
CREATE MACRO pg.pg_advisory_lock_shared(key) AS error('SQLSTATE 0A000: advisory locks are not supported')::VARCHAR, (key, key2) AS error('SQLSTATE 0A000: advisory locks are not supported')::VARCHAR;
CREATE MACRO pg.pg_advisory_xact_lock(key) AS error('SQLSTATE 0A000: advisory locks are not supported')::VARCHAR, (key, key2) AS error('SQLSTATE 0A000: advisory locks are not supported')::VARCHAR;
CREATE MACRO pg.pg_advisory_xact_lock_shared(key) AS error('SQLSTATE 0A000: advisory locks are not supported')::VARCHAR, (key, key2) AS error('SQLSTATE 0A000: advisory locks are not supported')::VARCHAR;
CREATE MACRO pg.pg_try_advisory_lock(key) AS error('SQLSTATE 0A000: advisory locks are not supported')::BOOLEAN, (key, key2) AS error('SQLSTATE 0A000: advisory locks are not supported')::BOOLEAN;
CREATE MACRO pg.pg_try_advisory_lock_shared(key) AS error('SQLSTATE 0A000: advisory locks are not supported')::BOOLEAN, (key, key2) AS error('SQLSTATE 0A000: advisory locks are not supported')::BOOLEAN;
CREATE MACRO pg.pg_try_advisory_xact_lock(key) AS error('SQLSTATE 0A000: advisory locks are not supported')::BOOLEAN, (key, key2) AS error('SQLSTATE 0A000: advisory locks are not supported')::BOOLEAN;
CREATE MACRO pg.pg_try_advisory_xact_lock_shared(key) AS error('SQLSTATE 0A000: advisory locks are not supported')::BOOLEAN, (key, key2) AS error('SQLSTATE 0A000: advisory locks are not supported')::BOOLEAN;
-- None is ever held: pools release all when a session goes back to them.
CREATE MACRO pg.pg_advisory_unlock(key) AS false, (key, key2) AS false;
CREATE MACRO pg.pg_advisory_unlock_shared(key) AS false, (key, key2) AS false;
CREATE MACRO pg.pg_advisory_unlock_all() AS '';
