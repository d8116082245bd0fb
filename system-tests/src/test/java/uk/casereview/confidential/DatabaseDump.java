package uk.casereview.confidential;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Every row of every table of a whole database, as text: what a logical dump holds, and the large objects. */
final class DatabaseDump {
    private static final String TABLES = """
            select quote_ident(n.nspname) || '.' || quote_ident(c.relname)
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'm')
               and (n.nspname !~ '^pg_' and n.nspname <> 'information_schema' or c.relname = 'pg_largeobject')
             order by 1""";

    private final Map<String, List<String>> rows = new LinkedHashMap<>();

    private DatabaseDump() {}

    static DatabaseDump of(DataSource superuser) {
        DatabaseDump dump = new DatabaseDump();
        try (Connection connection = superuser.getConnection();
                var statement = connection.createStatement();
                var tables = statement.executeQuery(TABLES)) {
            CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
            Map<String, List<String>> read = new TreeMap<>();
            while (tables.next()) {
                read.put(tables.getString(1), List.of());
            }
            for (String table : read.keySet()) {
                ByteArrayOutputStream text = new ByteArrayOutputStream();
                copies.copyOut("copy (select * from " + table + ") to stdout", text);
                dump.rows.put(
                        table, text.toString(StandardCharsets.UTF_8).lines().toList());
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
        return dump;
    }

    /** The tables in which the text can be read, each with the first row that says it. */
    Map<String, String> whereIs(Needle needle) {
        Map<String, String> found = new LinkedHashMap<>();
        rows.forEach((table, lines) ->
                lines.stream().filter(needle::in).findFirst().ifPresent(line -> found.put(table, line)));
        return found;
    }

    int rowsOf(String table) {
        return rows.getOrDefault(table, List.of()).size();
    }
}
