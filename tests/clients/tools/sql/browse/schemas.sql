select schema_name from information_schema.schemata order by schema_name
