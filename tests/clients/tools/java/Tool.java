import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.Arrays;
import java.util.UUID;
import org.postgresql.util.PGInterval;

/** pgJDBC. The seven steps, each answered with a line of JSON (step, ok, detail). */
public final class Tool {
    private static final int READINGS = 1_000_000;

    public static void main(String[] arguments) {
        Report.step("connect", Tool::connect);
        Report.step("browse", Metadata::browse);
        Report.step("types", Tool::types);
        Report.step("parameters", Tool::parameters);
        Report.step("big result", Tool::bigResult);
        Report.step("cancel", Tool::cancel);
        Report.step("errors", Tool::errors);
    }

    private static String connect(Connection connection) throws SQLException {
        Report.same(true, connection.isValid(5), "isValid");
        Report.same("public", connection.getSchema(), "getSchema");
        Report.same(Report.env("PGDATABASE"), connection.getCatalog(), "getCatalog");
        Report.same(Connection.TRANSACTION_READ_COMMITTED, connection.getTransactionIsolation(), "isolation");
        connection.setReadOnly(true);
        connection.setClientInfo("ApplicationName", "a tool");
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        Report.same(Connection.TRANSACTION_REPEATABLE_READ, connection.getTransactionIsolation(), "isolation");
        connection.setSchema("public");
        return connection.getMetaData().getDatabaseProductVersion();
    }

    private static String types(Connection connection) throws Exception {
        // Binary only from the fifth use on: read it both ways.
        try (var statement = connection.prepareStatement(Report.sql("types"))) {
            for (int i = 0; i < 7; i++) {
                try (var row = statement.executeQuery()) {
                    row.next();
                    values(row);
                    kinds(row);
                }
            }
        }
        return "25 values in text and in binary";
    }

    private static void values(ResultSet row) throws Exception {
        Object[][] expected = {
            {"bool", true}, {"int2", -12}, {"int4", 2147483647}, {"int8", 9223372036854775807L},
            {"uint8", new BigDecimal("18446744073709551615")}, {"hugeint", new BigDecimal("18446744073709551614")},
            {"numeric", new BigDecimal("-0.05")}, {"float4", 0.1f}, {"float8", 1e15}, {"text", "a \"b\" \u00fcn\u00ef"},
            {"uuid", UUID.fromString("0b5ef1ad-1d5c-4d34-8f1c-6a1d2f5a7c11")}, {"null", null},
        };
        for (var pair : expected) {
            Report.same(pair[1], row.getObject((String) pair[0]), (String) pair[0]);
        }
        Report.same("{\"a\": 1, \"b\": [true, null]}", row.getString("json"), "json");
        Report.same("[0, -1, 16]", Arrays.toString(row.getBytes("bytea")), "bytea");
        Report.same(LocalDate.of(2024, 3, 1), row.getObject("date", LocalDate.class), "date");
        Report.same(LocalTime.of(3, 4, 5, 600_000_000), row.getObject("time", LocalTime.class), "time");
        Report.same(OffsetTime.parse("03:04:05+02:00"), row.getObject("timetz", OffsetTime.class), "timetz");
        Report.same(LocalDateTime.parse("2024-03-01T03:04:05.678901"), row.getObject("timestamp", LocalDateTime.class), "timestamp");
        Report.same(OffsetDateTime.parse("2024-03-01T02:04:05Z"), row.getObject("timestamptz", OffsetDateTime.class), "timestamptz");
        Report.same(new PGInterval(1, 2, -3, 4, 5, 6), row.getObject("interval"), "interval");
        Report.same("10110", row.getString("varbit"), "varbit");
        Report.same("[1, null, 3]", Arrays.toString((Object[]) row.getArray("int4s").getArray()), "int4s");
        Report.same("[a, null, b c]", Arrays.toString((Object[]) row.getArray("texts").getArray()), "texts");
        Report.same("[0.10, 2.50]", Arrays.toString((Object[]) row.getArray("numerics").getArray()), "numerics");
        Report.same("[2024-03-01]", Arrays.toString((Object[]) row.getArray("dates").getArray()), "dates");
    }

    private static void kinds(ResultSet row) throws SQLException {
        var about = row.getMetaData();
        var kinds = new StringBuilder();
        for (int i = 1; i <= about.getColumnCount(); i++) {
            kinds.append(about.getColumnTypeName(i)).append(' ');
        }
        Report.same("bool int2 int4 int8 numeric numeric numeric float4 float8 text json bytea date time timetz timestamp timestamptz "
                + "interval uuid varbit _int4 _text _numeric _date int4 ", kinds.toString(), "type names");
        Report.same(5, about.getPrecision(7), "numeric's precision");
        Report.same(2, about.getScale(7), "numeric's scale");
        Report.same(Types.ARRAY, about.getColumnType(21), "int4[]");
    }

