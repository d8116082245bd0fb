package uk.casereview.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;

class EventFaultTest {
    @Test
    void whatCannotBeReadOrFoldedIsTheEventsFault() {
        assertThat(EventFault.in(new IllegalArgumentException("no such enum constant")))
                .isTrue();
        assertThat(EventFault.in(new NullPointerException())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22P02", "22001", "23505", "23514"})
    void soIsAValueTheTablesRefuse(String state) {
        assertThat(EventFault.in(new DataIntegrityViolationException("", new SQLException("", state))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "40P01", "53100", "55P03", "57014", "57P01", "42P01", "25P02"})
    void whatTheDatabaseCannotDoJustNowIsNot(String state) {
        assertThat(EventFault.in(new QueryTimeoutException("", new SQLException("", state))))
                .isFalse();
    }

    @Test
    void norIsALackOfConnections() {
        assertThat(EventFault.in(
                        new CannotCreateTransactionException("", new SQLTransientConnectionException("no connection"))))
                .isFalse();
        assertThat(EventFault.in(new CannotCreateTransactionException(""))).isFalse();
    }
}
