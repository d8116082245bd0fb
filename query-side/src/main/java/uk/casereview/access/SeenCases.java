package uk.casereview.access;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.shared.Actor;
import uk.casereview.shared.CaseRef;

/** Which of some cases a reader may see. */
@Component
public final class SeenCases {
    private final JdbcClient database;
    private final ServiceTime time;

    SeenCases(JdbcClient database, ServiceTime time) {
        this.database = database;
        this.time = time;
    }

    /**
     * Those among them that the reader may see.
     *
     * @throws uk.casereview.query.ReadRefused where the role sees no case at all
     */
    public Set<CaseRef> among(Actor reader, Collection<CaseRef> cases) {
        CaseScope scope = CaseScope.of(reader, time.today());
        return database
                .sql("select s.case_ref from query_side.case_summary_view s"
                        + " where s.case_ref = any(string_to_array(:cases, ',')) and " + scope.condition())
                .params(scope.parameters())
                .param("cases", cases.stream().map(CaseRef::value).collect(Collectors.joining(",")))
                .query(String.class)
                .list()
                .stream()
                .map(CaseRef::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
