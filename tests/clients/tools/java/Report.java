import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Connections, and the line of JSON that tells of a step. The server is named by libpq's environment. */
final class Report {
    private Report() {}

    interface Step {
        String run(Connection connection) throws Exception;
    }

    interface Attempt {
        void run() throws SQLException;
    }

    static void step(String name, Step step) {
        try (var connection = connected()) {
            print(name, true, step.run(connection));
        } catch (Exception | AssertionError error) {
            print(name, false, error.toString());
        }
    }

    static Connection connected() throws SQLException {
        var settings = new Properties();
        settings.setProperty("user", env("PGUSER"));
        settings.setProperty("password", env("PGPASSWORD"));
        settings.setProperty("sslmode", "verify-full");
        settings.setProperty("sslrootcert", env("PGSSLROOTCERT"));
        return DriverManager.getConnection("jdbc:postgresql://" + env("PGHOST") + ":" + env("PGPORT") + "/" + env("PGDATABASE"), settings);
    }

    static String env(String name) {
        return System.getenv(name);
    }

    static String sql(String name) throws Exception {
        return Files.readString(Path.of(env("TOOLS_SQL"), name + ".sql"));
    }

    /** A column's values as text, and the result's end. */
    static List<String> column(ResultSet rows, String name) throws SQLException {
        var values = new ArrayList<String>();
        try (rows) {
            while (rows.next()) {
                values.add(rows.getString(name));
            }
        }
        return values;
    }

    static void same(Object expected, Object seen, String what) {
        if (expected == null ? seen != null : !expected.equals(seen)) {
            throw new AssertionError(what + ": expected " + expected + ", seen " + seen + (seen == null ? "" : " (" + seen.getClass().getName() + ")"));
        }
    }

    static void refused(Attempt attempt, String state, int position) {
        try {
            attempt.run();
        } catch (SQLException error) {
            same(state, error.getSQLState(), error.getMessage());
            if (position > 0) {
                var server = ((org.postgresql.util.PSQLException) error).getServerErrorMessage();
                same(position, server.getPosition(), error.getMessage());
            }
            return;
        }
        throw new AssertionError("no " + state);
    }

    private static void print(String step, boolean ok, String detail) {
        System.out.println("{\"step\":\"" + step + "\",\"ok\":" + ok + ",\"detail\":\"" + escape(detail == null ? "" : detail) + "\"}");
    }

    private static String escape(String text) {
        var escaped = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                escaped.append('\\').append(c);
            } else if (c < ' ') {
                escaped.append(String.format("\\u%04x", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