    private static String parameters(Connection connection) throws SQLException {
        for (int i = 0; i < 7; i++) {
            try (var asked = connection.prepareStatement("select ? + 1, ? || '!', ?::date, ?::numeric, ?::int4[], ?::timestamptz")) {
                asked.setInt(1, 41);
                asked.setString(2, "na\u00efve 'quote'");
                asked.setDate(3, Date.valueOf("2024-03-01"));
                asked.setBigDecimal(4, new BigDecimal("1.50"));
                asked.setArray(5, connection.createArrayOf("int4", new Object[] {1, null, 3}));
                asked.setObject(6, OffsetDateTime.parse("2024-03-01T03:04:05+01:00"));
                try (var row = asked.executeQuery()) {
                    row.next();
                    Report.same(42, row.getInt(1), "int");
                    Report.same("na\u00efve 'quote'!", row.getString(2), "text");
                    Report.same("2024-03-01", row.getString(3), "date");
                    Report.same(0, new BigDecimal("1.50").compareTo(row.getBigDecimal(4)), "numeric");
                    Report.same("[1, null, 3]", Arrays.toString((Object[]) row.getArray(5).getArray()), "array");
                    Report.same(OffsetDateTime.parse("2024-03-01T02:04:05Z"), row.getObject(6, OffsetDateTime.class), "timestamptz");
                }
            }
        }
        try (var asked = connection.prepareStatement("select name from people where born = ? and id = any(?) limit ?")) {
            asked.setObject(1, LocalDate.of(1815, 12, 10));
            asked.setArray(2, connection.createArrayOf("int8", new Object[] {1L, 2L}));
            asked.setInt(3, 5);
            var about = asked.getParameterMetaData();
            Report.same("date _int8 int4", about.getParameterTypeName(1) + " " + about.getParameterTypeName(2) + " " + about.getParameterTypeName(3), "parameters");
            Report.same("Ada", Report.column(asked.executeQuery(), "name").get(0), "name");
        }
        try (var asked = connection.prepareStatement("select ?::text is null as a")) {
            asked.setNull(1, Types.VARCHAR);
            Report.same("t", Report.column(asked.executeQuery(), "a").get(0), "null");
        }
        return null;
    }

    private static String bigResult(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        long before = used();
        long rows = 0;
        long sum = 0;
        long most = 0;
        try (var asked = connection.prepareStatement("select id, station, value from readings")) {
            asked.setFetchSize(1000);
            try (var row = asked.executeQuery()) {
                while (row.next()) {
                    sum += row.getLong(1);
                    if (++rows % 200_000 == 0) {
                        System.gc();
                        most = Math.max(most, used() - before);
                    }
                }
            }
        }
        connection.commit();
        Report.same((long) READINGS, rows, "rows");
        Report.same((long) READINGS * (READINGS + 1) / 2, sum, "sum");
        Report.same(true, most < 30_000_000, most + " bytes");
        return rows + " rows";
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static String cancel(Connection connection) throws Exception {
        var endless = Report.sql("endless");
        try (var statement = connection.createStatement()) {
            var canceller = new Thread(() -> {
                try {
                    Thread.sleep(1000);
                    statement.cancel();
                } catch (InterruptedException | SQLException error) {
                    System.err.println(error);
                }
            });
            canceller.start();
            Report.refused(() -> statement.executeQuery(endless), "57014", 0);
            canceller.join();
            statement.setQueryTimeout(1);
            Report.refused(() -> statement.executeQuery(endless), "57014", 0);
            statement.setQueryTimeout(0);
            Report.same("1", Report.column(statement.executeQuery("select 1 as a"), "a").get(0), "afterwards");
        }
        return null;
    }

    private static String errors(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            Report.refused(() -> statement.executeQuery("select * from missing"), "42P01", 15);
            Report.refused(() -> statement.executeQuery("select 1 frmo people"), "42601", 15);
            Report.refused(() -> statement.executeQuery("select 1 / 0"), "22012", 0);
            Report.same("1", Report.column(statement.executeQuery("select 1 as a"), "a").get(0), "afterwards");
            connection.setAutoCommit(false);
            Report.refused(() -> statement.executeQuery("select 1 / 0"), "22012", 0);
            Report.refused(() -> statement.executeQuery("select 1"), "25P02", 0);
            connection.rollback();
            Report.same("1", Report.column(statement.executeQuery("select 1 as a"), "a").get(0), "after rollback");
        }
        return null;
    }
}
