package uk.casereview.web;

import java.util.concurrent.CompletionException;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryExecutionException;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;
import uk.casereview.platform.access.Looks;
import uk.casereview.platform.problem.RequestRefused;
import uk.casereview.shared.Refusal;
import uk.casereview.timeline.CaseQuery;

/** Asks the query side, wherever it runs; a refusal comes back as one. */
@Component
public final class Answers {
    private final QueryGateway queries;

    Answers(QueryGateway queries) {
        this.queries = queries;
    }

    public <T> T to(Object query, Class<T> answer) {
        if (query instanceof CaseQuery asked) {
            Looks.by(asked.reader());
        }
        try {
            return queries.query(query, ResponseTypes.instanceOf(answer)).join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof QueryExecutionException refused
                    && refused.getDetails().orElse(null) instanceof Refusal refusal) {
                throw new RequestRefused(refusal);
            }
            throw failure;
        }
    }
}
