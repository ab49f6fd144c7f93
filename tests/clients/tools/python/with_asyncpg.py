"""asyncpg: everything prepared, everything binary, types introspected."""
import asyncio
import datetime
import decimal
import json
import ssl
import time
import uuid

import asyncpg

from steps import ENDLESS, TYPES, Pieces, browse, env, refused, same, same_values, step


async def connected():
    where = env()
    tls = ssl.create_default_context(cafile=where.pop("sslrootcert"))
    return await asyncpg.connect(**{**where, "port": int(where["port"])}, ssl=tls)


async def query(sql):
    connection = await connected()
    try:
        return [tuple(row) for row in await connection.fetch(sql)]
    finally:
        await connection.close()


async def connect():
    connection = await connected()
    version = connection.get_server_version()
    same(version.major >= 15, True, "version")
    settings = connection.get_settings()
    same(settings.client_encoding, "UTF8", "encoding")
    await connection.reset()
    await connection.close()
    return f"{version.major}.{version.minor}"


async def types():
    connection = await connected()
    statement = await connection.prepare(TYPES)
    row = await statement.fetchrow()
    values = list(row.values())
    names = list(row.keys())
    values[names.index("json")] = json.loads(values[names.index("json")])
    values[names.index("varbit")] = values[names.index("varbit")].as_string().replace(" ", "")
    values[names.index("uuid")] = uuid.UUID(str(values[names.index("uuid")]))
    said = same_values(names, values)
    kinds = {each.name: each.type.name for each in statement.get_attributes()}
    same((kinds["int4s"], kinds["json"], kinds["timestamptz"]), ("int4[]", "json", "timestamptz"), "types")
    # Types it does not know by heart it introspects: these make it ask the catalogs.
    await connection.set_type_codec("json", encoder=json.dumps, decoder=json.loads, schema="pg_catalog")
    same(await connection.fetchval("select '[1, 2]'::json"), [1, 2], "json codec")
    same(await connection.fetch("select typname, oid from pg_catalog.pg_type where typname = 'bool'"), [("bool", 16)], "pg_type")
    same(await connection.fetchval("select $1::text[]", ["a", None]), ["a", None], "array")
    introspected = await connection._introspect_types([16, 1007, 3904, 2249], 10)  # What it asks of unknown types.
    same({16, 1007} <= {each["oid"] for each in introspected[0]}, True, "introspected")
    await connection.close()
    return said


async def parameters():
    connection = await connected()
    given = [41, "naïve 'quote'", datetime.date(2024, 3, 1), decimal.Decimal("1.50"), b"\x00\xff", [1, None, 3], 1.5, True]
    sql = "select $1::int4 + 1, $2::text || '!', $3::date, $4::numeric, $5::bytea, $6::int4[], $7::float8, $8::bool"
    same(tuple(await connection.fetchrow(sql, *given)), (42, "naïve 'quote'!", *given[2:]), "typed")
    rows = await connection.fetch("select name from people where born = $1 and id = any($2) limit $3", datetime.date(1815, 12, 10), [1, 2], 5)
    same([tuple(row) for row in rows], [("Ada",)], "untyped")
    statement = await connection.prepare("select id from people where name = $1 and height > $2")
    same([each.name for each in statement.get_parameters()], ["text", "float8"], "parameters")
    same(await statement.fetchval("Zoë", 1.7), 4, "by name")
    same(await connection.fetchval("select $1::text is null", None), True, "null")
    await connection.executemany("select $1::int4", [(i,) for i in range(10)])
    await connection.close()


async def big_result():
    connection = await connected()
    pieces = Pieces()
    async with connection.transaction(readonly=True):
        async for row in connection.cursor("select id, station, value from readings", prefetch=5000):
            pieces.add(row["id"])
    await connection.close()
    return pieces.done()


def state(error):
    position = getattr(error, "position", None)
    return getattr(error, "sqlstate", None), int(position) if position else None


async def refuse(connection, sql, sqlstate, position=None):
    try:
        await connection.fetch(sql)
    except Exception as caught:
        error = caught
    else:
        error = AssertionError("no error")

    def again():
        raise error
    refused(again, sqlstate, state, position)


async def cancel():
    connection = await connected()
    started = time.monotonic()
    # A timeout of its own sends a cancel request.
    try:
        await connection.fetch(ENDLESS, timeout=1)
    except asyncio.TimeoutError:
        pass
    same(await connection.fetchval("select 1"), 1, "after the timeout")
    running = asyncio.ensure_future(connection.fetch(ENDLESS))
    await asyncio.sleep(1)
    # The error itself is seen when another session asks for the cancelling, as the driver does.
    await asyncpg.connect_utils._cancel(loop=asyncio.get_running_loop(), addr=connection._addr, params=connection._params,
                                        backend_pid=connection._protocol.backend_pid, backend_secret=connection._protocol.backend_secret)
    try:
        await running
    except asyncpg.QueryCanceledError as error:
        same(error.sqlstate, "57014", "sqlstate")
    else:
        raise AssertionError("not cancelled")
    same(await connection.fetchval("select 1"), 1, "afterwards")
    await connection.close()
    return f"{time.monotonic() - started:.1f} s"


async def errors():
    connection = await connected()
    await refuse(connection, "select * from missing", "42P01", 15)
    await refuse(connection, "select 1 frmo people", "42601", 15)
    await refuse(connection, "select 1 / 0", "22012")
    same(await connection.fetchval("select 1"), 1, "afterwards")
    await connection.close()


def run(action):
    return lambda: asyncio.run(action())


step("connect", run(connect))
step("browse", lambda: browse(lambda sql: asyncio.run(query(sql))))
step("types", run(types))
step("parameters", run(parameters))
step("big result", run(big_result))
step("cancel", run(cancel))
step("errors", run(errors))
