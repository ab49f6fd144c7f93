-- Text as tokens of SQL (manual, 9.4).
CREATE MACRO pg.quote_ident(name) AS pg_fn_quote_ident(name::VARCHAR);
CREATE MACRO pg.quote_literal(value) AS pg_fn_quote_literal(value::VARCHAR);
CREATE MACRO pg.quote_nullable(value) AS coalesce(pg_fn_quote_literal(value::VARCHAR), 'NULL');
