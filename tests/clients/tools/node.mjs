// node-postgres with pg-cursor and pg-query-stream. The seven steps, each answered with a line of JSON (step, ok, detail).
// The server is named by libpq's environment.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import pg from 'pg'
import Cursor from 'pg-cursor'
import QueryStream from 'pg-query-stream'

const read = (name) => readFileSync(new URL(`sql/${name}.sql`, import.meta.url), 'utf8')
const tables = ['events', 'people', 'readings', 'sales']
const readings = 1_000_000

async function connected() {
  // PGHOST and the like are read by the driver itself.
  const client = new pg.Client({ ssl: { ca: readFileSync(process.env.PGSSLROOTCERT, 'utf8') } })
  client.on('error', () => {})
  await client.connect()
  return client
}

async function step(name, action) {
  let client
  try {
    client = await connected()
    console.log(JSON.stringify({ step: name, ok: true, detail: String((await action(client)) ?? '') }))
  } catch (error) {
    console.log(JSON.stringify({ step: name, ok: false, detail: `${error.code ?? ''} ${error.message}`.trim() }))
  } finally {
    await client?.end()
  }
}

async function connect(client) {
  const found = await client.query('select version() as version, current_database() as name')
  assert.equal(found.rows[0].name, process.env.PGDATABASE)
  const pool = new pg.Pool({ max: 2, ssl: client.ssl })
  assert.equal((await pool.query('select 1 as a')).rows[0].a, 1)
  await pool.end()
  return found.rows[0].version
}

async function browse(client) {
  const asked = async (name) => (await client.query({ text: read(`browse/${name}`), rowMode: 'array' })).rows
  const schemas = (await asked('schemas')).flat()
  for (const name of ['public', 'pg_catalog', 'information_schema']) assert.ok(schemas.includes(name), `${name} in ${schemas}`)
  assert.deepEqual(await asked('tables'), tables.map((name) => [name, 'BASE TABLE']))
  const columns = await asked('columns')
  assert.deepEqual(columns.filter((column) => column[0] === 'people'), [
    ['people', 'id', 'bigint', 1], ['people', 'name', 'text', 2], ['people', 'born', 'date', 3], ['people', 'height', 'double precision', 4],
    ['people', 'member', 'boolean', 5], ['people', 'seen', 'timestamp without time zone', 6],
  ])
  assert.deepEqual(await asked('keys'), [])
  // Types it does not know are looked up by their OIDs from the row description.
  const described = await client.query('select tags, place, seen from events, people limit 0')
  const names = await client.query('select oid, typname from pg_type where oid = any($1) order by typname', [described.fields.map((field) => field.dataTypeID)])
  assert.deepEqual(names.rows.map((row) => row.typname), ['_text', 'json', 'timestamp'])
  return `${schemas.length} schemas, ${columns.length} columns`
}

const expected = {
  bool: true, int2: -12, int4: 2147483647,
  // Numbers that a double cannot hold stay text.
  int8: '9223372036854775807', uint8: '18446744073709551615', hugeint: '18446744073709551614', numeric: '-0.05',
  float4: 0.1, float8: 1e15, text: 'a "b" ünï', json: { a: 1, b: [true, null] }, bytea: Buffer.from([0, 255, 16]),
  date: new Date(2024, 2, 1), time: '03:04:05.6', timetz: '03:04:05+02', timestamp: new Date(2024, 2, 1, 3, 4, 5, 678),
  timestamptz: new Date('2024-03-01T02:04:05Z'), interval: '1 year 2 mons -3 days +04:05:06',
  uuid: '0b5ef1ad-1d5c-4d34-8f1c-6a1d2f5a7c11', varbit: '10110', int4s: [1, null, 3], texts: ['a', null, 'b c'], numerics: [0.1, 2.5],
  dates: [new Date(2024, 2, 1)], null: null,
}

