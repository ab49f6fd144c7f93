// Connects as told, with node-postgres. Reads one JSON object a line (mode, host, port, user, password, database, root, crl: all
// strings) and answers each with a line (outcome: "connects" or "fails", message, sqlstate).
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import pg from 'pg'

function urlOf(test, mode, more) {
  const query = new URLSearchParams({ sslmode: mode, ...more })
  if (test.root) query.set('sslrootcert', test.root)
  const user = encodeURIComponent(test.user) + ':' + encodeURIComponent(test.password)
  return { connectionString: `postgres://${user}@${test.host}:${test.port}/${test.database}?${query}` }
}

function settingsOf(test) {
  const server = { host: test.host, port: Number(test.port), user: test.user, password: test.password, database: test.database }
  const read = (file) => (file ? readFileSync(file, 'utf8') : undefined)
  const [kind, mode] = test.mode.split(' sslmode=')
  if (kind === 'URL') return urlOf(test, mode, {})
  if (kind === 'URL uselibpqcompat=true') return urlOf(test, mode, { uselibpqcompat: 'true' })
  switch (test.mode) {
    case 'no ssl':
      return server
    case 'ssl: true':
      return { ...server, ssl: true }
    case 'ssl: {rejectUnauthorized: false, ca}':
      return { ...server, ssl: { rejectUnauthorized: false, ca: read(test.root), crl: read(test.crl) } }
    case 'ssl: {ca}':
      return { ...server, ssl: { ca: read(test.root), crl: read(test.crl) } }
    default:
      throw new Error(`no mode is called ${test.mode}`)
  }
}

async function attempt(test) {
  try {
    const client = new pg.Client(settingsOf(test))
    // Without a listener a late reset of the socket would end this program.
    client.on('error', () => {})
    await client.connect()
    const result = await client.query('select 1 as a')
    await client.end()
    if (result.rows[0].a !== 1) throw new Error(`select 1 gave ${JSON.stringify(result.rows)}`)
    return { outcome: 'connects', message: '', sqlstate: '' }
  } catch (error) {
    const state = /^[0-9A-Z]{5}$/.test(error.code ?? '') ? error.code : ''
    return { outcome: 'fails', message: `${error.code ?? ''}: ${error.message}`, sqlstate: state }
  }
}

for await (const line of createInterface({ input: process.stdin })) console.log(JSON.stringify(await attempt(JSON.parse(line))))
