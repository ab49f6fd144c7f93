"""psycopg 3: parameters bound by the server, statements prepared after some uses, pipelines, binary results."""
import datetime
import decimal
import threading
import time

import psycopg
from psycopg.rows import dict_row

from steps import ENDLESS, TYPES, Pieces, browse, refused, same, same_values, step


def connected(autocommit=True):
    return psycopg.connect("", autocommit=autocommit)


def query(sql):
    with connected() as connection:
        return connection.execute(sql).fetchall()


def connect():
    with connected() as connection:
        same(connection.info.server_version >= 150000, True, "server_version")
        same(connection.info.encoding, "utf-8", "encoding")
        info = psycopg.types.TypeInfo.fetch(connection, "int4")
        same((info.oid, info.array_oid), (23, 1007), "int4")
        return connection.info.parameter_status("server_version")


def types():
    with connected() as connection:
        for binary in (False, True):
            with connection.cursor(binary=binary) as cursor:
                cursor.execute(TYPES)
                # It has no loader for binary bits: length and bytes.
                bits = {"varbit": b"\x00\x00\x00\x05\xb0"} if binary else {}
                said = same_values([column.name for column in cursor.description], cursor.fetchone(), bits)
    return said + " in text and in binary"


def parameters():
    with connected() as connection:
        given = (41, "naïve 'quote'", datetime.date(2024, 3, 1), decimal.Decimal("1.50"), b"\x00\xff", [1, None, 3], 1.5, True)
        for _ in range(8):  # From the fifth on it is prepared under a name.
            row = connection.execute("select %s + 1, %s || '!', %s, %s, %s, %s, %s, %s", given).fetchone()
            same(row, (42, "naïve 'quote'!", *given[2:]), "typed")
        same(connection.execute("select name from people where born = %s and id = any(%s)", ("1815-12-10", [1, 2])).fetchall(), [("Ada",)], "untyped")
        same(connection.execute("select %(a)s::text is null as a, %(b)b::int4 as b", {"a": None, "b": 7}).fetchone(), (True, 7), "null, binary")
        with connection.cursor(row_factory=dict_row) as cursor:
            same(cursor.execute("select count(*) from people where id > %s", (1,)).fetchone(), {"count": 3}, "count")
        with connection.pipeline():
            cursors = [connection.execute("select %s::int8 * 2", (i,)) for i in range(10)]
        same([cursor.fetchone()[0] for cursor in cursors], [i * 2 for i in range(10)], "pipeline")
        connection.execute("prepare by_name (int8) as select name from people where id = $1")
        same(connection.execute("execute by_name(2)").fetchall(), [("Grace",)], "prepare")


def big_result():
    with connected(autocommit=False) as connection:
        pieces = Pieces()
        with connection.cursor(name="in pieces") as cursor:
            cursor.itersize = 5000
            for row in cursor.execute("select id, station, value from readings"):
                pieces.add(row[0])
    with connected() as connection:
        copied = 0
        with connection.cursor().copy("copy (select id, station from readings where id <= 100000) to stdout") as copy:
            copy.set_types(["int8", "text"])
            for _ in copy.rows():
                copied += 1
        same(copied, 100000, "copied")
        streamed = sum(1 for _ in connection.cursor().stream("select id from readings where id <= %s", (100000,)))
        same(streamed, 100000, "streamed")
    return pieces.done()


def state(error):
    position = error.diag.statement_position if isinstance(error, psycopg.Error) else None
    return getattr(error, "sqlstate", None), int(position) if position else None


def cancel():
    with connected() as connection:
        started = time.monotonic()
        threading.Timer(1, connection.cancel).start()
        refused(lambda: connection.execute(ENDLESS), "57014", state)
        same(connection.execute("select 1").fetchone(), (1,), "afterwards")
        return f"{time.monotonic() - started:.1f} s"


def errors():
    with connected() as connection:
        for binds in ((), (1,)):
            more = "and 1 = %s" if binds else ""
            refused(lambda: connection.execute("select * from missing where true " + more, binds or None), "42P01", state, 15)
            refused(lambda: connection.execute("select 1 frmo people " + more, binds or None), "42601", state, 15)
            refused(lambda: connection.execute("select 1 / 0 where true " + more, binds or None), "22012", state)
        same(connection.execute("select 1").fetchone(), (1,), "afterwards")
        with connection.transaction():
            try:
                with connection.transaction():
                    connection.execute("select 1 / 0")
            except psycopg.errors.DivisionByZero:
                pass
            same(connection.execute("select 1").fetchone(), (1,), "after the savepoint")


step("connect", connect)
step("browse", lambda: browse(query))
step("types", types)
step("parameters", parameters)
step("big result", big_result)
step("cancel", cancel)
step("errors", errors)
