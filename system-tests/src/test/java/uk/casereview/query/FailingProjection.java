package uk.casereview.query;

import java.sql.SQLException;
import java.util.List;
import org.springframework.dao.DataAccessResourceFailureException;

/** As a database fails in the middle. */
record FailingProjection(Projection projection) implements Projection {
    @Override
    public String group() {
        return projection.group();
    }

    @Override
    public List<String> tables() {
        return projection.tables();
    }

    @Override
    public void apply(ViewSchema schema, List<RecordedEvent> events) {
        projection.apply(schema, events);
        throw new DataAccessResourceFailureException("gone", new SQLException("gone", "08006"));
    }
}
