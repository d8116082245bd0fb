package uk.casereview.datarequest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.DisclosureBasis;
import uk.casereview.shared.Actor;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;

/** What is asked about information that left, or was asked for and did not (IG7, §2.2). */
public sealed interface DisclosureQuery {
    Actor reader();

    /** Those of the reader's partnership, the latest first. */
    record FindDisclosures(
            Actor reader,
            @Nullable CaseRef caseRef,
            @Nullable DisclosureKind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            int page,
            int size)
            implements DisclosureQuery {
        public static final int LARGEST_PAGE = 200;

        public FindDisclosures {
            if (page < 0 || size < 1 || size > LARGEST_PAGE) {
                throw new IllegalArgumentException("a page has 1 to " + LARGEST_PAGE + " rows");
            }
        }
    }

    /** One page. */
    record DisclosurePage(List<ListedDisclosure> rows, long total, int page, int size, long position, Instant freshAt) {
        public DisclosurePage {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One line of the register.
     *
     * @param id of the disclosure, or of the request
     * @param on the day it was authorised or decided
     * @param authorised to whom and why; null for the answer to a request
     * @param answered what was decided; null for what went to a third party
     */
    record ListedDisclosure(
            UUID id,
            DisclosureKind kind,
            CaseRef caseRef,
            LocalDate on,
            @Nullable Authorised authorised,
            @Nullable Answered answered) {}

    /** What went to a third party, as far as the reader may read it (§15.2-13). */
    record Authorised(
            SealedText recipient,
            SealedText purpose,
            SealedText scope,
            DisclosureBasis basis,
            List<UserId> agreedBy,
            @Nullable String legalAdviceRef) {
        public Authorised {
            agreedBy = List.copyOf(agreedBy);
        }
    }

    /**
     * What became of a request, without a word of it.
     *
     * @param closedOn the day the answer was given; null while it was not
     * @param onTime whether that was in time; null where none was given
     */
    record Answered(
            DataRequestDecision decision,
            List<Exemption> exemptions,
            UserId decidedBy,
            @Nullable LocalDate closedOn,
            @Nullable Boolean onTime) {
        public Answered {
            exemptions = List.copyOf(exemptions);
        }
    }
}
