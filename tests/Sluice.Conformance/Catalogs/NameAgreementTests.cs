using Sluice.Conformance.Fixtures;

namespace Sluice.Conformance.Catalogs;

/// <summary>Names of types, relations and functions, read and written as a real PostgreSQL 15 does.</summary>
[Collection(ServersCollection.Name)]
public sealed class NameAgreementTests(Servers servers)
{
    private static readonly string[] Reading =
    [
        "'nos.x'::regclass", "'x'::regclass", "'\"X y\".z'::regclass", "'a.b.c'::regclass", "'a.b.c.d'::regclass", "''::regclass", "'a..b'::regclass",
        "'\"a'::regclass", "'pg_class'::regclass", "'PG_Class'::regclass", "1259::regclass", "'1259'::regclass", "'pg_class'::regclass::oid",
        "0::regclass", "'-'::regclass", "4294967295::regclass", "'99999999999'::regclass", "'information_schema.tables'::regclass",
        "1259::regclass::text", "'pg_catalog.pg_class'::regclass::text || '!'",
        "'nos.x'::regtype", "'x'::regtype", "'x y'::regtype", "''::regtype", "'int['::regtype", "'setof int'::regtype", "'int%type'::regtype",
        "'numeric(10,2'::regtype", "'numeric(10,2)'::regtype", "'int[]'::regtype", "'_int4'::regtype", "'varchar(3)[]'::regtype",
        "'timestamp with time zone'::regtype", "'\"char\"'::regtype", "'char'::regtype", "'interval day'::regtype", "'pg_catalog.int4'::regtype", "' int '::regtype",
        "'int4range'::regtype", "'int4'::regtype::oid", "1043::regtype",
        "'lower'::regproc", "'nos.f'::regproc", "'f'::regproc", "'array_in'::regproc", "'f'::regprocedure", "'f(int'::regprocedure", "'lower(int)'::regprocedure",
        "'lower(nos)'::regprocedure", "'lower(text)'::regprocedure", "'pg_catalog.lower(text)'::regprocedure",
        "'nos'::regnamespace", "'a.b'::regnamespace", "11::regnamespace", "'nos'::regrole", "'+'::regoper", "'@@@@@'::regoper", "'||/'::regoper", "551::regoper",
        "'+(int,nos)'::regoperator", "'+(text,text)'::regoperator", "'+(text)'::regoperator", "'+(int,int)'::regoperator", "'-(NONE,int)'::regoperator",
        "'nos'::regcollation", "'\"C\"'::regcollation", "950::regcollation", "'nos'::regconfig", "'english'::regconfig",
        "to_regclass('x') is null", "to_regclass('a.b.c')", "to_regclass('\"a')", "to_regtype('int')", "to_regtype('nosuch') is null", "to_regnamespace('pg_catalog')",
    ];

