package uk.casereview.audit.log;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Connections that are cut at one step of what is done over them, a step being a statement or a commit: the server sees its
 * client vanish, as when the process is killed. What was not committed by then is undone by the server and by nobody else.
 */
final class CutConnections extends AbstractDataSource {
    private final DataSource real;
    private final int at;
    private final boolean afterwards;
    private int steps;
    private boolean cut;

    /**
     * @param at at which step, from 1
     * @param afterwards whether the server has done that step, and nobody hears of it
     */
    CutConnections(DataSource real, int at, boolean afterwards) {
        this.real = real;
        this.at = at;
        this.afterwards = afterwards;
    }

    /** Whether it came to that step. */
    boolean isCut() {
        return cut;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = real.getConnection();
        return proxy(Connection.class, (_, method, arguments) -> {
            if (method.getName().equals("commit")) {
                return step(connection, connection, method, arguments);
            }
            Object answer = call(connection, method, arguments);
            if (answer instanceof PreparedStatement statement) {
                return counted(PreparedStatement.class, connection, statement);
            }
            return answer instanceof Statement statement ? counted(Statement.class, connection, statement) : answer;
        });
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    private <T extends Statement> T counted(Class<T> type, Connection connection, T statement) {
        return proxy(
                type,
                (_, method, arguments) -> method.getName().startsWith("execute")
                        ? step(connection, statement, method, arguments)
                        : call(statement, method, arguments));
    }

    private @Nullable Object step(Connection connection, Object on, Method method, Object @Nullable [] arguments)
            throws Throwable {
        if (cut) {
            throw new SQLException("nobody is there any more");
        }
        steps++;
        Object answer = steps == at && !afterwards ? null : call(on, method, arguments);
        if (steps == at) {
            cut = true;
            connection.abort(Runnable::run);
            throw new SQLException("cut");
        }
        return answer;
    }

    private static @Nullable Object call(Object on, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
