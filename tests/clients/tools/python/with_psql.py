"""psql: its own commands, variables, cursor (FETCH_COUNT), \\copy, and the interrupt key."""
import os
import pathlib
import signal
import subprocess
import time

from steps import ENDLESS, READINGS, SQL, TABLES, same, step


def psql(script, *options, fails=False):
    """Runs a script and gives (output, errors). Unaligned, tuples only."""
    done = subprocess.run(["psql", "-X", "-A", "-t", *options], input=script, capture_output=True, text=True, timeout=60)
    if not fails and (done.returncode != 0 or "ERROR" in done.stderr):
        raise AssertionError(done.stderr.strip() or done.stdout)
    return done.stdout, done.stderr


def connect():
    said, _ = psql("\\conninfo\n\\echo :SERVER_VERSION_NUM :ENCODING\n")
    same("SSL connection (protocol: TLSv1.3" in said, True, said)
    same(said.splitlines()[-1].split()[1], "UTF8", "encoding")
    return said.splitlines()[-1].split()[0]


def browse():
    relations = [line.split("|")[:3] for line in psql("\\dt")[0].splitlines()]
    same(relations, [["public", name, "table"] for name in TABLES], "\\dt")
    said = psql("\\d people")[0].splitlines()
    same(said, ["id|bigint|||", "name|text|||", "born|date|||", "height|double precision|||", "member|boolean|||",
                "seen|timestamp without time zone|||"], "\\d people")
    names = [line.split("|")[0] for line in psql("\\dnS")[0].splitlines()]
    same({"public", "pg_catalog", "information_schema"} <= set(names), True, "\\dnS")
    same("lake" in [line.split("|")[0] for line in psql("\\l")[0].splitlines()], True, "\\l")
    psql("\\d+ events\n\\di\n\\dv\n\\ds\n\\dp people\n")
    return f"{len(relations)} tables"


def types():
    said, _ = psql((SQL / "types.sql").read_text().rstrip() + " \\gx\n", "-F", "=")
    seen = dict(line.split("=", 1) for line in said.splitlines())
    expected = {
        "bool": "t", "int2": "-12", "int4": "2147483647", "int8": "9223372036854775807", "uint8": "18446744073709551615",
        "hugeint": "18446744073709551614", "numeric": "-0.05", "float4": "0.1", "float8": "1e+15",
        "text": 'a "b" ünï', "json": '{"a": 1, "b": [true, null]}', "bytea": "\\x00ff10", "date": "2024-03-01", "time": "03:04:05.6",
        "timetz": "03:04:05+02", "timestamp": "2024-03-01 03:04:05.678901", "timestamptz": "2024-03-01 02:04:05+00",
        "interval": "1 year 2 mons -3 days +04:05:06", "uuid": "0b5ef1ad-1d5c-4d34-8f1c-6a1d2f5a7c11", "varbit": "10110",
        "int4s": "{1,NULL,3}", "texts": '{a,NULL,"b c"}', "numerics": "{0.10,2.50}", "dates": "{2024-03-01}", "null": ""}
    same(seen, expected, "types")
    described, _ = psql((SQL / "types.sql").read_text().rstrip() + " \\gdesc\n")
    same([line.split("|") for line in described.splitlines() if not line.startswith("hugeint")][3:7],
         [["int8", "bigint"], ["uint8", "numeric(20,0)"], ["numeric", "numeric(5,2)"], ["float4", "real"]], "\\gdesc")
    return f"{len(expected)} values"


def parameters():
    same(psql("select name from people where id = :id and name = :'name';\n", "-v", "id=1", "-v", "name=Ada")[0], "Ada\n", "variables")
    same(psql("prepare p (int8, text) as select $1 + 1, $2 || '!';\nexecute p(41, 'it''s');\ndeallocate p;\n")[0], "PREPARE\n42|it's!\nDEALLOCATE\n", "prepare")
    same(psql("select id as first, name from people where id = 2 \\gset\n\\echo :first :name\n")[0], "2 Grace\n", "\\gset")
    same(psql("select format('select %s + %s', 20, 22) \\gexec\n")[0], "42\n", "\\gexec")


def big_result():
    process = subprocess.Popen(["psql", "-X", "-A", "-t", "-v", "FETCH_COUNT=1000", "-c", "select id, station, value from readings"],
                               stdout=subprocess.PIPE, text=True)
    rows = most = 0
    for _ in process.stdout:
        rows += 1
        if rows % 60000 == 0:  # Never its last row, after which it may be gone.
            status = pathlib.Path(f"/proc/{process.pid}/status").read_text()
            most = max(most, int(status.split("VmRSS:")[1].split()[0]) / 1024)
    same(process.wait(), 0, "exit")
    same(rows, READINGS, "rows")
    same(most < 60, True, f"{most:.0f} MB in psql")
    copied, _ = psql("\\copy (select id from readings where id <= 1000) to stdout\n")
    same(copied, "".join(f"{i}\n" for i in range(1, 1001)), "\\copy")
    return f"{rows} rows"


def cancel():
    process = subprocess.Popen(["psql", "-X", "-A", "-t", "-v", "VERBOSITY=verbose"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE, text=True)
    process.stdin.write("\\echo started\n" + ENDLESS.strip() + ";\n")
    process.stdin.flush()
    started = time.monotonic()
    same(process.stdout.readline(), "started\n", "start")
    time.sleep(1)
    process.send_signal(signal.SIGINT)
    # From a script psql ends at an interrupt; what the server said is on stderr.
    _, errors = process.communicate(timeout=30)
    same("57014: canceling statement due to user request" in errors, True, errors)
    return f"{time.monotonic() - started:.1f} s"


def errors():
    said, wrong = psql("select * from missing;\nselect 1 frmo people;\nselect 1 / 0;\n\\echo :LAST_ERROR_SQLSTATE\nselect 1;\n",
                       "-v", "VERBOSITY=verbose", fails=True)
    for expected in ('42P01: relation "missing" does not exist', 'LINE 1: select * from missing', '42601: syntax error at or near "people"',
                     "22012: division by zero"):
        same(expected in wrong, True, f"{expected} in {wrong}")
    same(said, "22012\n1\n", "afterwards")
    carets = [line.index("^") for line in wrong.splitlines() if line.strip() == "^"]
    same(carets, [len("LINE 1: select * from "), len("LINE 1: select 1 frmo ")], "positions")


os.environ["PGTZ"] = "UTC"
step("connect", connect)
step("browse", browse)
step("types", types)
step("parameters", parameters)
step("big result", big_result)
step("cancel", cancel)
step("errors", errors)
