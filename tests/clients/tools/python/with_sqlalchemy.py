"""SQLAlchemy's reflection on psycopg2, and pandas on top of it."""
import threading
import time
import uuid
import warnings

import pandas
import sqlalchemy
from sqlalchemy import create_engine, func, inspect, select, text
from sqlalchemy.dialects import postgresql
from sqlalchemy.pool import NullPool

from steps import COLUMNS, ENDLESS, TABLES, TYPES, Pieces, refused, same, same_values, step

warnings.simplefilter("ignore")
engine = create_engine("postgresql+psycopg2://", poolclass=NullPool)


def connect():
    with engine.connect() as connection:
        same(connection.dialect.server_version_info[0] >= 15, True, "version")
        same(connection.dialect.default_schema_name, "public", "schema")
        same(connection.dialect.default_isolation_level, "READ COMMITTED", "isolation")
        return str(connection.dialect.server_version_info)


NAMES = {"bigint": "BIGINT", "text": "TEXT", "json": "JSON", "ARRAY": "ARRAY", "date": "DATE", "double precision": "DOUBLE PRECISION",
         "boolean": "BOOLEAN", "timestamp without time zone": "TIMESTAMP"}


def browse():
    said = inspect(engine)
    same({"public", "information_schema"} <= set(said.get_schema_names()), True, "schemas")
    same(sorted(said.get_table_names()), TABLES, "tables")
    same(said.get_view_names(), [], "views")
    for name in TABLES:
        same(said.get_pk_constraint(name)["constrained_columns"], [], "primary key")
        for nothing in (said.get_foreign_keys, said.get_indexes, said.get_unique_constraints, said.get_check_constraints):
            same(nothing(name), [], nothing.__name__)
        said.get_table_comment(name)
    same(said.get_enums(), [], "enums")
    same(said.has_table("people") and not said.has_table("missing"), True, "has_table")
    metadata = sqlalchemy.MetaData()
    metadata.reflect(engine, views=True)
    same(sorted(metadata.tables), TABLES, "reflected")
    for table, column, kind, position in COLUMNS:
        found = metadata.tables[table].columns[position - 1]
        same((found.name, found.type.__visit_name__.upper().replace("_", " ")), (column, NAMES[kind].replace("_", " ")), table)
    tags = metadata.tables["events"].columns["tags"].type
    same(isinstance(tags, postgresql.ARRAY) and isinstance(tags.item_type, sqlalchemy.TEXT), True, "tags")
    return f"{len(metadata.tables)} tables reflected"


def types():
    with engine.connect() as connection:
        result = connection.execute(text(TYPES.replace("::", "\\:\\:")))
        names, row = list(result.keys()), list(result.fetchone())
    row[names.index("bytea")] = bytes(row[names.index("bytea")])
    row[names.index("uuid")] = uuid.UUID(str(row[names.index("uuid")]))
    said = same_values(names, row)
    frame = pandas.read_sql("select * from people order by id", engine)
    same([str(kind) for kind in frame.dtypes], ["int64", "object", "object", "float64", "object", "datetime64[ns]"], "dtypes")
    same(pandas.read_sql_table("sales", engine)["price"].sum().item(), 34, "read_sql_table")
    return said


def parameters():
    people = sqlalchemy.Table("people", sqlalchemy.MetaData(), autoload_with=engine)
    with engine.connect() as connection:
        found = connection.execute(select(people.c.name).where(people.c.born == "1815-12-10", people.c.id.in_([1, 2]))).fetchall()
        same([tuple(row) for row in found], [("Ada",)], "typed")
        same(connection.execute(select(func.count()).select_from(people).where(people.c.name.ilike("%a%"))).scalar(), 2, "ilike")
        year = sqlalchemy.extract("year", people.c.born)
        rows = connection.execute(select(year, func.count()).group_by(year).order_by(year.nulls_last()).limit(2).offset(1)).fetchall()
        same([(int(row[0]), row[1]) for row in rows], [(1906, 1), (1990, 1)], "group by")
        same(connection.execute(text("select :a || '!'"), {"a": "naïve 'quote'"}).scalar(), "naïve 'quote'!", "untyped")
        same(connection.execute(text("select cast(:a as text) is null"), {"a": None}).scalar(), True, "null")
    frame = pandas.read_sql(text("select item, price from sales where year = :year order by item"), engine, params={"year": 2024})
    same(frame.values.tolist(), [["ink", 14], ["pen", 4]], "pandas")


def big_result():
    pieces = Pieces()
    with engine.connect().execution_options(stream_results=True) as connection:
        for frame in pandas.read_sql(text("select id, station, value from readings"), connection, chunksize=10000):
            pieces.rows += len(frame)
            pieces.sum += int(frame["id"].sum())
    return pieces.done()


def state(error):
    error = getattr(error, "orig", error)
    position = getattr(getattr(error, "diag", None), "statement_position", None)
    return getattr(error, "pgcode", None), int(position) if position else None


def cancel():
    with engine.connect() as connection:
        started = time.monotonic()
        threading.Timer(1, connection.connection.cancel).start()
        refused(lambda: connection.execute(text(ENDLESS)), "57014", state)
        connection.connection.rollback()
        same(connection.execute(text("select 1")).scalar(), 1, "afterwards")
        return f"{time.monotonic() - started:.1f} s"


def errors():
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        refused(lambda: connection.execute(text("select * from missing")), "42P01", state, 15)
        refused(lambda: connection.execute(text("select 1 frmo people")), "42601", state, 15)
        refused(lambda: connection.execute(text("select 1 / 0")), "22012", state)
        same(connection.execute(text("select 1")).scalar(), 1, "afterwards")


step("connect", connect)
step("browse", browse)
step("types", types)
step("parameters", parameters)
step("big result", big_result)
step("cancel", cancel)
step("errors", errors)
