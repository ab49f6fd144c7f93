import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.RowIdLifetime;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The whole of DatabaseMetaData, called by reflection; the tree's parts are then looked at one by one. */
final class Metadata {
    private static final List<String> TABLES = List.of("events", "people", "readings", "sales");

    /** pgJDBC itself does not implement these; it says so without asking a server. */
    private static final Set<String> NOT_IMPLEMENTED = Set.of("getSuperTypes", "getSuperTables", "getAttributes", "getPseudoColumns", "getRowIdLifetime");

    private Metadata() {}

    static String browse(Connection connection) throws Exception {
        var metadata = connection.getMetaData();
        tree(metadata);
        return everyMethod(connection, metadata) + " methods answered";
    }

    private static int everyMethod(Connection connection, DatabaseMetaData metadata) throws Exception {
        var wrong = new ArrayList<String>();
        int answered = 0;
        var methods = Arrays.stream(DatabaseMetaData.class.getMethods()).filter(method -> method.getDeclaringClass() == DatabaseMetaData.class)
                .sorted(Comparator.comparing(Method::toString)).toList();
        for (var method : methods) {
            try {
                var answer = method.invoke(metadata, arguments(method));
                if (answer instanceof ResultSet rows) {
                    drain(rows);
                }
                answered++;
            } catch (InvocationTargetException error) {
                var cause = error.getCause();
                if (!(cause instanceof java.sql.SQLFeatureNotSupportedException && NOT_IMPLEMENTED.contains(method.getName()))) {
                    wrong.add(method.getName() + ": " + cause);
                }
                if (!connection.isValid(5)) {
                    throw new AssertionError("the connection ended at " + wrong);
                }
            }
        }
        Report.same(List.of(), wrong, "methods");
        return answered;
    }

    private static Object[] arguments(Method method) {
        int texts = 0;
        var given = new Object[method.getParameterCount()];
        var kinds = method.getParameterTypes();
        // Catalog, schema and name come first; a pattern that fits all where a method takes more.
        String[] names = {null, "public", "people", "%"};
        for (int i = 0; i < given.length; i++) {
            if (kinds[i] == String.class) {
                given[i] = names[texts++ % names.length];
            } else if (kinds[i] == int.class) {
                given[i] = method.getName().equals("getBestRowIdentifier") ? DatabaseMetaData.bestRowSession : ResultSet.TYPE_FORWARD_ONLY;
            } else if (kinds[i] == boolean.class) {
                given[i] = true;
            } else {
                given[i] = null;
            }
        }
        return given;
    }

    private static void drain(ResultSet rows) throws SQLException {
        try (rows) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int i = 1; i <= columns; i++) {
                    rows.getObject(i);
                }
            }
        }
    }

    private static void tree(DatabaseMetaData metadata) throws SQLException {
        Report.same(List.of(Report.env("PGDATABASE")), Report.column(metadata.getCatalogs(), "TABLE_CAT"), "getCatalogs");
        var schemas = Report.column(metadata.getSchemas(), "TABLE_SCHEM");
        Report.same(true, schemas.containsAll(List.of("public", "pg_catalog", "information_schema")), "getSchemas " + schemas);
        Report.same(TABLES, Report.column(metadata.getTables(null, "public", "%", new String[] {"TABLE"}), "TABLE_NAME"), "getTables");
        Report.same(List.of("people"), Report.column(metadata.getTables(Report.env("PGDATABASE"), null, "peopl_", null), "TABLE_NAME"), "getTables, a pattern");
        Report.same(List.of(), Report.column(metadata.getTables(null, "public", "%", new String[] {"VIEW", "MATERIALIZED VIEW"}), "TABLE_NAME"), "views");
        Report.same(true, Report.column(metadata.getTables(null, "pg_catalog", "%", new String[] {"SYSTEM TABLE"}), "TABLE_NAME").contains("pg_class"), "pg_class");
        columns(metadata);
        Report.same(List.of(), Report.column(metadata.getPrimaryKeys(null, "public", "people"), "COLUMN_NAME"), "getPrimaryKeys");
        Report.same(List.of(), Report.column(metadata.getImportedKeys(null, "public", "people"), "FKCOLUMN_NAME"), "getImportedKeys");
        Report.same(List.of(), Report.column(metadata.getIndexInfo(null, "public", "people", false, true), "INDEX_NAME"), "getIndexInfo");
        var types = Report.column(metadata.getTypeInfo(), "TYPE_NAME");
        Report.same(true, types.containsAll(List.of("int4", "text", "timestamptz", "numeric", "_int4", "jsonb", "name", "oid")), "getTypeInfo " + types);
        Report.same(true, Report.column(metadata.getTableTypes(), "TABLE_TYPE").contains("TABLE"), "getTableTypes");
        Report.same("PostgreSQL", metadata.getDatabaseProductName(), "product");
        Report.same(true, metadata.getDatabaseMajorVersion() >= 15, "version");
        Report.same(true, metadata.getMaxColumnNameLength() == 63, "longest name");
        Report.same(true, metadata.getSQLKeywords().contains("ilike"), "keywords");
    }

    private static void columns(DatabaseMetaData metadata) throws SQLException {
        var seen = new ArrayList<String>();
        try (var rows = metadata.getColumns(null, "public", "people", "%")) {
            while (rows.next()) {
                seen.add(rows.getString("COLUMN_NAME") + " " + rows.getString("TYPE_NAME") + " " + rows.getInt("DATA_TYPE") + " "
                        + rows.getInt("ORDINAL_POSITION") + " " + rows.getInt("NULLABLE") + " " + rows.getString("IS_AUTOINCREMENT"));
            }
        }
        var expected = new ArrayList<String>();
        Object[][] kinds = {{"id int8", Types.BIGINT}, {"name text", Types.VARCHAR}, {"born date", Types.DATE}, {"height float8", Types.DOUBLE},
            {"member bool", Types.BIT}, {"seen timestamp", Types.TIMESTAMP}};
        for (int i = 0; i < kinds.length; i++) {
            expected.add(kinds[i][0] + " " + kinds[i][1] + " " + (i + 1) + " 1 NO");
        }
        Report.same(expected, seen, "getColumns");
        Report.same(List.of("int8", "text", "_text", "json"), Report.column(metadata.getColumns(null, "public", "events", "%"), "TYPE_NAME"), "events");
    }
}
