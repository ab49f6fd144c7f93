-- x op ANY (array) and x op ALL (array), element by element (manual, 10.2.5): true or false as soon as one element decides, else null where
-- an element was compared with null.
CREATE MACRO pg.any_out(l) AS
    CASE WHEN l IS NULL THEN NULL WHEN system.main.list_contains(l, true) THEN true WHEN system.main.list_count(l) < system.main.len(l) THEN NULL ELSE false END;
CREATE MACRO pg.all_out(l) AS
    CASE WHEN l IS NULL THEN NULL WHEN system.main.list_contains(l, false) THEN false WHEN system.main.list_count(l) < system.main.len(l) THEN NULL ELSE true END;
-- list_contains stands first, from which the type of a parameter in place of the array is known; len, of a parameter, would hide the result's types.
CREATE MACRO pg."any ="(x, a) AS
    CASE WHEN x IS NULL THEN NULL WHEN system.main.list_contains(a, x) THEN true WHEN a IS NULL OR system.main.list_position(a, NULL) > 0 THEN NULL ELSE false END;
CREATE MACRO pg."all <>"(x, a) AS
    CASE WHEN x IS NULL THEN NULL WHEN system.main.list_contains(a, x) THEN false WHEN a IS NULL OR system.main.list_position(a, NULL) > 0 THEN NULL ELSE true END;
CREATE MACRO pg."any <>"(x, a) AS pg.any_out(system.main.list_transform(a, lambda e: x <> e));
CREATE MACRO pg."any <"(x, a) AS pg.any_out(system.main.list_transform(a, lambda e: x < e));
CREATE MACRO pg."any <="(x, a) AS pg.any_out(system.main.list_transform(a, lambda e: x <= e));
CREATE MACRO pg."any >"(x, a) AS pg.any_out(system.main.list_transform(a, lambda e: x > e));
CREATE MACRO pg."any >="(x, a) AS pg.any_out(system.main.list_transform(a, lambda e: x >= e));
CREATE MACRO pg."any ~~"(x, a) AS pg.any_out(system.main.list_transform(a, lambda e: pg_fn_like(x, e, '\')));
CREATE MACRO pg."any !~~"(x, a) AS pg.any_out(system.main.list_transform(a, lambda e: NOT pg_fn_like(x, e, '\')));
CREATE MACRO pg."any ~~*"(x, a) AS pg.any_out(system.main.list_transform(a, lambda e: pg_fn_like(system.main.lower(x), system.main.lower(e), '\')));
CREATE MACRO pg."any !~~*"(x, a) AS pg.any_out(system.main.list_transform(a, lambda e: NOT pg_fn_like(system.main.lower(x), system.main.lower(e), '\')));
CREATE MACRO pg."any ~"(x, a) AS pg.any_out(system.main.list_transform(a, lambda e: system.main.regexp_matches(x, e, 's')));
CREATE MACRO pg."any !~"(x, a) AS pg.any_out(system.main.list_transform(a, lambda e: NOT system.main.regexp_matches(x, e, 's')));
CREATE MACRO pg."any ~*"(x, a) AS pg.any_out(system.main.list_transform(a, lambda e: system.main.regexp_matches(x, e, 'is')));
CREATE MACRO pg."any !~*"(x, a) AS pg.any_out(system.main.list_transform(a, lambda e: NOT system.main.regexp_matches(x, e, 'is')));
CREATE MACRO pg."all <"(x, a) AS pg.all_out(system.main.list_transform(a, lambda e: x < e));
CREATE MACRO pg."all <="(x, a) AS pg.all_out(system.main.list_transform(a, lambda e: x <= e));
CREATE MACRO pg."all >"(x, a) AS pg.all_out(system.main.list_transform(a, lambda e: x > e));
CREATE MACRO pg."all >="(x, a) AS pg.all_out(system.main.list_transform(a, lambda e: x >= e));
CREATE MACRO pg."all ="(x, a) AS pg.all_out(system.main.list_transform(a, lambda e: x = e));
CREATE MACRO pg."all ~~"(x, a) AS pg.all_out(system.main.list_transform(a, lambda e: pg_fn_like(x, e, '\')));
CREATE MACRO pg."all !~~"(x, a) AS pg.all_out(system.main.list_transform(a, lambda e: NOT pg_fn_like(x, e, '\')));
CREATE MACRO pg."all ~~*"(x, a) AS pg.all_out(system.main.list_transform(a, lambda e: pg_fn_like(system.main.lower(x), system.main.lower(e), '\')));
CREATE MACRO pg."all !~~*"(x, a) AS pg.all_out(system.main.list_transform(a, lambda e: NOT pg_fn_like(system.main.lower(x), system.main.lower(e), '\')));
CREATE MACRO pg."all ~"(x, a) AS pg.all_out(system.main.list_transform(a, lambda e: system.main.regexp_matches(x, e, 's')));
CREATE MACRO pg."all !~"(x, a) AS pg.all_out(system.main.list_transform(a, lambda e: NOT system.main.regexp_matches(x, e, 's')));
CREATE MACRO pg."all ~*"(x, a) AS pg.all_out(system.main.list_transform(a, lambda e: system.main.regexp_matches(x, e, 'is')));
CREATE MACRO pg."all !~*"(x, a) AS pg.all_out(system.main.list_transform(a, lambda e: NOT system.main.regexp_matches(x, e, 'is')));
