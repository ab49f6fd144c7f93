"""What every Python client here does: the seven steps, each answered with a line of JSON (step, ok, detail).

The server is named by libpq's environment (PGHOST, PGPORT, PGUSER, PGPASSWORD, PGDATABASE, PGSSLMODE, PGSSLROOTCERT).
"""
import datetime
import decimal
import json
import os
import pathlib
import resource
import uuid

SQL = pathlib.Path(__file__).resolve().parent.parent / "sql"
TYPES = (SQL / "types.sql").read_text()
ENDLESS = (SQL / "endless.sql").read_text()
TABLES = ["events", "people", "readings", "sales"]
READINGS = 1_000_000
# More than a client needs beside one piece of the result; all of it would be several times that.
PIECES_MEGABYTES = 60

COLUMNS = [
    ("events", "id", "bigint", 1), ("events", "what", "text", 2), ("events", "tags", "ARRAY", 3), ("events", "place", "json", 4),
    ("people", "id", "bigint", 1), ("people", "name", "text", 2), ("people", "born", "date", 3),
    ("people", "height", "double precision", 4), ("people", "member", "boolean", 5), ("people", "seen", "timestamp without time zone", 6),
    ("readings", "id", "bigint", 1), ("readings", "station", "text", 2), ("readings", "value", "double precision", 3),
    ("sales", "item", "text", 1), ("sales", "price", "bigint", 2), ("sales", "year", "bigint", 3),
]

_utc = datetime.timezone.utc
VALUES = {
    "bool": True, "int2": -12, "int4": 2147483647, "int8": 9223372036854775807,
    "uint8": decimal.Decimal("18446744073709551615"), "hugeint": decimal.Decimal("18446744073709551614"),
    "numeric": decimal.Decimal("-0.05"), "float4": 0.1, "float8": 1e15, "text": 'a "b" ünï',
    "json": {"a": 1, "b": [True, None]}, "bytea": b"\x00\xff\x10", "date": datetime.date(2024, 3, 1),
    "time": datetime.time(3, 4, 5, 600000), "timetz": datetime.time(3, 4, 5, tzinfo=datetime.timezone(datetime.timedelta(hours=2))),
    "timestamp": datetime.datetime(2024, 3, 1, 3, 4, 5, 678901), "timestamptz": datetime.datetime(2024, 3, 1, 2, 4, 5, tzinfo=_utc),
    # A year is taken for 365 days, a month for 30.
    "interval": datetime.timedelta(days=365 + 60 - 3, hours=4, minutes=5, seconds=6),
    "uuid": uuid.UUID("0b5ef1ad-1d5c-4d34-8f1c-6a1d2f5a7c11"), "varbit": "10110", "int4s": [1, None, 3], "texts": ["a", None, "b c"],
    "numerics": [decimal.Decimal("0.10"), decimal.Decimal("2.50")], "dates": [datetime.date(2024, 3, 1)], "null": None,
}


def env():
    return {name: os.environ["PG" + name.upper()] for name in ("host", "port", "user", "password", "database", "sslrootcert")}


def step(name, action):
    try:
        print(json.dumps({"step": name, "ok": True, "detail": str(action() or "")}), flush=True)
    except Exception as error:  # Whatever goes wrong is the step's answer.
        print(json.dumps({"step": name, "ok": False, "detail": f"{type(error).__name__}: {error}"}), flush=True)


def same(seen, expected, what=""):
    if seen != expected or type(seen) is not type(expected):
        raise AssertionError(f"{what}: expected {expected!r}, seen {seen!r}")


def same_values(names, row, but=()):
    """Holds a row of types.sql to VALUES, or to what the client makes of a type instead."""
    expected = {**VALUES, **dict(but)}
    same(list(names), list(expected), "columns")
    wrong = []
    for name, seen in zip(names, row):
        seen = round(seen, 7) if name == "float4" and isinstance(seen, float) else seen
        if seen != expected[name] or type(seen) is not type(expected[name]):
            wrong.append(f"{name}: expected {expected[name]!r}, seen {seen!r}")
    if wrong:
        raise AssertionError("; ".join(wrong))
    return f"{len(expected)} values"


def browse(query):
    """Browses through information_schema. query(sql) gives rows as tuples."""
    schemas = [row[0] for row in query((SQL / "browse" / "schemas.sql").read_text())]
    for name in ("public", "pg_catalog", "information_schema"):
        if name not in schemas:
            raise AssertionError(f"no {name} in {schemas}")
    same([tuple(row) for row in query((SQL / "browse" / "tables.sql").read_text())], [(name, "BASE TABLE") for name in TABLES], "tables")
    same([tuple(row) for row in query((SQL / "browse" / "columns.sql").read_text())], COLUMNS, "columns")
    same(list(query((SQL / "browse" / "keys.sql").read_text())), [], "keys")
    return f"{len(schemas)} schemas, {len(TABLES)} tables, {len(COLUMNS)} columns"


def peak():
    """The most memory this process has held, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


class Pieces:
    """Counts rows of readings and watches this process's memory meanwhile."""

    def __init__(self):
        self.rows, self.sum, self.before = 0, 0, peak()

    def add(self, identifier):
        self.rows += 1
        self.sum += identifier

    def done(self):
        same(self.rows, READINGS, "rows")
        same(int(self.sum), READINGS * (READINGS + 1) // 2, "sum")
        grown = peak() - self.before
        if grown > PIECES_MEGABYTES:
            raise AssertionError(f"{grown:.0f} MB for the rows")
        return f"{self.rows} rows"


def refused(attempt, sqlstate, state, position=None):
    """Runs attempt, which the server must refuse. state(error) gives (SQLSTATE, position or None)."""
    try:
        attempt()
    except Exception as error:
        seen = state(error)
        if seen[0] != sqlstate or (position is not None and seen[1] != position):
            raise AssertionError(f"expected {sqlstate} at {position}, seen {seen}: {error}") from error
        return
    raise AssertionError(f"expected {sqlstate}, seen no error")
