"""pgcli, without its terminal: what it runs on connect, its completion refresh, its backslash commands, its way of running SQL."""
import logging
import threading
import time

from pgcli.completion_refresher import CompletionRefresher
from pgcli.pgexecute import PGExecute
from pgspecial.main import PGSpecial
from pgspecial.namedqueries import NamedQueries

from steps import COLUMNS, ENDLESS, TABLES, TYPES, Pieces, env, refused, same, same_values, step

# It logs each error with its stack.
logging.disable()


def connected():
    where = env()
    return PGExecute(where["database"], where["user"], where["password"], where["host"], where["port"], None)


def run(executor, sql, special=None):
    """(rows, headers, status) of each statement."""
    said = []
    for title, rows, headers, status, *_ in executor.run(sql, special):
        said.append((list(rows) if rows is not None else [], headers, status))
    return said


def connect():
    executor = connected()
    same((executor.dbname, executor.user), (env()["database"], env()["user"]), "connected to")
    same(type(executor.superuser), bool, "is_superuser")
    executor.search_path()
    return str(executor.server_version)


def browse():
    executor = connected()
    done = threading.Event()
    found = []

    def completed(completer):
        found.append(completer)
        done.set()

    refresher = CompletionRefresher()
    refresher.refresh(executor, PGSpecial(), completed, settings={"generate_aliases": False})
    if not done.wait(30):
        raise AssertionError("its completion refresh did not end")
    metadata = found[0].dbmetadata
    same(sorted(metadata["tables"]["public"]), TABLES, "tables")
    # It quotes names that are words of SQL.
    same([name.strip('"') for name in metadata["tables"]["public"]["people"]], [column for table, column, _, _ in COLUMNS if table == "people"], "columns")
    same("pg_class" in metadata["tables"]["pg_catalog"], True, "pg_catalog")
    same("count" in [name.strip('"') for name in metadata["functions"]["pg_catalog"]], True, "functions")
    same("lake" in found[0].databases, True, "databases")
    special = PGSpecial()
    for command in ("\\d", "\\d people", "\\d+ people", "\\dt", "\\dt+", "\\dv", "\\dm", "\\di", "\\ds", "\\df", "\\dn", "\\dn+", "\\dT", "\\du",
                    "\\dx", "\\ddp", "\\db", "\\dD", "\\dF", "\\l", "\\l+"):
        run(executor, command, special)
    same([row[1] for row in run(executor, "\\dt", special)[0][0]], TABLES, "\\dt")
    same([list(row)[:2] for row in run(executor, "\\d people", special)[0][0]][:2], [["id", "bigint"], ["name", "text"]], "\\d people")
    return f"{sum(map(len, metadata['functions'].values()))} functions"


def types():
    (row,), names, _ = run(connected(), TYPES)[0]
    # Some types it takes as the server wrote them.
    return same_values(names, row, {
        "json": '{"a": 1, "b": [true, null]}', "date": "2024-03-01", "dates": ["2024-03-01"], "time": "03:04:05.6",
        "bytea": "\\x00ff10", "timestamp": "2024-03-01 03:04:05.678901", "timestamptz": "2024-03-01 02:04:05+00"})


def parameters():
    executor, special = connected(), PGSpecial()
    # Its parameters are those of named queries.
    NamedQueries.instance = NamedQueries({"named queries": {"born": "select name from people where born = '$1' and id = $2"}})
    same([tuple(row) for row in run(executor, "\\n born 1815-12-10 1", special)[0][0]], [("Ada",)], "named query")
    run(executor, "prepare p (int8, text) as select $1 + 1, $2 || '!'")
    same([tuple(row) for row in run(executor, "execute p(41, 'it''s')")[0][0]], [(42, "it's!")], "prepare")


def big_result():
    executor, pieces = connected(), Pieces()
    run(executor, "begin")
    run(executor, "declare pieces cursor for select id, station, value from readings")
    while rows := run(executor, "fetch 5000 from pieces")[0][0]:
        for row in rows:
            pieces.add(row[0])
    run(executor, "close pieces")
    run(executor, "commit")
    return pieces.done()


def state(error):
    position = getattr(getattr(error, "diag", None), "statement_position", None)
    return getattr(error, "sqlstate", None), int(position) if position else None


def cancel():
    executor = connected()
    started = time.monotonic()
    # What it does when the interrupt key is pressed.
    threading.Timer(1, executor.conn.cancel).start()
    refused(lambda: run(executor, ENDLESS), "57014", state)
    same(list(run(executor, "select 1")[0][0][0]), [1], "afterwards")
    return f"{time.monotonic() - started:.1f} s"


def errors():
    executor = connected()
    refused(lambda: run(executor, "select * from missing"), "42P01", state, 15)
    refused(lambda: run(executor, "select 1 frmo people"), "42601", state, 15)
    refused(lambda: run(executor, "select 1 / 0"), "22012", state)
    same(list(run(executor, "select 1")[0][0][0]), [1], "afterwards")
    run(executor, executor.explain_prefix() + "select * from people")


step("connect", connect)
step("browse", browse)
step("types", types)
step("parameters", parameters)
step("big result", big_result)
step("cancel", cancel)
step("errors", errors)
