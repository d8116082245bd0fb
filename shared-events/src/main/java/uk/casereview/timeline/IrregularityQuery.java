package uk.casereview.timeline;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import uk.casereview.shared.Actor;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.SealedText;

/** What is asked about irregularities: §15.1-1, "the chair and the scrutineer are told". */
public sealed interface IrregularityQuery {
    /** Irregularities of the cases the reader may see, the latest recorded first. */
    record FindIrregularities(Actor reader, int page, int size) implements IrregularityQuery {
        public static final int LARGEST_PAGE = 200;

        public FindIrregularities {
            if (page < 0 || size < 1 || size > LARGEST_PAGE) {
                throw new IllegalArgumentException("a page has 1 to " + LARGEST_PAGE + " rows");
            }
        }
    }

    /** One page. */
    record IrregularityPage(List<Irregularity> rows, long total, int page, int size, long position, Instant freshAt) {}

    /**
     * Something that was recorded although a rule forbade it.
     *
     * @param what was recorded, by the stored name of its event
     * @param broken the refusals it would have met
     * @param reason why the fact stands
     */
    record Irregularity(
            UUID caseId,
            CaseRef caseRef,
            PartnershipCode partnership,
            String what,
            List<RefusalCode> broken,
            SealedText reason,
            Instant recordedAt,
            Actor recordedBy) {
        public Irregularity {
            broken = List.copyOf(broken);
        }
    }
}
