select sum((a.i * b.j) % 7) as s from generate_series(1, 1000000) as a(i), generate_series(1, 1000000) as b(j)
