-- Elements of an array with their places, and the place of a column in an index.
CREATE MACRO pg_information._pg_expandarray(elements) AS
    unnest(list_transform(elements, lambda element, place: struct_pack(x := element, n := place::INTEGER)));
CREATE MACRO pg_information._pg_index_position(index, number) AS
    (SELECT list_position(i.indkey, number)::INTEGER FROM pg.pg_index AS i WHERE i.indexrelid = index);
