package uk.casereview.web;

import java.util.concurrent.CompletionException;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.NoHandlerForQueryException;
import org.axonframework.queryhandling.QueryExecutionException;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.casereview.access.AccessQuery;
import uk.casereview.audit.AuditQuery;
import uk.casereview.audit.RecordQuery;
import uk.casereview.datarequest.DataRequestQuery;
import uk.casereview.meeting.MeetingQuery;
import uk.casereview.platform.access.Looks;
import uk.casereview.platform.problem.RequestRefused;
import uk.casereview.shared.Actor;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.timeline.CaseQuery;
import uk.casereview.timeline.DecisionQuery.FindDecisions;

/** Asks the query side, wherever it runs; a refusal comes back as one. */
@Component
public final class Answers {
    private final QueryGateway queries;

    Answers(QueryGateway queries) {
        this.queries = queries;
    }

    public <T> T to(Object query, Class<T> answer) {
        Actor reader = readerOf(query);
        if (reader != null) {
            Looks.by(reader);
        }
        try {
            return queries.query(query, ResponseTypes.instanceOf(answer)).join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof QueryExecutionException refused
                    && refused.getDetails().orElse(null) instanceof Refusal refusal) {
                throw new RequestRefused(refusal);
            }
            if (query instanceof RecordQuery && failure.getCause() instanceof NoHandlerForQueryException) {
                // where Axon Server keeps the events there is no audit log
                throw new RequestRefused(RefusalCode.NOT_FOUND);
            }
            throw failure;
        }
    }

    /** In whose name it is put on record what was looked at. */
    private static @Nullable Actor readerOf(Object query) {
        return switch (query) {
            case CaseQuery asked -> asked.reader();
            case FindDecisions asked -> asked.reader();
            case AuditQuery asked -> asked.reader();
            case RecordQuery asked -> asked.reader();
            case AccessQuery asked -> asked.reader();
            case MeetingQuery asked -> asked.reader();
            case DataRequestQuery asked -> asked.reader();
            default -> null;
        };
    }
}
