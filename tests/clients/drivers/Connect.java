import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * Connects as told, with pgJDBC. Reads one JSON object a line (mode, host, port, user, password, database, root, crl: all strings
 * without escapes) and answers each with a line (outcome: "connects" or "fails", message, sqlstate).
 */
public final class Connect {
    private static final Pattern MEMBER = Pattern.compile("\"(\\w+)\":\"([^\"\\\\]*)\"");

    public static void main(String[] arguments) throws Exception {
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line; (line = lines.readLine()) != null; ) {
            System.out.println(attempt(parse(line)));
        }
    }

    private static String attempt(Map<String, String> test) {
        try {
            int answer = connect(test);
            return answer == 1 ? reply("connects", "", "") : reply("fails", "select 1 gave " + answer, "");
        } catch (SQLException error) {
            var message = new StringBuilder(error.getMessage());
            for (Throwable cause = error.getCause(); cause != null; cause = cause.getCause()) {
                message.append(" <- ").append(cause);
            }
            return reply("fails", message.toString(), error.getSQLState() == null ? "" : error.getSQLState());
        }
    }

    private static int connect(Map<String, String> test) throws SQLException {
        var settings = new Properties();
        settings.setProperty("user", test.get("user"));
        settings.setProperty("password", test.get("password"));
        for (var setting : test.get("mode").split(" ")) {
            if (setting.startsWith("sslfactory=")) {
                settings.setProperty("sslfactory", "org.postgresql.ssl." + setting.split("=")[1]);
            } else if (setting.contains("=")) {
                settings.setProperty(setting.split("=")[0], setting.split("=")[1]);
            } else if (!test.get("mode").equals("none given")) {
                settings.setProperty("sslmode", setting);
            }
        }
        if (!test.get("root").isEmpty()) {
            settings.setProperty("sslrootcert", test.get("root"));
        }
        var url = "jdbc:postgresql://" + test.get("host") + ":" + test.get("port") + "/" + test.get("database");
        try (var connection = DriverManager.getConnection(url, settings);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select 1 as a")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static Map<String, String> parse(String line) {
        var members = new HashMap<String, String>();
        for (var found = MEMBER.matcher(line); found.find(); ) {
            members.put(found.group(1), found.group(2));
        }
        return members;
    }

    private static String reply(String outcome, String message, String state) {
        return "{\"outcome\":\"" + outcome + "\",\"message\":\"" + escape(message) + "\",\"sqlstate\":\"" + state + "\"}";
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
