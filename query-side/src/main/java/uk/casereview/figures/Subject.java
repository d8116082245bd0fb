package uk.casereview.figures;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.tracker.CaseSummary;

/**
 * What something is counted of: a case or, for what belongs to no case, a partnership.
 *
 * @param partnership whose figures it counts in: the one that opened the case
 * @param knownAt §15.1-6: "the running maximum of recordedAt along its case, in log order"
 * @param summary where the case stands; null for a partnership
 * @param found by what the tracker finds the case
 */
record Subject(
        UUID id,
        PartnershipCode partnership,
        @Nullable CaseRef caseRef,
        Instant knownAt,
        @Nullable CaseSummary summary,
        Versions<Fact> facts,
        Versions<CountedClock> clocks,
        Versions<CaseFacets> found) {
    static Subject begun(UUID id, PartnershipCode partnership, @Nullable CaseRef caseRef) {
        return new Subject(
                id, partnership, caseRef, Instant.EPOCH, null, Versions.none(), Versions.none(), Versions.none());
    }
}
