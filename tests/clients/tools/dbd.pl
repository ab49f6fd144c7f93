# DBD::Pg under DBI. The seven steps, each answered with a line of JSON (step, ok, detail).
# The server is named by libpq's environment.
use strict;
use warnings;
use utf8;
use DBI;
use DBD::Pg qw(:async :pg_types);
use File::Basename qw(dirname);
use JSON::PP;

my $json = JSON::PP->new->utf8->canonical->allow_nonref;
$| = 1;

sub sql {
    my ($name) = @_;
    open(my $file, '<:encoding(UTF-8)', dirname(__FILE__) . "/sql/$name.sql") or die "$name: $!";
    local $/;
    return <$file>;
}

sub connected {
    return DBI->connect('dbi:Pg:', undef, undef, { RaiseError => 1, PrintError => 0, AutoCommit => 1, @_ });
}

sub step {
    my ($name, $action) = @_;
    my $detail = eval { $action->(connected()) // '' };
    my $wrong = $@;
    print $json->encode({ step => $name, ok => $wrong ? JSON::PP::false : JSON::PP::true, detail => $wrong ? "$wrong" : "$detail" }), "\n";
}

sub same {
    my ($seen, $expected, $what) = @_;
    ($seen, $expected) = map { $json->encode($_) } $seen, $expected;
    die "$what: expected $expected, seen $seen\n" if $seen ne $expected;
}

sub refused {
    my ($db, $action, $state) = @_;
    eval { $action->(); 1 } and die "expected $state, seen no error\n";
    same($db->state, $state, $@);
}

step('connect', sub {
    my ($db) = @_;
    same($db->ping > 0, 1, 'ping');
    same($db->{pg_server_version} >= 150000, 1, 'version');
    return $db->get_info(18);    # SQL_DBMS_VER
});

step('browse', sub {
    my ($db) = @_;
    my $tables = $db->table_info(undef, 'public', '%', 'TABLE')->fetchall_arrayref({});
    same([map { $_->{TABLE_NAME} } @$tables], [qw(events people readings sales)], 'table_info');
    my $columns = $db->column_info(undef, 'public', 'people', '%')->fetchall_arrayref({});
    same([map { "$_->{COLUMN_NAME} $_->{TYPE_NAME} $_->{ORDINAL_POSITION}" } @$columns],
        ['id bigint 1', 'name text 2', 'born date 3', 'height double precision 4', 'member boolean 5', 'seen timestamp without time zone 6'], 'column_info');
    my $schemas = $db->table_info('', '%', '')->fetchall_arrayref({});
    same([sort grep { /^(public|pg_catalog)$/ } map { $_->{TABLE_SCHEM} } @$schemas], [qw(pg_catalog public)], 'schemas');
    my $keys = $db->primary_key_info(undef, 'public', 'people');
    same($keys ? $keys->fetchall_arrayref({}) : [], [], 'primary_key_info');
    same([$db->primary_key(undef, 'public', 'people')], [], 'primary_key');
    my $foreign = $db->foreign_key_info(undef, undef, undef, undef, 'public', 'people');
    same($foreign ? $foreign->fetchall_arrayref({}) : [], [], 'foreign_key_info');
    my $statistics = $db->statistics_info(undef, 'public', 'people', 0, 1);
    $statistics->fetchall_arrayref({}) if $statistics;
    same([grep { /people/ } $db->tables(undef, 'public', undef, 'TABLE')], ['public.people'], 'tables');
    $db->type_info_all();
    return scalar(@$tables) . ' tables';
});

step('types', sub {
    my ($db) = @_;
    my $asked = $db->prepare(sql('types'));
    $asked->execute;
    my $row = $asked->fetchrow_hashref;
    # Elements of numeric arrays become numbers.
    my %expected = (
        bool => 1, int2 => -12, int4 => 2147483647, int8 => '9223372036854775807', uint8 => '18446744073709551615',
        hugeint => '18446744073709551614', numeric => '-0.05', float4 => '0.1', float8 => '1e+15', text => 'a "b" ünï',
        json => '{"a": 1, "b": [true, null]}', bytea => "\x{00}\x{ff}\x{10}", date => '2024-03-01', time => '03:04:05.6', timetz => '03:04:05+02',
        timestamp => '2024-03-01 03:04:05.678901', timestamptz => '2024-03-01 02:04:05+00', interval => '1 year 2 mons -3 days +04:05:06',
        uuid => '0b5ef1ad-1d5c-4d34-8f1c-6a1d2f5a7c11', varbit => '10110', int4s => [1, undef, 3], texts => ['a', undef, 'b c'],
        numerics => ['0.1', '2.5'], dates => ['2024-03-01'], null => undef,
    );
    same([sort keys %$row], [sort keys %expected], 'columns');
    for my $name (sort keys %expected) {
        # Numbers and texts alike: the driver may give either.
        my ($seen, $wanted) = map { ref $_ ? [map { defined $_ ? "$_" : undef } @$_] : defined $_ ? "$_" : undef } $row->{$name}, $expected{$name};
        same($seen, $wanted, $name);
    }
    same([@{ $asked->{pg_type} }[0, 3, 6, 20]], ['bool', 'int8', 'numeric', '_int4'], 'pg_type');
    same([$asked->{PRECISION}[6], $asked->{SCALE}[6]], [5, 2], 'numeric');
    return scalar(keys %$row) . ' values';
});

step('parameters', sub {
    my ($db) = @_;
    my $asked = $db->prepare("select ?::int4 + 1, ?::text || '!', ?::date, ?::numeric + 1, ?::bytea, ?::int4[]");
    $asked->bind_param(5, "\x00\xff", { pg_type => PG_BYTEA });
    $asked->bind_param(1, 41);
    $asked->bind_param(2, "naïve 'quote'");
    $asked->bind_param(3, '2024-03-01');
    $asked->bind_param(4, '1.50');
    $asked->bind_param(6, [1, undef, 3]);
    $asked->execute;
    my $row = [@{ $asked->fetchrow_arrayref }];
    # A number's scale is not compared.
    $row->[3] += 0;
    same([map { ref $_ ? [map { defined $_ ? "$_" : undef } @$_] : "$_" } @$row],
        ['42', "naïve 'quote'!", '2024-03-01', '2.5', "\x00\xff", ['1', undef, '3']], 'typed');
    same($db->selectcol_arrayref('select name from people where born = ? and id = any(?)', undef, '1815-12-10', [1, 2]), ['Ada'], 'untyped');
    same($db->selectcol_arrayref('select count(*) from people where name = $1', undef, 'Ada')->[0] == 1, 1, 'dollar');
    same($db->selectrow_arrayref('select ?::text is null', undef, undef)->[0], 1, 'null');
});

step('big result', sub {
    my ($db) = @_;
    $db->begin_work;
    $db->do('declare pieces cursor for select id, station, value from readings');
    my ($rows, $sum) = (0, 0);
    while (1) {
        my $piece = $db->selectall_arrayref('fetch 5000 from pieces');
        last if !@$piece;
        $rows += @$piece;
        $sum += $_->[0] for @$piece;
    }
    $db->do('close pieces');
    $db->commit;
    same([$rows, $sum], [1000000, 500000500000], 'rows');
    open(my $status, '<', '/proc/self/status') or die $!;
    my ($most) = map { /^VmHWM:\s+(\d+)/ ? $1 / 1024 : () } <$status>;
    same($most < 100, 1, "$most MB");
    $db->do('copy (select id from readings where id <= 1000) to stdout');
    my ($copied, $line) = (0);
    $copied++ while $db->pg_getcopydata($line) >= 0;
    same($copied, 1000, 'copied');
    return "$rows rows";
});

step('cancel', sub {
    my ($db) = @_;
    $db->do(sql('endless'), { pg_async => PG_ASYNC });
    select(undef, undef, undef, 1);
    same($db->pg_ready ? 1 : 0, 0, 'ready');
    # pg_cancel keeps the error to itself; pg_result after a cancel request tells it.
    my $asked = DBI->connect('dbi:Pg:', undef, undef, { RaiseError => 1, PrintError => 0 });
    same($asked->selectrow_arrayref('select pg_cancel_backend(?)', undef, $db->{pg_pid})->[0], 1, 'pg_cancel_backend');
    refused($db, sub { $db->pg_result }, '57014');
    $db->do(sql('endless'), { pg_async => PG_ASYNC });
    $db->pg_cancel;
    same($db->selectrow_arrayref('select 1')->[0], 1, 'afterwards');
});

step('errors', sub {
    my ($db) = @_;
    for my $each (['select * from missing', '42P01', 15], ['select 1 frmo people', '42601', 15], ['select 1 / 0', '22012', undef]) {
        my ($sql, $state, $position) = @$each;
        refused($db, sub { $db->selectall_arrayref($sql) }, $state);
        my $seen = $db->pg_error_field('statement_position');
        same(defined $seen ? $seen + 0 : undef, $position, 'position');
    }
    same($db->selectrow_arrayref('select 1')->[0], 1, 'afterwards');
    $db->begin_work;
    refused($db, sub { $db->do('select 1 / 0') }, '22012');
    refused($db, sub { $db->do('select 1') }, '25P02');
    $db->rollback;
    same($db->selectrow_arrayref('select 1')->[0], 1, 'after rollback');
});
