# ruby-pg. The seven steps, each answered with a line of JSON (step, ok, detail).
# The server is named by libpq's environment.
require 'bigdecimal'
require 'date'
require 'json'
require 'pg'

$stdout.sync = true
READINGS = 1_000_000

def sql(name) = File.read(File.join(__dir__, 'sql', "#{name}.sql"), encoding: 'UTF-8')

def step(name)
  connection = PG.connect
  detail = yield connection
  puts JSON.generate(step: name, ok: true, detail: detail.to_s)
rescue StandardError => e
  puts JSON.generate(step: name, ok: false, detail: "#{e.class}: #{e.message}")
ensure
  connection&.close
end

def same(seen, expected, what)
  raise "#{what}: expected #{expected.inspect}, seen #{seen.inspect}" unless seen == expected && (expected.nil? || seen.class == expected.class)
end

def refused(state, position = nil)
  yield
  raise "expected #{state}, seen no error"
rescue PG::Error => e
  same([e.result.error_field(PG::PG_DIAG_SQLSTATE), e.result.error_field(PG::PG_DIAG_STATEMENT_POSITION)], [state, position], e.message)
end

# Ruby's values for what it has types for; the driver reads the types from the catalog.
def typed(connection)
  connection.type_map_for_results = PG::BasicTypeMapForResults.new(connection)
  connection
end

step('connect') do |db|
  same(db.server_version >= 150_000, true, 'server_version')
  same(db.ssl_in_use?, true, 'ssl')
  same(db.get_client_encoding, 'UTF8', 'encoding')
  db.reset
  db.parameter_status('server_version')
end

step('browse') do |db|
  schemas = db.exec(sql('browse/schemas')).column_values(0)
  same(%w[public pg_catalog information_schema] - schemas, [], 'schemas')
  same(db.exec(sql('browse/tables')).column_values(0), %w[events people readings sales], 'tables')
  columns = db.exec(sql('browse/columns')).values
  same(columns.first, %w[events id bigint 1], 'column')
  same(columns.length, 16, 'columns')
  same(db.exec(sql('browse/keys')).values, [], 'keys')
  registry = PG::BasicTypeRegistry.new.register_default_types
  map = PG::BasicTypeMapForResults.new(db, registry: registry)
  same(map.class, PG::BasicTypeMapForResults, 'type map')
  "#{schemas.length} schemas, #{columns.length} columns"
end

step('types') do |db|
  row = typed(db).exec(sql('types')).first
  row['time'] = row['time'].to_s
  expected = {
    'bool' => true, 'int2' => -12, 'int4' => 2_147_483_647, 'int8' => 9_223_372_036_854_775_807,
    'uint8' => BigDecimal('18446744073709551615'), 'hugeint' => BigDecimal('18446744073709551614'),
    'numeric' => BigDecimal('-0.05'), 'float4' => 0.1, 'float8' => 1e15, 'text' => 'a "b" ünï', 'json' => { 'a' => 1, 'b' => [true, nil] },
    'bytea' => "\x00\xFF\x10".b, 'date' => Date.new(2024, 3, 1), 'time' => '03:04:05.6', 'timetz' => '03:04:05+02',
    'timestamp' => Time.new(2024, 3, 1, 3, 4, BigDecimal('5.678901')), 'timestamptz' => Time.utc(2024, 3, 1, 2, 4, 5),
    'interval' => '1 year 2 mons -3 days +04:05:06', 'uuid' => '0b5ef1ad-1d5c-4d34-8f1c-6a1d2f5a7c11', 'varbit' => '10110',
    'int4s' => [1, nil, 3], 'texts' => ['a', nil, 'b c'], 'numerics' => [BigDecimal('0.10'), BigDecimal('2.50')],
    'dates' => [Date.new(2024, 3, 1)], 'null' => nil
  }
  same(row.keys, expected.keys, 'columns')
  expected.each { |name, value| same(row[name], value, name) }
  described = db.exec('select 1::numeric(5, 2) as n')
  same([described.ftype(0), described.fmod(0)], [1700, 327_686], 'numeric')
  "#{row.length} values"
end

step('parameters') do |db|
  typed(db)
  db.type_map_for_queries = PG::BasicTypeMapForQueries.new(db)
  given = [41, "naïve 'quote'", Date.new(2024, 3, 1), 1.5, true, [1, nil, 3]]
  row = db.exec_params("select $1::int4 + 1, $2::text || '!', $3::date, $4::float8, $5::bool, $6::int4[]", given).values.first
  same(row, [42, "naïve 'quote'!", *given[2..]], 'typed')
  db.type_map_for_queries = PG::TypeMapAllStrings.new
  same(db.exec_params('select name from people where born = $1 and id = any($2) limit $3', ['1815-12-10', '{1,2}', '5']).values, [['Ada']], 'untyped')
  same(db.exec_params('select $1::text is null', [nil]).getvalue(0, 0), true, 'null')
  db.prepare('of a year', 'select count(*) from sales where year = $1')
  same([2023, 2025].map { |year| db.exec_prepared('of a year', [year]).getvalue(0, 0) }, [2, 0], 'prepared')
  about = db.describe_prepared('of a year')
  same([about.paramtype(0), about.ftype(0)], [20, 20], 'described')
  nil
end

step('big result') do |db|
  typed(db)
  rows = sum = 0
  db.send_query('select id, station, value from readings')
  db.set_single_row_mode
  db.get_result.stream_each_row { |row| rows += 1; sum += row[0] }
  same([rows, sum], [READINGS, READINGS * (READINGS + 1) / 2], 'rows')
  fetched = 0
  db.transaction do
    db.exec('declare pieces cursor for select id from readings where id <= 100000')
    until (piece = db.exec('fetch 5000 from pieces')).ntuples.zero?
      fetched += piece.ntuples
    end
  end
  same(fetched, 100_000, 'fetched')
  copied = 0
  db.copy_data('copy (select id from readings where id <= 1000) to stdout') { copied += 1 while db.get_copy_data }
  same(copied, 1000, 'copied')
  most = File.read('/proc/self/status')[/VmHWM:\s+(\d+)/, 1].to_i / 1024
  same(most < 120, true, "#{most} MB")
  "#{rows} rows"
end

step('cancel') do |db|
  db.send_query(sql('endless'))
  sleep 1
  same(db.cancel, nil, 'cancel')
  refused('57014') { db.get_last_result }
  same(db.exec('select 1').getvalue(0, 0), '1', 'afterwards')
  nil
end

step('errors') do |db|
  refused('42P01', '15') { db.exec('select * from missing') }
  refused('42P01', '15') { db.exec_params('select * from missing where id = $1', [1]) }
  refused('42601', '15') { db.exec('select 1 frmo people') }
  refused('22012') { db.exec('select 1 / 0') }
  same(db.exec('select 1').getvalue(0, 0), '1', 'afterwards')
  db.exec('begin')
  refused('22012') { db.exec('select 1 / 0') }
  refused('25P02') { db.exec('select 1') }
  db.exec('rollback')
  same(db.exec('select 1').getvalue(0, 0), '1', 'after rollback')
  nil
end
