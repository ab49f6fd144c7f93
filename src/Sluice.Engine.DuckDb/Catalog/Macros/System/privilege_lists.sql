-- Lists of privileges (manual, 5.7). The catalogs leave them to their defaults; what the defaults are depends on the kind of object.
CREATE MACRO pg.acldefault(kind, of_owner) AS CASE WHEN kind IS NOT NULL AND of_owner IS NOT NULL THEN list_filter([
    CASE kind::VARCHAR WHEN 'd' THEN '=Tc/' WHEN 'f' THEN '=X/' WHEN 'l' THEN '=U/' WHEN 'T' THEN '=U/' END || pg.quote_ident(pg.pg_get_userbyid(of_owner)::VARCHAR),
    pg.quote_ident(pg.pg_get_userbyid(of_owner)::VARCHAR) || '=' || CASE kind::VARCHAR WHEN 'r' THEN 'arwdDxtm' WHEN 's' THEN 'rwU' WHEN 'd' THEN 'CTc' WHEN 'n' THEN 'UC'
        WHEN 'f' THEN 'X' WHEN 'l' THEN 'U' WHEN 'L' THEN 'rw' WHEN 't' THEN 'C' WHEN 'F' THEN 'U' WHEN 'S' THEN 'U' WHEN 'T' THEN 'U' END
        || '/' || pg.quote_ident(pg.pg_get_userbyid(of_owner)::VARCHAR)], lambda item: item IS NOT NULL) END::pg_aclitem[];
CREATE MACRO pg.acl_word(letter) AS CASE letter WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE' WHEN 'D' THEN 'TRUNCATE'
    WHEN 'x' THEN 'REFERENCES' WHEN 't' THEN 'TRIGGER' WHEN 'm' THEN 'MAINTAIN' WHEN 'X' THEN 'EXECUTE' WHEN 'U' THEN 'USAGE' WHEN 'C' THEN 'CREATE' WHEN 'c' THEN 'CONNECT'
    WHEN 'T' THEN 'TEMPORARY' WHEN 's' THEN 'SET' WHEN 'A' THEN 'ALTER SYSTEM' END;
CREATE MACRO pg.acl_role(of_name) AS CASE WHEN of_name = '' THEN 0::UINTEGER ELSE of_name::pg_regrole::UINTEGER END::pg_oid;
-- "grantee=rights/grantor", each right a letter, one that may be passed on with a star behind it.
CREATE MACRO pg.acl_entries(item) AS list_transform(regexp_extract_all(split_part(split_part(item, '=', 2), '/', 1), '[a-zA-Z]\*?'), lambda right_: struct_pack(
    grantor := pg.acl_role(split_part(item, '/', 2)), grantee := pg.acl_role(split_part(item, '=', 1)),
    privilege_type := pg.acl_word(right_[1]), is_grantable := ends_with(right_, '*')));
CREATE MACRO pg.aclexplode(list_) AS unnest(flatten(list_transform(list_::VARCHAR[], lambda item: pg.acl_entries(item))));
CREATE MACRO pg.makeaclitem(grantee, grantor, privilege, grantable) AS (CASE WHEN grantee::BIGINT = 0 THEN '' ELSE pg.quote_ident(pg.pg_get_userbyid(grantee)::VARCHAR) END || '='
    || CASE upper(privilege) WHEN 'SELECT' THEN 'r' WHEN 'INSERT' THEN 'a' WHEN 'UPDATE' THEN 'w' WHEN 'DELETE' THEN 'd' WHEN 'TRUNCATE' THEN 'D' WHEN 'REFERENCES' THEN 'x'
        WHEN 'TRIGGER' THEN 't' WHEN 'MAINTAIN' THEN 'm' WHEN 'EXECUTE' THEN 'X' WHEN 'USAGE' THEN 'U' WHEN 'CREATE' THEN 'C' WHEN 'CONNECT' THEN 'c' WHEN 'TEMPORARY' THEN 'T'
        ELSE error('SQLSTATE 22023: unrecognized privilege type: "' || privilege || '"') END
    || CASE WHEN grantable THEN '*' ELSE '' END || '/' || pg.quote_ident(pg.pg_get_userbyid(grantor)::VARCHAR))::pg_aclitem;
CREATE MACRO pg.aclexplode(list_) AS TABLE
    SELECT e.entry.grantor AS grantor, e.entry.grantee AS grantee, e.entry.privilege_type AS privilege_type, e.entry.is_grantable AS is_grantable
    FROM (SELECT unnest(flatten(list_transform(list_::VARCHAR[], lambda item: pg.acl_entries(item)))) AS entry) AS e;
