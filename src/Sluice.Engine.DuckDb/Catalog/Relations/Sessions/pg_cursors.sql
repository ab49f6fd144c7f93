-- The session's cursors (manual, 53.6).
CREATE VIEW pg.pg_cursors AS SELECT
    name::VARCHAR AS name, statement::VARCHAR AS statement, is_holdable::BOOLEAN AS is_holdable, is_binary::BOOLEAN AS is_binary,
    is_scrollable::BOOLEAN AS is_scrollable, creation_time::TIMESTAMP WITH TIME ZONE AS creation_time
FROM pg_cursors();