async function types(client) {
  const row = (await client.query(read('types'))).rows[0]
  assert.deepEqual({ ...row.interval }, { years: 1, months: 2, days: -3, hours: 4, minutes: 5, seconds: 6 })
  const wrong = []
  assert.deepEqual(Object.keys(row), Object.keys(expected))
  for (const [name, value] of Object.entries(expected)) {
    try {
      if (name !== 'interval') assert.deepEqual(row[name], value)
    } catch (error) {
      wrong.push(`${name}: ${JSON.stringify(row[name])}`)
    }
  }
  assert.deepEqual(wrong, [])
  return `${Object.keys(row).length} values`
}

async function parameters(client) {
  const values = async (text, given) => Object.values((await client.query(text, given)).rows[0])
  assert.deepEqual(
    await values("select $1::int4 + 1, $2::text || '!' as b, $3::date = '2024-03-01' as c, $4::numeric = 1.5 as d, $5::bytea as e, $6::int4[] as f, $7::json as g",
      [41, "naïve 'quote'", '2024-03-01', '1.50', Buffer.from([0, 255]), [1, null, 3], { a: 1 }]),
    [42, "naïve 'quote'!", true, true, Buffer.from([0, 255]), [1, null, 3], { a: 1 }])
  assert.deepEqual(await values('select name from people where born = $1 and id = any($2) limit $3', ['1815-12-10', [1, 2], 5]), ['Ada'])
  assert.deepEqual(await values('select $1::text is null as a', [null]), [true])
  for (const year of [2023, 2024, 2025]) {
    const named = await client.query({ name: 'sales of a year', text: 'select count(*)::int4 as n from sales where year = $1', values: [year] })
    assert.equal(named.rows[0].n, year === 2025 ? 0 : 2)
  }
}

async function bigResult(client) {
  const before = process.memoryUsage().rss
  let rows = 0
  let sum = 0
  const cursor = client.query(new Cursor('select id, station, value from readings where id > $1', [0]))
  for (let piece; (piece = await cursor.read(5000)).length > 0; ) {
    rows += piece.length
    for (const row of piece) sum += Number(row.id)
  }
  await cursor.close()
  assert.deepEqual([rows, sum], [readings, (readings * (readings + 1)) / 2])
  const half = client.query(new Cursor('select id from readings'))
  assert.equal((await half.read(10)).length, 10)
  await half.close()
  let streamed = 0
  for await (const row of client.query(new QueryStream('select id from readings where id <= $1', [100000], { batchSize: 1000 }))) streamed += row ? 1 : 0
  assert.equal(streamed, 100000)
  const grown = (process.memoryUsage().rss - before) / 1e6
  assert.ok(grown < 150, `${grown} MB for the rows`)
  return `${rows} rows`
}

async function refused(client, query, code, position) {
  const error = await client.query(query).then(() => assert.fail(`no ${code}`), (caught) => caught)
  assert.deepEqual([error.code, position && error.position], [code, position], error.message)
}

async function cancel(client) {
  // Its own cancel request goes over a connection that knows no TLS; pg_cancel_backend is what its users call.
  const other = await connected()
  const { rows } = await client.query('select pg_backend_pid() as pid')
  const running = refused(client, read('endless'), '57014')
  await new Promise((resolve) => setTimeout(resolve, 1000))
  assert.equal((await other.query('select pg_cancel_backend($1) as done', [rows[0].pid])).rows[0].done, true)
  await running
  await other.end()
  // query_timeout ends a query at the client, statement_timeout at the server.
  await client.query('set statement_timeout = 500')
  await refused(client, read('endless'), '57014')
  await client.query('reset statement_timeout')
  assert.equal((await client.query('select 1 as a')).rows[0].a, 1)
}

async function errors(client) {
  await refused(client, 'select * from missing', '42P01', '15')
  await refused(client, { text: 'select * from missing where 1 = $1', values: [1] }, '42P01', '15')
  await refused(client, 'select 1 frmo people', '42601', '15')
  await refused(client, 'select 1 / 0', '22012')
  assert.equal((await client.query('select 1 as a')).rows[0].a, 1)
}

await step('connect', connect)
await step('browse', browse)
await step('types', types)
await step('parameters', parameters)
await step('big result', bigResult)
await step('cancel', cancel)
await step('errors', errors)
