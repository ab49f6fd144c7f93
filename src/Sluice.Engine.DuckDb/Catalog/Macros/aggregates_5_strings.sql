-- string_agg with a delimiter a row: from DuckDB's list of values and delimiters.
CREATE MACRO pg.delimited(value, delimiter) AS {'value': value, 'delimiter': delimiter};
CREATE MACRO pg.string_agg_out(l) AS system.main.array_to_string(
    system.main.list_transform(system.main.list_filter(l, lambda each: each.value IS NOT NULL),
        lambda each, i: CASE WHEN i = 1 THEN '' ELSE coalesce(each.delimiter, '') END || each.value), '');
