package uk.casereview.web.deliberation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.casereview.audit.DecisionAudit.OnRecord;
import uk.casereview.shared.CaseRef;
import uk.casereview.web.Days;

/**
 * As at which moment a decision is shown what was on record.
 *
 * @param which the key of the words that say which moment it is
 * @param recordedLater when it was recorded, where that was on a later day; else null
 * @param address where the case is read as it was known then; null where nothing of it was on record yet
 */
public record KnownThen(
        String which,
        String moment,
        @Nullable String recordedLater,
        @Nullable String address) {
    static KnownThen of(CaseRef caseRef, OnRecord then) {
        Instant later = then.recordedLaterAt();
        return new KnownThen(
                "audit.decision.on-record." + then.which(),
                Days.moment(then.asOf()),
                later == null ? null : Days.moment(later),
                then.link() == null ? null : "/cases/" + caseRef + "?at=" + then.asOf());
    }
}
