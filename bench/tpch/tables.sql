-- The tables of TPC-H at scale factor getvariable('sf'), of the same sizes, domains and correlations as the benchmark's own generator makes, from hashes of
-- keys, so that every run makes the same rows. Comments are pieces of prose of the benchmark's lengths: nearly all of them differ.
CREATE MACRO pick(n, key, salt) AS (hash(key, salt) % n::UBIGINT)::BIGINT;
CREATE MACRO word(list, key, salt) AS list[1 + pick(len(list), key, salt)];
CREATE MACRO phone(nation, key) AS format('{}-{:03d}-{:03d}-{:04d}', 10 + nation, 100 + pick(900, key, 'p1'), 100 + pick(900, key, 'p2'), 1000 + pick(9000, key, 'p3'));
CREATE MACRO balance(key, salt) AS ((pick(1099999, key, salt) - 99999) / 100)::DECIMAL(15, 2);
CREATE MACRO address(key, salt) AS md5(concat(key, salt))[1:10 + pick(22, key, salt)];
CREATE MACRO adverbs() AS ['quickly', 'slyly', 'carefully', 'furiously', 'blithely', 'daringly', 'ruthlessly', 'evenly', 'silently', 'boldly'];
CREATE MACRO adjectives() AS ['special', 'pending', 'express', 'regular', 'unusual', 'final', 'ironic', 'bold', 'even', 'silent', 'idle', 'close'];
CREATE MACRO nouns() AS ['packages', 'requests', 'accounts', 'deposits', 'foxes', 'ideas', 'theodolites', 'instructions', 'dependencies', 'platelets', 'pinto beans', 'excuses'];
CREATE MACRO verbs() AS ['sleep', 'wake', 'haggle', 'nag', 'cajole', 'detect', 'integrate', 'boost', 'engage', 'use'];
CREATE MACRO remark(key, salt) AS concat_ws(' ', word(adverbs(), key, salt || 1), word(adjectives(), key, salt || 2), word(nouns(), key, salt || 3), word(verbs(), key, salt || 4),
    word(adjectives(), key, salt || 5), word(nouns(), key, salt || 6));
SET VARIABLE prose = (
    SELECT list(line ORDER BY i) FROM (SELECT i, left(string_agg(remark(i * 16 + j, 'x'), '. ' ORDER BY j), 400) AS line FROM range(8192) AS t(i), range(12) AS u(j) GROUP BY i));
CREATE MACRO comment(key, salt, least, most) AS
    substring(getvariable('prose')[1 + pick(8192, key, salt || 1)], 1 + pick(200, key, salt || 2), least + pick(most - least + 1, key, salt || 3));

CREATE TABLE region AS
SELECT i::INTEGER AS r_regionkey, ['AFRICA', 'AMERICA', 'ASIA', 'EUROPE', 'MIDDLE EAST'][i + 1] AS r_name, comment(i, 'r', 31, 115) AS r_comment FROM range(5) AS t(i);

CREATE TABLE nation AS
SELECT (i - 1)::INTEGER AS n_nationkey, nations[i].name AS n_name, nations[i].region AS n_regionkey, comment(i, 'n', 31, 114) AS n_comment
FROM (SELECT [{'name': 'ALGERIA', 'region': 0}, {'name': 'ARGENTINA', 'region': 1}, {'name': 'BRAZIL', 'region': 1}, {'name': 'CANADA', 'region': 1}, {'name': 'EGYPT', 'region': 4},
    {'name': 'ETHIOPIA', 'region': 0}, {'name': 'FRANCE', 'region': 3}, {'name': 'GERMANY', 'region': 3}, {'name': 'INDIA', 'region': 2}, {'name': 'INDONESIA', 'region': 2},
    {'name': 'IRAN', 'region': 4}, {'name': 'IRAQ', 'region': 4}, {'name': 'JAPAN', 'region': 2}, {'name': 'JORDAN', 'region': 4}, {'name': 'KENYA', 'region': 0},
    {'name': 'MOROCCO', 'region': 0}, {'name': 'MOZAMBIQUE', 'region': 0}, {'name': 'PERU', 'region': 1}, {'name': 'CHINA', 'region': 2}, {'name': 'ROMANIA', 'region': 3},
    {'name': 'SAUDI ARABIA', 'region': 4}, {'name': 'VIETNAM', 'region': 2}, {'name': 'RUSSIA', 'region': 3}, {'name': 'UNITED KINGDOM', 'region': 3},
    {'name': 'UNITED STATES', 'region': 1}] AS nations), range(1, 26) AS t(i);

