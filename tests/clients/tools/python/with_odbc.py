"""psqlODBC through pyodbc: the catalog functions, parameters, and a result fetched by cursor (UseDeclareFetch)."""
import datetime
import decimal
import threading
import time

import pyodbc

from steps import COLUMNS, ENDLESS, TABLES, TYPES, Pieces, env, refused, same, same_values, step

pyodbc.pooling = False


def connected(autocommit=True, **more):
    where = env()
    settings = {"Driver": "PostgreSQL Unicode", "Server": where["host"], "Port": where["port"], "Database": where["database"],
                "UID": where["user"], "PWD": where["password"], "SSLmode": "verify-full", "pqopt": "{sslrootcert=" + where["sslrootcert"] + "}",
                # int8 as it is, and no bool as text.
                "BoolsAsChar": "0", **more}
    return pyodbc.connect(";".join(f"{name}={value}" for name, value in settings.items()), autocommit=autocommit)


def query(sql, *parameters):
    connection = connected()
    try:
        return [tuple(row) for row in connection.execute(sql, *parameters).fetchall()]
    finally:
        connection.close()


def connect():
    connection = connected()
    version = connection.getinfo(pyodbc.SQL_DBMS_VER)
    same(connection.getinfo(pyodbc.SQL_DBMS_NAME), "PostgreSQL", "name")
    connection.close()
    return version


# What ODBC calls the columns' types: SQLColumns' TYPE_NAME.
NAMES = {"bigint": "int8", "text": "text", "json": "json", "ARRAY": "_text", "date": "date", "double precision": "float8",
         "boolean": "bool", "timestamp without time zone": "timestamp"}


def browse():
    connection = connected()
    cursor = connection.cursor()
    same(sorted(row.table_name for row in cursor.tables(schema="public", tableType="TABLE")), TABLES, "SQLTables")
    same([row.table_name for row in cursor.tables(table="peo%", tableType="TABLE,VIEW")], ["people"], "SQLTables with a pattern")
    same("public" in [row[1] for row in cursor.tables(catalog="", schema="%", table="")], True, "schemas")
    same([row[0] for row in cursor.tables(catalog="%", schema="", table="")], ["lake"], "catalogs")
    columns = []
    for table in TABLES:
        columns += [(row.table_name, row.column_name, row.type_name, row.ordinal_position) for row in cursor.columns(table=table, schema="public")]
    same(columns, [(table, column, NAMES[kind], place) for table, column, kind, place in COLUMNS], "SQLColumns")
    same(cursor.primaryKeys("people", schema="public").fetchall(), [], "SQLPrimaryKeys")
    same(cursor.foreignKeys("people", schema="public").fetchall(), [], "SQLForeignKeys")
    same([row for row in cursor.statistics("people", schema="public").fetchall() if row[6] != 0], [], "SQLStatistics")
    cursor.rowIdColumns("people", schema="public").fetchall()
    cursor.procedures(schema="public").fetchall()
    cursor.getTypeInfo().fetchall()
    connection.close()
    return f"{len(TABLES)} tables, {len(columns)} columns"


def types():
    connection = connected()
    cursor = connection.execute(TYPES)
    row = list(cursor.fetchone())
    names = [column[0] for column in cursor.description]
    connection.close()
    # ODBC has no type for these: they come as the server's text.
    texts = {"json": '{"a": 1, "b": [true, null]}', "timetz": "03:04:05+02", "uuid": "0b5ef1ad-1d5c-4d34-8f1c-6a1d2f5a7c11", "interval": "1 year 2 mons -3 days +04:05:06",
             "int4s": "{1,NULL,3}", "texts": '{a,NULL,"b c"}', "numerics": "{0.10,2.50}", "dates": "{2024-03-01}",
             # A timestamp in the session's zone, without it.
             "timestamptz": datetime.datetime(2024, 3, 1, 2, 4, 5)}
    row[names.index("uuid")] = str(row[names.index("uuid")]).lower()
    return same_values(names, row, texts)


def parameters():
    given = (41, "naïve 'quote'", datetime.date(2024, 3, 1), decimal.Decimal("1.50"), 1.5)
    same(query("select ?::int4 + 1, ?::text || '!', ?::date, ?::numeric, ?::float8", given), [(42, "naïve 'quote'!", *given[2:])], "typed")
    same(query("select name from people where born = ? and id = ?", (datetime.date(1815, 12, 10), 1)), [("Ada",)], "untyped")
    same(query("select ?::text is null", (None,)), [(True,)], "null")
    connection = connected(UseServerSidePrepare="1")
    cursor = connection.cursor()
    for year in (2023, 2024, 2025):
        same(cursor.execute("select count(*) from sales where year = ?", (year,)).fetchone()[0], 0 if year == 2025 else 2, "prepared")
    connection.close()


def big_result():
    connection = connected(autocommit=False, UseDeclareFetch="1", Fetch="5000")
    pieces = Pieces()
    cursor = connection.execute("select id, station, value from readings")
    while rows := cursor.fetchmany(5000):
        for row in rows:
            pieces.add(row[0])
    connection.commit()
    connection.close()
    return pieces.done()


def state(error):
    # ODBC has its own states for some of PostgreSQL's.
    return error.args[0] if isinstance(error, pyodbc.Error) else None, None


def cancel():
    connection = connected()
    cursor = connection.cursor()
    started = time.monotonic()
    threading.Timer(1, cursor.cancel).start()
    refused(lambda: cursor.execute(ENDLESS), "57014", state)
    same(tuple(connection.execute("select 1").fetchone()), (1,), "afterwards")
    connection.close()
    return f"{time.monotonic() - started:.1f} s"


def errors():
    connection = connected()
    refused(lambda: connection.execute("select * from missing"), "42P01", state)
    refused(lambda: connection.execute("select 1 frmo people"), "42601", state)
    refused(lambda: connection.execute("select 1 / 0"), "22012", state)
    same(tuple(connection.execute("select 1").fetchone()), (1,), "afterwards")
    connection.close()


step("connect", connect)
step("browse", browse)
step("types", types)
step("parameters", parameters)
step("big result", big_result)
step("cancel", cancel)
step("errors", errors)
