package uk.casereview.access;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.query.ReadRefused;
import uk.casereview.shared.Actor;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** Lets a reader at one case, or says why not. */
@Component
public final class CaseGate {
    private final JdbcClient database;
    private final ServiceTime time;

    CaseGate(JdbcClient database, ServiceTime time) {
        this.database = database;
        this.time = time;
    }

    /** A case the reader may see, and the partnership that leads it. */
    public record Opened(UUID caseId, PartnershipCode partnership) {}

    private record Found(UUID caseId, String partnership, boolean visible) {}

    public Opened open(Actor reader, CaseRef caseRef) {
        CaseScope scope = CaseScope.of(reader, time.today());
        Found found = database.sql("select s.case_id, s.partnership, " + scope.condition()
                        + " as visible from query_side.case_summary_view s where s.case_ref = :ref")
                .params(scope.parameters())
                .param("ref", caseRef.value())
                .query(Found.class)
                .optional()
                .orElseThrow(() -> new ReadRefused(RefusalCode.NOT_FOUND));
        if (!found.visible()) {
            throw new ReadRefused(
                    found.partnership().equals(reader.partnership().value())
                            ? Refusal.of(
                                    RefusalCode.FORBIDDEN_ROLE,
                                    ReadingRights.of(reader.role()).cases() == CasesSeen.GRANTED
                                            ? "onlyWhatWasOpened"
                                            : "onlyWhereInvolved",
                                    reader.role().inWords())
                            : Refusal.of(RefusalCode.OUT_OF_PARTNERSHIP));
        }
        return new Opened(found.caseId(), new PartnershipCode(found.partnership()));
    }
}
