"""psycopg2, as notebooks use it."""
import threading
import time

import psycopg2
import psycopg2.extras

from steps import ENDLESS, TYPES, Pieces, browse, refused, same, same_values, step

psycopg2.extras.register_uuid()


def connected(autocommit=True):
    connection = psycopg2.connect("")
    connection.autocommit = autocommit
    return connection


def query(sql, parameters=None):
    connection = connected()
    try:
        with connection.cursor() as cursor:
            cursor.execute(sql, parameters)
            return cursor.fetchall()
    finally:
        connection.close()


def connect():
    connection = connected()
    version = connection.get_parameter_status("server_version")
    same(connection.server_version >= 150000, True, "server_version")
    same(connection.encoding, "UTF8", "encoding")
    connection.set_session(readonly=True)
    connection.close()
    return version


def types():
    connection = connected()
    with connection.cursor() as cursor:
        cursor.execute(TYPES)
        names = [column.name for column in cursor.description]
        row = list(cursor.fetchone())
    connection.close()
    row[names.index("bytea")] = bytes(row[names.index("bytea")])
    # It knows arrays of numeric, date and text by their OIDs.
    return same_values(names, row)


def parameters():
    import datetime
    import decimal
    same(query("select %s + 1, %s || '!', %s, %s", (41, "naïve 'quote'", datetime.date(2024, 3, 1), decimal.Decimal("1.50"))),
         [(42, "naïve 'quote'!", datetime.date(2024, 3, 1), decimal.Decimal("1.50"))], "typed")
    same(query("select name from people where born = %s and id = any(%s)", ("1815-12-10", [1, 2])), [("Ada",)], "untyped")
    same(query("select %(a)s::text is null, %(b)s", {"a": None, "b": True}), [(True, True)], "null")
    connection = connected()
    with connection.cursor() as cursor:
        rows = psycopg2.extras.execute_values(cursor, "select * from (values %s) as t(a, b) order by a", [(1, "x"), (2, "y")], fetch=True)
    connection.close()
    same(rows, [(1, "x"), (2, "y")], "execute_values")


def big_result():
    connection = connected(autocommit=False)
    pieces = Pieces()
    with connection.cursor(name="in pieces") as cursor:
        cursor.itersize = 5000
        cursor.execute("select id, station, value from readings")
        for row in cursor:
            pieces.add(row[0])
    connection.commit()
    connection.close()
    return pieces.done()


def state(error):
    position = getattr(getattr(error, "diag", None), "statement_position", None)
    return getattr(error, "pgcode", None), int(position) if position else None


def cancel():
    connection = connected()
    timer = threading.Timer(1, connection.cancel)
    timer.start()
    started = time.monotonic()
    with connection.cursor() as cursor:
        refused(lambda: cursor.execute(ENDLESS), "57014", state)
        cursor.execute("select 1")
        same(cursor.fetchone(), (1,), "afterwards")
    connection.close()
    return f"{time.monotonic() - started:.1f} s"


def errors():
    connection = connected()
    with connection.cursor() as cursor:
        refused(lambda: cursor.execute("select * from missing"), "42P01", state, 15)
        refused(lambda: cursor.execute("select 1 frmo people"), "42601", state, 15)
        refused(lambda: cursor.execute("select 1 / 0"), "22012", state)
        cursor.execute("select 1")
        same(cursor.fetchone(), (1,), "afterwards")
    connection.autocommit = False
    with connection.cursor() as cursor:
        refused(lambda: cursor.execute("select 1 / 0"), "22012", state)
        refused(lambda: cursor.execute("select 1"), "25P02", state)
        connection.rollback()
        cursor.execute("select 1")
        same(cursor.fetchone(), (1,), "after rollback")
    connection.close()


step("connect", connect)
step("browse", lambda: browse(query))
step("types", types)
step("parameters", parameters)
step("big result", big_result)
step("cancel", cancel)
step("errors", errors)
