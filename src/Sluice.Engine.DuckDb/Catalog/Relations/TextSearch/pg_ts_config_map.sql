-- Which dictionaries a configuration asks for a kind of token (manual, 52.58).
CREATE TABLE pg.pg_ts_config_map AS SELECT
    mapcfg::pg_oid AS mapcfg, maptokentype::INTEGER AS maptokentype, mapseqno::INTEGER AS mapseqno, mapdict::pg_oid AS mapdict
FROM facts_pg_ts_config_map();
