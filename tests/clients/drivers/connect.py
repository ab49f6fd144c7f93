"""Connects as told, with one of Python's drivers or through ODBC. Usage: connect.py psycopg2|psycopg|asyncpg|odbc

Reads one JSON object a line (mode, host, port, user, password, database, root, crl: all strings) and answers each with a line
(outcome: "connects" or "fails", message, sqlstate).
"""
import asyncio
import json
import os
import ssl
import sys
from urllib.parse import urlencode


def libpq(case):
    """libpq's parameters; an empty root or CRL is not given at all."""
    system = case["mode"] == "sslrootcert=system"
    root = "system" if system else case["root"]
    mode = "" if system or case["mode"] == "none given" else case["mode"]
    given = {"sslmode": mode, "sslrootcert": root, "sslcrl": case["crl"],
             "channel_binding": case.get("binding", "")}
    return {name: value for name, value in given.items() if value}


def server(case, database="dbname"):
    return {"host": case["host"], "port": case["port"], "user": case["user"], "password": case["password"],
            database: case["database"]}


def with_psycopg2(case):
    import psycopg2
    connection = psycopg2.connect(**server(case), **libpq(case))
    connection.autocommit = True
    try:
        with connection.cursor() as cursor:
            cursor.execute("select 1 as a")
            return cursor.fetchone()[0]
    finally:
        connection.close()


def with_psycopg(case):
    import psycopg
    with psycopg.connect(**server(case), **libpq(case), autocommit=True) as connection:
        return connection.execute("select 1 as a").fetchone()[0]


async def over_asyncpg(case):
    import asyncpg
    where = {name: value for name, value in server(case, "database").items() if name != "port"}
    if case["mode"] == "SSLContext":
        context = ssl.create_default_context(cafile=case["root"] or None)
        if case["crl"]:
            context.load_verify_locations(cafile=case["crl"])
            context.verify_flags |= ssl.VERIFY_CRL_CHECK_CHAIN
        connection = await asyncpg.connect(**where, port=int(case["port"]), ssl=context)
    elif case["mode"] == "ssl=True":
        connection = await asyncpg.connect(**where, port=int(case["port"]), ssl=True)
    else:
        connection = await asyncpg.connect("postgresql://?" + urlencode(libpq(case)), **where, port=int(case["port"]))
    try:
        return await connection.fetchval("select 1 as a")
    finally:
        await connection.close()


def with_asyncpg(case):
    return asyncio.run(over_asyncpg(case))


def with_odbc(case):
    import pyodbc
    pyodbc.pooling = False
    settings = {"Driver": "PostgreSQL Unicode", "Server": case["host"], "Port": case["port"], "Database": case["database"],
                "UID": case["user"], "PWD": case["password"]}
    given = libpq(case)
    if "sslmode" in given:
        settings["SSLmode"] = given.pop("sslmode")
    if given:
        settings["pqopt"] = "{" + " ".join(f"{name}={value}" for name, value in given.items()) + "}"
    connection = pyodbc.connect(";".join(f"{name}={value}" for name, value in settings.items()), autocommit=True)
    try:
        return connection.execute("select 1 as a").fetchone()[0]
    finally:
        connection.close()


def attempt(connect, case):
    # OpenSSL looks here when it is asked for the system's roots.
    os.environ["SSL_CERT_FILE"] = case["root"] or "/nonexistent"
    try:
        answer = connect(case)
    except Exception as error:
        state = getattr(error, "sqlstate", None) or getattr(error, "pgcode", None)
        return {"outcome": "fails", "message": f"{type(error).__name__}: {error}", "sqlstate": state or ""}
    if answer != 1:
        return {"outcome": "fails", "message": f"select 1 gave {answer!r}", "sqlstate": ""}
    return {"outcome": "connects", "message": "", "sqlstate": ""}


def main():
    connect = {"psycopg2": with_psycopg2, "psycopg": with_psycopg, "asyncpg": with_asyncpg, "odbc": with_odbc}[sys.argv[1]]
    for line in sys.stdin:
        print(json.dumps(attempt(connect, json.loads(line))), flush=True)


main()
