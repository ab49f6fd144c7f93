-- Elements of an array with their places, and the place of a column in an index.
CREATE MACRO pg_information._pg_expandarray(elements) AS
    unnest(list_transform(elements, lambda element, place: struct_pack(x := element, n := place::INTEGER)));
CREATE MACRO pg_information._pg_index_position(of_index, of_number) AS (
    SELECT list_position(position_key, of_number)::INTEGER FROM (SELECT indexrelid, indkey FROM pg.pg_index) AS position_(position_index, position_key)
    WHERE position_index = of_index
);
