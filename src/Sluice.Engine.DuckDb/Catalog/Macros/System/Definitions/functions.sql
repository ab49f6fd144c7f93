-- Text of functions. None of them has arguments with defaults, or a body that clients wrote.
CREATE MACRO pg.argument_text(type, mode, name) AS
    CASE mode WHEN 'o' THEN 'OUT ' WHEN 'b' THEN 'INOUT ' WHEN 'v' THEN 'VARIADIC ' ELSE '' END
    || CASE WHEN name IS NULL OR name = '' THEN '' ELSE pg.quote_ident(name) || ' ' END || pg.format_type(type, NULL);
CREATE MACRO pg.function_arguments(function, modes) AS (
    SELECT coalesce(array_to_string(list_transform(
        list_filter(range(1, len(coalesce(p.proallargtypes, p.proargtypes)) + 1), lambda i: list_contains(modes, coalesce(p.proargmodes[i]::VARCHAR, 'i'))),
        lambda i: pg.argument_text(coalesce(p.proallargtypes, p.proargtypes)[i], coalesce(p.proargmodes[i]::VARCHAR, 'i'), p.proargnames[i]::VARCHAR)), ', '), '')
    FROM pg.pg_proc AS p WHERE p.oid = function::BIGINT
);
CREATE MACRO pg.pg_get_function_arguments(function) AS pg.function_arguments(function, ['i', 'o', 'b', 'v']);
CREATE MACRO pg.pg_get_function_identity_arguments(function) AS pg.function_arguments(function, ['i', 'b', 'v']);
CREATE MACRO pg.pg_get_function_arg_default(function, number) AS NULL::VARCHAR;
CREATE MACRO pg.pg_get_function_sqlbody(function) AS NULL::VARCHAR;
CREATE MACRO pg.pg_get_function_result(function) AS (
    SELECT CASE WHEN p.prokind = 'p' THEN NULL
        WHEN list_contains(p.proargmodes::VARCHAR[], 't') THEN 'TABLE(' || pg.function_arguments(p.oid, ['t']) || ')'
        ELSE CASE WHEN p.proretset THEN 'SETOF ' ELSE '' END || pg.format_type(p.prorettype, NULL) END
    FROM pg.pg_proc AS p WHERE p.oid = function::BIGINT
);
CREATE MACRO pg.pg_get_functiondef(function) AS (
    SELECT CASE WHEN p.prokind = 'a' THEN error('SQLSTATE 42809: "' || p.proname::VARCHAR || '" is an aggregate function') ELSE
        'CREATE OR REPLACE FUNCTION ' || pg.quote_ident(n.nspname::VARCHAR) || '.' || pg.quote_ident(p.proname::VARCHAR) || '(' || pg.pg_get_function_arguments(p.oid) || e')\n RETURNS '
        || pg.pg_get_function_result(p.oid) || e'\n LANGUAGE ' || l.lanname::VARCHAR || e'\n'
        || array_to_string(list_filter([
            CASE WHEN p.prokind = 'w' THEN ' WINDOW' END, CASE p.provolatile::VARCHAR WHEN 'i' THEN ' IMMUTABLE' WHEN 's' THEN ' STABLE' END,
            CASE p.proparallel::VARCHAR WHEN 's' THEN ' PARALLEL SAFE' WHEN 'r' THEN ' PARALLEL RESTRICTED' END, CASE WHEN p.proisstrict THEN ' STRICT' END,
            CASE WHEN p.prosecdef THEN ' SECURITY DEFINER' END, CASE WHEN p.proleakproof THEN ' LEAKPROOF' END], lambda word: word IS NOT NULL), '')
        || e'\nAS $function$' || p.prosrc || e'$function$\n' END
    FROM pg.pg_proc AS p JOIN pg.pg_namespace AS n ON n.oid = p.pronamespace JOIN pg.pg_language AS l ON l.oid = p.prolang
    WHERE p.oid = function::BIGINT
);
