-- Text of functions. None of them has arguments with defaults, or a body that clients wrote.
CREATE MACRO pg.argument_text(of_type, mode, of_name) AS
    CASE mode WHEN 'o' THEN 'OUT ' WHEN 'b' THEN 'INOUT ' WHEN 'v' THEN 'VARIADIC ' ELSE '' END
    || CASE WHEN of_name IS NULL OR of_name = '' THEN '' ELSE pg.quote_ident(of_name) || ' ' END || pg.format_type(of_type, NULL);
CREATE MACRO pg.arguments_text(of_types, all_modes, of_names, modes) AS coalesce(array_to_string(list_transform(
    list_filter(range(1, len(of_types) + 1), lambda place: list_contains(modes, coalesce(all_modes[place], 'i'))),
    lambda place: pg.argument_text(of_types[place], coalesce(all_modes[place], 'i'), of_names[place])), ', '), '');
CREATE VIEW pg.function_texts AS
    SELECT p.oid::BIGINT AS function_oid, n.nspname::VARCHAR AS function_schema, p.proname::VARCHAR AS function_name, l.lanname::VARCHAR AS function_language,
        p.prokind::VARCHAR AS function_kind, p.prosrc::VARCHAR AS function_source, p.proretset AS function_is_set,
        coalesce(p.proallargtypes, p.proargtypes) AS function_types, p.proargmodes::VARCHAR[] AS function_modes, p.proargnames::VARCHAR[] AS function_names,
        p.prorettype AS function_result,
        array_to_string(list_filter([
            CASE WHEN p.prokind = 'w' THEN ' WINDOW' END, CASE p.provolatile::VARCHAR WHEN 'i' THEN ' IMMUTABLE' WHEN 's' THEN ' STABLE' END,
            CASE p.proparallel::VARCHAR WHEN 's' THEN ' PARALLEL SAFE' WHEN 'r' THEN ' PARALLEL RESTRICTED' END, CASE WHEN p.proisstrict THEN ' STRICT' END,
            CASE WHEN p.prosecdef THEN ' SECURITY DEFINER' END, CASE WHEN p.proleakproof THEN ' LEAKPROOF' END], lambda word: word IS NOT NULL), '') AS function_properties
    FROM pg.pg_proc AS p JOIN pg.pg_namespace AS n ON n.oid = p.pronamespace JOIN pg.pg_language AS l ON l.oid = p.prolang;
CREATE MACRO pg.function_result_text(kind, modes, of_types, of_names, is_set, of_type) AS CASE WHEN kind = 'p' THEN NULL
    WHEN list_contains(modes, 't') THEN 'TABLE(' || pg.arguments_text(of_types, modes, of_names, ['t']) || ')'
    ELSE CASE WHEN is_set THEN 'SETOF ' ELSE '' END || pg.format_type(of_type, NULL) END;
CREATE MACRO pg.pg_get_function_arguments(of_function) AS
    (SELECT pg.arguments_text(function_types, function_modes, function_names, ['i', 'o', 'b', 'v']) FROM pg.function_texts WHERE function_oid = of_function::BIGINT);
CREATE MACRO pg.pg_get_function_identity_arguments(of_function) AS
    (SELECT pg.arguments_text(function_types, function_modes, function_names, ['i', 'b', 'v']) FROM pg.function_texts WHERE function_oid = of_function::BIGINT);
CREATE MACRO pg.pg_get_function_arg_default(of_function, of_number) AS NULL::VARCHAR;
CREATE MACRO pg.pg_get_function_sqlbody(of_function) AS NULL::VARCHAR;
CREATE MACRO pg.pg_get_function_result(of_function) AS (
    SELECT pg.function_result_text(function_kind, function_modes, function_types, function_names, function_is_set, function_result)
    FROM pg.function_texts WHERE function_oid = of_function::BIGINT
);
CREATE MACRO pg.pg_get_functiondef(of_function) AS (
    SELECT CASE WHEN function_kind = 'a' THEN error('SQLSTATE 42809: "' || function_name || '" is an aggregate function') ELSE
        'CREATE OR REPLACE FUNCTION ' || pg.quote_ident(function_schema) || '.' || pg.quote_ident(function_name)
        || '(' || pg.arguments_text(function_types, function_modes, function_names, ['i', 'o', 'b', 'v']) || e')\n RETURNS '
        || pg.function_result_text(function_kind, function_modes, function_types, function_names, function_is_set, function_result)
        || e'\n LANGUAGE ' || function_language || e'\n' || CASE WHEN function_properties <> '' THEN function_properties || e'\n' ELSE '' END
        || 'AS $function$' || function_source || e'$function$\n' END
    FROM pg.function_texts WHERE function_oid = of_function::BIGINT
);
