-- Parameters as the server knows them (manual, 53.24).
CREATE VIEW pg.pg_settings AS SELECT
    name::VARCHAR AS name, setting::VARCHAR AS setting, unit::VARCHAR AS unit, category::VARCHAR AS category, short_desc::VARCHAR AS short_desc,
    extra_desc::VARCHAR AS extra_desc, context::VARCHAR AS context, vartype::VARCHAR AS vartype, source::VARCHAR AS source,
    min_val::VARCHAR AS min_val, max_val::VARCHAR AS max_val,
    string_split(replace(trim(enumvals, '{}'), '"', ''), ',')::VARCHAR[] AS enumvals, boot_val::VARCHAR AS boot_val,
    reset_val::VARCHAR AS reset_val, sourcefile::VARCHAR AS sourcefile, sourceline::INTEGER AS sourceline, pending_restart::BOOLEAN AS pending_restart
FROM pg_settings();
