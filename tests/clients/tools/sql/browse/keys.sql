select c.constraint_name, k.column_name
from information_schema.table_constraints c
join information_schema.key_column_usage k using (constraint_schema, constraint_name)
where c.table_schema = 'public' and c.constraint_type = 'PRIMARY KEY'
order by k.ordinal_position
