using System.Globalization;
using Sluice.Engine.DuckDb.Errors;
using Sluice.Engine.DuckDb.Native;
using Sluice.Engine.DuckDb.Sessions;

namespace Sluice.Engine.DuckDb.Catalog.Names;

/// <summary>Reads names from the catalogs' own relations, on a connection of its own that has no temporary objects.</summary>
internal sealed class CatalogNamesReader(DatabaseHandle database, string databaseName, ErrorMapper errors)
{
    public NameTable Relations() => Table("relname", "pg_class", "relnamespace");

    public NameTable Collations() => Table("collname", "pg_collation", "collnamespace", "WHERE t.collencoding IN (-1, 6)");

    public NameTable Configurations() => Table("cfgname", "pg_ts_config", "cfgnamespace");

    public NameTable Dictionaries() => Table("dictname", "pg_ts_dict", "dictnamespace");

    public NameTable Schemas() => Alone("SELECT oid::UINTEGER::VARCHAR, nspname::VARCHAR FROM pg.pg_namespace");

    public NameTable Roles() => Alone("SELECT oid::UINTEGER::VARCHAR, rolname::VARCHAR FROM pg.pg_roles");

    public TypeTable Types() => new(Rows($"""
        SELECT t.oid::UINTEGER::VARCHAR, n.nspname::VARCHAR, t.typname::VARCHAR,
            (CASE WHEN t.typlen = -1 AND t.typstorage <> 'p' THEN t.typelem::UINTEGER ELSE 0 END)::VARCHAR, t.typarray::UINTEGER::VARCHAR, t.typrelid::UINTEGER::VARCHAR
        FROM pg.pg_type AS t JOIN pg.pg_namespace AS n ON n.oid = t.typnamespace
        """).ConvertAll(row => new TypeFact(Oid(row[0]), row[1]!, row[2]!, Oid(row[3]), Oid(row[4]), Oid(row[5]))));

    public SignedTable Functions() => Signed("""
        SELECT p.oid::UINTEGER::VARCHAR, n.nspname::VARCHAR, p.proname::VARCHAR, array_to_string(p.proargtypes, ' ')
        FROM pg.pg_proc AS p JOIN pg.pg_namespace AS n ON n.oid = p.pronamespace
        """);

    public SignedTable Operators() => Signed("""
        SELECT o.oid::UINTEGER::VARCHAR, n.nspname::VARCHAR, o.oprname::VARCHAR, o.oprleft::UINTEGER || ' ' || o.oprright::UINTEGER
        FROM pg.pg_operator AS o JOIN pg.pg_namespace AS n ON n.oid = o.oprnamespace
        """);

    private NameTable Table(string name, string relation, string schema, string where = "") => new(Rows($"""
        SELECT t.oid::UINTEGER::VARCHAR, n.nspname::VARCHAR, t.{name}::VARCHAR
        FROM pg.{relation} AS t JOIN pg.pg_namespace AS n ON n.oid = t.{schema} {where}
        """).ConvertAll(row => new NamedObject(Oid(row[0]), row[1]!, row[2]!)));

    private NameTable Alone(string sql) => new(Rows(sql).ConvertAll(row => new NamedObject(Oid(row[0]), "", row[1]!)));

    private SignedTable Signed(string sql) => new(Rows(sql).ConvertAll(row => new SignedObject(
        Oid(row[0]), row[1]!, row[2]!, Array.ConvertAll(row[3]!.Split(' ', StringSplitOptions.RemoveEmptyEntries), Oid))));

    private List<string?[]> Rows(string sql)
    {
        using var connection = Connection.Open(database);
        OwnStatement.Run(connection, SessionStart.SetSearchPath(databaseName, ["public"], readsLeaves: false), errors);
        return OwnStatement.Read(connection, sql, errors);
    }

    private static uint Oid(string? text) => text is null ? 0 : uint.Parse(text, CultureInfo.InvariantCulture);
}