    private static readonly string[] Functions =
    [
        "format_type(1560, -1)", "format_type(1560, null)", "format_type(1560, 3)", "format_type(1042, -1)", "format_type(1042, null)", "format_type(1042, 7)",
        "format_type(1043, 9)", "format_type(18, null)", "format_type(1186, -1)", "format_type(1186, 327679)", "format_type(1186, 2147418115)",
        "format_type(1186, 458751)", "format_type(1083, 3)", "format_type(1266, -1)", "format_type(1184, 0)", "format_type(1700, -1)", "format_type(1700, 655366)",
        "format_type(0, null)", "format_type(99999, null)", "format_type(1007, -1)", "format_type(1015, 9)", "format_type(22, null)", "format_type(25, 4)",
        "format_type(null::oid, 1) is null", "format_type('pg_class'::regtype, null)",
        "quote_ident('a')", "quote_ident('A')", "quote_ident('a b')", "quote_ident('1a')", "quote_ident('select')", "quote_ident('text')", "quote_ident('int')",
        "quote_ident('a\"b')", "quote_ident('é')", "quote_ident('')", "quote_literal('a''b')", "quote_literal(E'a\\\\b')", "quote_literal(42)", "quote_nullable(null)",
        "quote_nullable('x')", "quote_literal(null::text) is null",
        "pg_size_pretty(0::bigint)", "pg_size_pretty(10239::bigint)", "pg_size_pretty(10240::bigint)", "pg_size_pretty(20479::bigint)", "pg_size_pretty(1048575::bigint)",
        "pg_size_pretty(10485247::bigint)", "pg_size_pretty(10485248::bigint)", "pg_size_pretty(-10240::bigint)", "pg_size_pretty(123456789012::bigint)",
        "pg_size_pretty(9223372036854775807)", "pg_size_bytes('10 kB')", "pg_size_bytes('1.5MB')", "pg_size_bytes('x')",
        "pg_encoding_to_char(6)", "pg_encoding_to_char(99)", "pg_char_to_encoding('utf-8')", "pg_char_to_encoding('nos')",
        "pg_typeof(1)", "pg_typeof(1.5)", "pg_typeof('a'::text)", "pg_typeof(now())", "pg_typeof(array[1,2])", "pg_typeof('x'::name)", "pg_typeof('pg_class'::regclass)",
        "pg_typeof(current_date)", "pg_typeof(true)", "pg_typeof(1::bigint)", "pg_typeof('{}'::json)",
        "pg_table_is_visible('pg_class'::regclass)", "pg_table_is_visible(99999) is null", "pg_type_is_visible('int4'::regtype)",
        "has_table_privilege('pg_class', 'select')", "has_table_privilege('pg_class', 'nonsense')", "has_table_privilege('nosuch', 'select')",
        "has_table_privilege('nosuch', 'pg_class', 'select')", "has_schema_privilege('pg_catalog', 'usage')", "has_schema_privilege('nosuch', 'usage')",
        "has_column_privilege('pg_class', 'relname', 'select')", "has_column_privilege('pg_class', 'nosuch', 'select')", "has_database_privilege('nosuch', 'connect')",
        "has_database_privilege(current_database(), 'connect')", "has_function_privilege('lower(text)', 'execute')", "has_type_privilege('int4', 'usage')",
        "has_language_privilege('nosuch', 'usage')", "pg_has_role(current_user, 'usage')", "pg_has_role('nosuch', 'usage')", "pg_has_role(current_user, 'nonsense')",
        "pg_is_in_recovery()", "pg_is_other_temp_schema(11)", "pg_sleep(0)", "pg_get_partkeydef(1259) is null", "pg_relation_size(1259, 'bogus')",
        "col_description(1259, 0) is null", "pg_get_userbyid(99999)", "getdatabaseencoding()",
        "pg_get_function_arguments('lower(text)'::regprocedure)", "pg_get_function_result('lower(text)'::regprocedure)",
        "pg_get_function_identity_arguments('generate_series(int,int)'::regprocedure)", "pg_get_function_result('generate_series(int,int)'::regprocedure)",
        "(information_schema._pg_expandarray(array[7,8])).n",
    ];

    [Fact]
    public Task Names_are_read_and_written_alike() => AgreeAsync(Reading);

    [Fact]
    public Task Functions_answer_alike() => AgreeAsync(Functions);

    private async Task AgreeAsync(string[] expressions)
    {
        var statements = Array.ConvertAll(expressions, expression => "SELECT " + expression);
        var expected = await PsqlAnswers.OfAsync(await servers.TargetAsync("postgres"), statements);
        var actual = await PsqlAnswers.OfAsync(await servers.TargetAsync("sluice"), statements);
        Assert.Equal(statements.Length, expected.Length);
        Assert.Equal(statements.Length, actual.Length);
        Assert.Equal("", string.Concat(Enumerable.Range(0, statements.Length).Where(i => expected[i] != actual[i])
            .Select(i => $"{statements[i]}\n  PostgreSQL: {expected[i].Trim()}\n  Sluice: {actual[i].Trim()}\n")));
    }
}
