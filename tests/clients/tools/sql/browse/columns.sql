select table_name, column_name, data_type, ordinal_position
from information_schema.columns where table_schema = 'public' order by table_name, ordinal_position