CREATE TABLE supplier AS
SELECT i AS s_suppkey, format('Supplier#{:09d}', i) AS s_name, address(i, 'sa') AS s_address, pick(25, i, 'sn')::INTEGER AS s_nationkey, phone(pick(25, i, 'sn'), i) AS s_phone,
    balance(i, 'sb') AS s_acctbal,
    CASE pick(2000, i, 'sc') WHEN 0 THEN 'the Customer sometimes Complaints about ' WHEN 1 THEN 'each Customer now Recommends ' ELSE '' END || comment(i, 's', 25, 60) AS s_comment
FROM range(1, 1 + (10000 * getvariable('sf'))::BIGINT) AS t(i);

CREATE TABLE part AS
SELECT i AS p_partkey,
    concat_ws(' ', word(colors, i, 'c1'), word(colors, i, 'c2'), word(colors, i, 'c3'), word(colors, i, 'c4'), word(colors, i, 'c5')) AS p_name,
    'Manufacturer#' || (1 + pick(5, i, 'm')) AS p_mfgr, 'Brand#' || (1 + pick(5, i, 'm')) || (1 + pick(5, i, 'b')) AS p_brand,
    concat_ws(' ', word(['STANDARD', 'SMALL', 'MEDIUM', 'LARGE', 'ECONOMY', 'PROMO'], i, 't1'), word(['ANODIZED', 'BURNISHED', 'PLATED', 'POLISHED', 'BRUSHED'], i, 't2'),
        word(['TIN', 'NICKEL', 'BRASS', 'STEEL', 'COPPER'], i, 't3')) AS p_type,
    (1 + pick(50, i, 'z'))::INTEGER AS p_size,
    word(['SM', 'LG', 'MED', 'JUMBO', 'WRAP'], i, 'k1') || ' ' || word(['CASE', 'BOX', 'BAG', 'JAR', 'PKG', 'PACK', 'CAN', 'DRUM'], i, 'k2') AS p_container,
    ((90000 + (i // 10) % 20001 + 100 * (i % 1000)) / 100)::DECIMAL(15, 2) AS p_retailprice, comment(i, 'p', 5, 22) AS p_comment
FROM (SELECT ['almond', 'antique', 'aquamarine', 'azure', 'beige', 'bisque', 'black', 'blanched', 'blue', 'blush', 'brown', 'burlywood', 'burnished', 'chartreuse', 'chiffon',
    'chocolate', 'coral', 'cornflower', 'cornsilk', 'cream', 'cyan', 'dark', 'deep', 'dim', 'dodger', 'drab', 'firebrick', 'floral', 'forest', 'frosted', 'gainsboro', 'ghost',
    'goldenrod', 'green', 'grey', 'honeydew', 'hot', 'indian', 'ivory', 'khaki', 'lace', 'lavender', 'lawn', 'lemon', 'light', 'lime', 'linen', 'magenta', 'maroon', 'medium',
    'metallic', 'midnight', 'mint', 'misty', 'moccasin', 'navajo', 'navy', 'olive', 'orange', 'orchid', 'pale', 'papaya', 'peach', 'peru', 'pink', 'plum', 'powder', 'puff',
    'purple', 'red', 'rose', 'rosy', 'royal', 'saddle', 'salmon', 'sandy', 'seashell', 'sienna', 'sky', 'slate', 'smoke', 'snow', 'spring', 'steel', 'tan', 'thistle', 'tomato',
    'turquoise', 'violet', 'wheat', 'white', 'yellow'] AS colors), range(1, 1 + (200000 * getvariable('sf'))::BIGINT) AS t(i);

CREATE TABLE partsupp AS
SELECT p AS ps_partkey, 1 + (p + i * (s // 4 + (p - 1) // s)) % s AS ps_suppkey, (1 + pick(9999, p * 4 + i, 'pq'))::INTEGER AS ps_availqty,
    ((100 + pick(99901, p * 4 + i, 'pc')) / 100)::DECIMAL(15, 2) AS ps_supplycost, comment(p * 4 + i, 'ps', 49, 198) AS ps_comment
FROM range(1, 1 + (200000 * getvariable('sf'))::BIGINT) AS t(p), range(4) AS u(i), (SELECT greatest(4, (10000 * getvariable('sf'))::BIGINT) AS s);

CREATE TABLE customer AS
SELECT i AS c_custkey, format('Customer#{:09d}', i) AS c_name, address(i, 'ca') AS c_address, pick(25, i, 'cn')::INTEGER AS c_nationkey, phone(pick(25, i, 'cn'), i) AS c_phone,
    balance(i, 'cb') AS c_acctbal, word(['AUTOMOBILE', 'BUILDING', 'FURNITURE', 'MACHINERY', 'HOUSEHOLD'], i, 'cs') AS c_mktsegment, comment(i, 'c', 29, 116) AS c_comment
FROM range(1, 1 + (150000 * getvariable('sf'))::BIGINT) AS t(i);

-- Of 32 order keys 8 are used, and of three customers one never orders.
CREATE TABLE placed AS
SELECT (i // 8) * 32 + i % 8 + 1 AS orderkey, c + CASE WHEN c % 3 = 0 THEN 1 ELSE 0 END AS custkey, DATE '1992-01-01' + pick(2406, i, 'od')::INTEGER AS placed_on,
    1 + pick(7, i, 'ol') AS lines
FROM (SELECT i, 1 + pick((150000 * getvariable('sf'))::BIGINT - 1, i, 'oc') AS c FROM range((1500000 * getvariable('sf'))::BIGINT) AS t(i));

CREATE TABLE lineitem AS
SELECT orderkey AS l_orderkey, partkey AS l_partkey, 1 + (partkey + pick(4, k, 'ls') * (s // 4 + (partkey - 1) // s)) % s AS l_suppkey, line::INTEGER AS l_linenumber,
    quantity::DECIMAL(15, 2) AS l_quantity, (quantity * (90000 + (partkey // 10) % 20001 + 100 * (partkey % 1000)) / 100)::DECIMAL(15, 2) AS l_extendedprice,
    (pick(11, k, 'ld') / 100)::DECIMAL(15, 2) AS l_discount, (pick(9, k, 'lt') / 100)::DECIMAL(15, 2) AS l_tax,
    CASE WHEN received > DATE '1995-06-17' THEN 'N' ELSE word(['R', 'A'], k, 'lr') END AS l_returnflag, CASE WHEN shipped > DATE '1995-06-17' THEN 'O' ELSE 'F' END AS l_linestatus,
    shipped AS l_shipdate, placed_on + (30 + pick(61, k, 'lc'))::INTEGER AS l_commitdate, received AS l_receiptdate,
    word(['DELIVER IN PERSON', 'COLLECT COD', 'NONE', 'TAKE BACK RETURN'], k, 'li') AS l_shipinstruct,
    word(['REG AIR', 'AIR', 'RAIL', 'SHIP', 'TRUCK', 'MAIL', 'FOB'], k, 'lm') AS l_shipmode,
    comment(k, 'x', 10, 43) AS l_comment
FROM (
    SELECT *, shipped + (1 + pick(30, k, 'le'))::INTEGER AS received
    FROM (
        SELECT orderkey, placed_on, line, orderkey * 8 + line AS k, 1 + pick((200000 * getvariable('sf'))::BIGINT, orderkey * 8 + line, 'lp') AS partkey,
            1 + pick(50, orderkey * 8 + line, 'lq') AS quantity, placed_on + (1 + pick(121, orderkey * 8 + line, 'lh'))::INTEGER AS shipped
        FROM placed, LATERAL (SELECT unnest(range(1, lines + 1)) AS line))), (SELECT greatest(4, (10000 * getvariable('sf'))::BIGINT) AS s);

CREATE TABLE orders AS
SELECT orderkey AS o_orderkey, custkey AS o_custkey, CASE WHEN open = 0 THEN 'F' WHEN open = lines THEN 'O' ELSE 'P' END AS o_orderstatus, total AS o_totalprice,
    placed_on AS o_orderdate, word(['1-URGENT', '2-HIGH', '3-MEDIUM', '4-NOT SPECIFIED', '5-LOW'], orderkey, 'op') AS o_orderpriority,
    format('Clerk#{:09d}', 1 + pick(greatest(1, (1000 * getvariable('sf'))::BIGINT), orderkey, 'ok')) AS o_clerk, 0::INTEGER AS o_shippriority, comment(orderkey, 'o', 19, 78) AS o_comment
FROM placed JOIN (
    SELECT l_orderkey, count(*) FILTER (l_linestatus = 'O') AS open, sum(l_extendedprice * (1 + l_tax) * (1 - l_discount))::DECIMAL(15, 2) AS total FROM lineitem GROUP BY l_orderkey)
    ON l_orderkey = orderkey;

DROP TABLE placed;
