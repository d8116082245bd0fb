package uk.casereview.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.casereview.shared.Actor;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.Role;

/** §15.7-26: "The DPO may read the sealed text of a case named in a logged request", for as long as that is open. */
@Component
public final class LoggedRequests {
    private final JdbcClient database;

    LoggedRequests(JdbcClient database) {
        this.database = database;
    }

    /** Whether a request logged in the reader's own partnership opens the text of the case to the reader. */
    public boolean open(Actor reader, CaseRef caseRef) {
        return reader.role() == Role.DPO
                && database.sql("""
                        select exists (select 1 from query_side.data_request_view
                            where case_ref = :case and partnership = :partnership and opens_text)
                        """)
                        .param("case", caseRef.value())
                        .param("partnership", reader.partnership().value())
                        .query(Boolean.class)
                        .single();
    }
}
