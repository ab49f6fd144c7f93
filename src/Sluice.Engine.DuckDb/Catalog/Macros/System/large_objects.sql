-- There are no large objects: what data there is, is in tables.
CREATE MACRO pg.lo_creat(mode) AS error('SQLSTATE 0A000: large objects are not supported')::INTEGER::UINTEGER::pg_oid;
CREATE MACRO pg.lo_create(object) AS error('SQLSTATE 0A000: large objects are not supported')::INTEGER::UINTEGER::pg_oid;
CREATE MACRO pg.lo_open(object, mode) AS error('SQLSTATE 0A000: large objects are not supported')::INTEGER;
CREATE MACRO pg.lo_close(descriptor) AS error('SQLSTATE 0A000: large objects are not supported')::INTEGER;
CREATE MACRO pg.lo_unlink(object) AS error('SQLSTATE 0A000: large objects are not supported')::INTEGER;
CREATE MACRO pg.loread(descriptor, length) AS error('SQLSTATE 0A000: large objects are not supported')::BLOB;
CREATE MACRO pg.lowrite(descriptor, bytes) AS error('SQLSTATE 0A000: large objects are not supported')::INTEGER;
CREATE MACRO pg.lo_lseek(descriptor, offset_, whence) AS error('SQLSTATE 0A000: large objects are not supported')::INTEGER;
CREATE MACRO pg.lo_lseek64(descriptor, offset_, whence) AS error('SQLSTATE 0A000: large objects are not supported')::BIGINT;
CREATE MACRO pg.lo_tell(descriptor) AS error('SQLSTATE 0A000: large objects are not supported')::INTEGER;
CREATE MACRO pg.lo_tell64(descriptor) AS error('SQLSTATE 0A000: large objects are not supported')::BIGINT;
CREATE MACRO pg.lo_truncate(descriptor, length) AS error('SQLSTATE 0A000: large objects are not supported')::INTEGER;
CREATE MACRO pg.lo_truncate64(descriptor, length) AS error('SQLSTATE 0A000: large objects are not supported')::INTEGER;
CREATE MACRO pg.lo_from_bytea(object, bytes) AS error('SQLSTATE 0A000: large objects are not supported')::INTEGER::UINTEGER::pg_oid;
CREATE MACRO pg.lo_put(object, offset_, bytes) AS error('SQLSTATE 0A000: large objects are not supported')::VARCHAR;
CREATE MACRO pg.lo_import(path) AS error('SQLSTATE 0A000: large objects are not supported')::INTEGER::UINTEGER::pg_oid;
CREATE MACRO pg.lo_export(object, path) AS error('SQLSTATE 0A000: large objects are not supported')::INTEGER;
CREATE MACRO pg.lo_get(object) AS error('SQLSTATE 0A000: large objects are not supported')::BLOB, (object, offset_, length) AS error('SQLSTATE 0A000: large objects are not supported')::BLOB;
