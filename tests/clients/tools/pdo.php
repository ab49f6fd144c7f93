<?php
// PDO's pgsql driver. The seven steps, each answered with a line of JSON (step, ok, detail).
// The server is named by libpq's environment.
declare(strict_types=1);

function sql(string $name): string
{
    return file_get_contents(__DIR__ . "/sql/$name.sql");
}

function connected(): PDO
{
    return new PDO('pgsql:', getenv('PGUSER'), getenv('PGPASSWORD'), [PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION]);
}

function step(string $name, callable $action): void
{
    try {
        $line = ['step' => $name, 'ok' => true, 'detail' => (string) ($action(connected()) ?? '')];
    } catch (Throwable $error) {
        $line = ['step' => $name, 'ok' => false, 'detail' => get_class($error) . ': ' . $error->getMessage()];
    }
    echo json_encode($line, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_INVALID_UTF8_SUBSTITUTE), "\n";
}

function same(mixed $seen, mixed $expected, string $what): void
{
    if ($seen !== $expected) {
        throw new RuntimeException("$what: expected " . var_export($expected, true) . ', seen ' . var_export($seen, true));
    }
}

function refused(callable $action, string $state, string $mark): void
{
    try {
        $action();
    } catch (PDOException $error) {
        same($error->errorInfo[0], $state, $error->getMessage());
        if (!str_contains($error->getMessage(), $mark)) {
            throw new RuntimeException("no $mark in {$error->getMessage()}");
        }
        return;
    }
    throw new RuntimeException("expected $state, seen no error");
}

step('connect', function (PDO $db) {
    same($db->getAttribute(PDO::ATTR_CONNECTION_STATUS), 'Connection OK; waiting to send.', 'status');
    return $db->getAttribute(PDO::ATTR_SERVER_VERSION);
});

step('browse', function (PDO $db) {
    $asked = fn (string $name) => $db->query(sql("browse/$name"))->fetchAll(PDO::FETCH_NUM);
    same(array_diff(['public', 'pg_catalog', 'information_schema'], array_column($asked('schemas'), 0)), [], 'schemas');
    same(array_column($asked('tables'), 0), ['events', 'people', 'readings', 'sales'], 'tables');
    $columns = $asked('columns');
    same($columns[0], ['events', 'id', 'bigint', 1], 'column');
    same(count($columns), 16, 'columns');
    same($asked('keys'), [], 'keys');
    // What it asks of the catalogs itself, for a column's meta data.
    $about = $db->query('select people.id, name, tags, member from people, events limit 1');
    same($about->getColumnMeta(0)['native_type'], 'int8', 'native_type');
    same($about->getColumnMeta(2)['native_type'], '_text', 'native_type');
    return count($columns) . ' columns';
});

step('types', function (PDO $db) {
    $row = $db->query(sql('types'))->fetch(PDO::FETCH_ASSOC);
    $row['bytea'] = bin2hex(stream_get_contents($row['bytea']));
    same($row, [
        'bool' => true, 'int2' => -12, 'int4' => 2147483647, 'int8' => 9223372036854775807, 'uint8' => '18446744073709551615',
        'hugeint' => '18446744073709551614', 'numeric' => '-0.05', 'float4' => '0.1', 'float8' => '1e+15',
        'text' => 'a "b" ünï', 'json' => '{"a": 1, "b": [true, null]}', 'bytea' => '00ff10', 'date' => '2024-03-01', 'time' => '03:04:05.6',
        'timetz' => '03:04:05+02', 'timestamp' => '2024-03-01 03:04:05.678901', 'timestamptz' => '2024-03-01 02:04:05+00',
        'interval' => '1 year 2 mons -3 days +04:05:06', 'uuid' => '0b5ef1ad-1d5c-4d34-8f1c-6a1d2f5a7c11', 'varbit' => '10110',
        'int4s' => '{1,NULL,3}', 'texts' => '{a,NULL,"b c"}', 'numerics' => '{0.10,2.50}', 'dates' => '{2024-03-01}', 'null' => null,
    ], 'values');
    return count($row) . ' values';
});

step('parameters', function (PDO $db) {
    foreach ([false, true] as $emulated) {
        $db->setAttribute(PDO::ATTR_EMULATE_PREPARES, $emulated);
        $asked = $db->prepare("select cast(:a as int4) + 1 as a, cast(:b as text) || '!' as b, cast(:c as date) as c, cast(:d as bool) as d");
        $asked->bindValue('a', 41, PDO::PARAM_INT);
        $asked->bindValue('b', "naïve 'quote'");
        $asked->bindValue('c', '2024-03-01');
        $asked->bindValue('d', true, PDO::PARAM_BOOL);
        $asked->execute();
        same($asked->fetch(PDO::FETCH_NUM), [42, "naïve 'quote'!", '2024-03-01', true], 'typed');
        $asked = $db->prepare('select name from people where born = ? and id = ? limit ?');
        $asked->execute(['1815-12-10', 1, 5]);
        same($asked->fetchAll(PDO::FETCH_COLUMN), ['Ada'], 'untyped');
        $asked = $db->prepare('select cast(? as text) is null');
        $asked->execute([null]);
        same($asked->fetchColumn(), true, 'null');
    }
});

step('big result', function (PDO $db) {
    $db->beginTransaction();
    $db->exec('declare pieces no scroll cursor for select id, station, value from readings');
    [$rows, $sum] = [0, 0];
    while ($piece = $db->query('fetch 5000 from pieces')->fetchAll(PDO::FETCH_NUM)) {
        $rows += count($piece);
        $sum += array_sum(array_column($piece, 0));
    }
    $db->exec('close pieces');
    $db->commit();
    same([$rows, $sum], [1000000, 500000500000], 'rows');
    $most = memory_get_peak_usage(true);
    same($most < 30_000_000, true, "$most bytes");
    same(count($db->pgsqlCopyToArray('(select id from readings where id <= 1000)')), 1000, 'copied');
    return "$rows rows";
});

step('cancel', function (PDO $db) {
    // PDO has no cancel: a limit ends a statement, and another session can.
    $db->exec("set statement_timeout = '1s'");
    refused(fn () => $db->query(sql('endless')), '57014', 'timeout');
    // Should the cancelling not come, this ends the statement in other words.
    $db->exec("set statement_timeout = '20s'");
    $pid = $db->pgsqlGetPid();
    $other = proc_open([PHP_BINARY, '-r', '$db = new PDO("pgsql:", getenv("PGUSER"), getenv("PGPASSWORD")); sleep(1); $db->query("select pg_cancel_backend(" . $argv[1] . ")");', (string) $pid], [], $pipes);
    refused(fn () => $db->query(sql('endless')), '57014', 'user request');
    proc_close($other);
    same($db->query('select 1')->fetchColumn(), 1, 'afterwards');
});

step('errors', function (PDO $db) {
    refused(fn () => $db->query('select * from missing'), '42P01', "LINE 1: select * from missing\n                      ^");
    refused(fn () => $db->query('select 1 frmo people'), '42601', "LINE 1: select 1 frmo people\n                      ^");
    refused(fn () => $db->query('select 1 / 0'), '22012', 'division by zero');
    same($db->query('select 1')->fetchColumn(), 1, 'afterwards');
    $db->beginTransaction();
    refused(fn () => $db->query('select 1 / 0'), '22012', 'division by zero');
    refused(fn () => $db->query('select 1'), '25P02', 'current transaction is aborted');
    $db->rollBack();
    same($db->query('select 1')->fetchColumn(), 1, 'after rollback');
});
