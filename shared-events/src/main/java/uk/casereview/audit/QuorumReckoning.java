package uk.casereview.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.casereview.deliberation.DecisionRecord.Capacity;
import uk.casereview.deliberation.DecisionRecord.Quorum;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;

/**
 * How the quorum of a decision was reckoned, step by step. It tells the calculation that stands in the record; no rule is
 * applied anew.
 *
 * @param recorded the calculation as it was stored with the decision; null where one person decides and none is asked
 * @param people everybody there, and what each came to
 * @param agencies each agency that was counted, and through whom
 * @param steps the same in words
 * @param traced whether the people on the record account for the agencies that were counted, and for no other; where a merged
 *     agency was counted, or a record came from elsewhere, they need not
 */
public record QuorumReckoning(
        @Nullable Quorum recorded,
        List<Person> people,
        List<CountedAgency> agencies,
        List<String> steps,
        boolean traced) {

    /** What somebody's presence came to. */
    public enum Standing {
        /** Free to decide. */
        COUNTED("counted"),
        /** Free to decide, for an agency that another already stands for. */
        COUNTED_TOGETHER("counted together with another of the agency"),
        /** §4.4: declared a conflict of interest on this item. */
        CONFLICTED("not counted: a conflict of interest"),
        /** There in the place of a member who was there as well. */
        LOOKED_ON("not counted: the member they stand in for was there"),
        /** Adviser, co-opted or observer (§2.1). */
        WITHOUT_A_VOICE("not counted: no voice in this body"),
        /** Sits for no agency that is known. */
        WITHOUT_AN_AGENCY("not counted: sits for no agency");

        private final String words;

        Standing(String words) {
            this.words = words;
        }

        public String inWords() {
            return words;
        }
    }

    /**
     * One person who was there.
     *
     * @param conflict its nature; null where there was none or nothing was said
     */
    public record Person(
            UserId memberId,
            @Nullable AgencyCode agency,
            Capacity capacity,
            @Nullable UserId deputyFor,
            Standing standing,
            @Nullable SealedText conflict) {}

    /**
     * One agency that was counted.
     *
     * @param required whether it had to be there
     * @param through who was free to decide for it
     */
    public record CountedAgency(AgencyCode agency, boolean required, List<UserId> through) {}
}
