-- OVERLAPS (manual, 9.9): a period's second part is its end or, as an interval, its length; ends may stand in either order.
CREATE MACRO pg.half_open_overlap(a, b, c, d) AS CASE WHEN a = c THEN true WHEN a > c THEN a < d ELSE c < b END;
CREATE MACRO pg.ordered_overlap(a, b, c, d) AS pg.half_open_overlap(least(a, b), greatest(a, b), least(c, d), greatest(c, d));
CREATE MACRO pg.period_overlaps(a, b INTERVAL, c, d INTERVAL) AS pg.ordered_overlap(a, a + b, c, c + d),
    (a, b INTERVAL, c, d) AS pg.ordered_overlap(a, a + b, c, d),
    (a, b, c, d INTERVAL) AS pg.ordered_overlap(a, b, c, c + d),
    (a, b, c, d) AS pg.ordered_overlap(a, b, c, d);
