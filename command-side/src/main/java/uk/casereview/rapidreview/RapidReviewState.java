package uk.casereview.rapidreview;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.CaseFile;
import uk.casereview.casefile.CaseState;

/**
 * Where a rapid review stands: one record per stage of §7.1.
 *
 * <p>What is known is the same at every stage, because a fact may have happened before the step it should have waited
 * for (§15.1-1); the stage says what may be done next.
 */
sealed interface RapidReviewState extends CaseState {
    /** There is no rapid review yet. */
    record NotOpened() implements RapidReviewState {
        @Override
        public CaseFile file() {
            return CaseFile.EMPTY;
        }
    }

    /** Every stage from the opening on. */
    sealed interface Opened extends RapidReviewState {
        RapidReviewFile review();

        /** The same stage, with more known. */
        Opened with(RapidReviewFile nextReview, CaseFile nextFile);

        /** Up to which day a referral led to this review or one before, for the next; null: none did. */
        default @Nullable LocalDate formerUntil() {
            return review().beginning().formerUntil();
        }
    }

    /** Still under way. */
    sealed interface Active extends Opened {}

    /** Not yet with the Panel. */
    sealed interface BeforeSubmission extends Active {}

    /** An outcome stands, or is in dispute, and the Panel does not have it yet (§7.1). */
    sealed interface Disputable extends BeforeSubmission {}

    /** With the Panel, and not closed. */
    sealed interface WithPanel extends Active {}

    /** Over. */
    sealed interface Ended extends Opened {}

    /** It exists; nothing has been asked of anybody. */
    record Open(RapidReviewFile review, CaseFile file) implements BeforeSubmission {
        @Override
        public Open with(RapidReviewFile nextReview, CaseFile nextFile) {
            return new Open(nextReview, nextFile);
        }
    }

    /** Its period and agencies are set. */
    record Scoped(RapidReviewFile review, CaseFile file) implements BeforeSubmission {
        @Override
        public Scoped with(RapidReviewFile nextReview, CaseFile nextFile) {
            return new Scoped(nextReview, nextFile);
        }
    }

    /** Agencies have been asked. */
    record Gathering(RapidReviewFile review, CaseFile file) implements BeforeSubmission {
        @Override
        public Gathering with(RapidReviewFile nextReview, CaseFile nextFile) {
            return new Gathering(nextReview, nextFile);
        }
    }

    /** The review has met. */
    record MeetingHeld(RapidReviewFile review, CaseFile file) implements BeforeSubmission {
        @Override
        public MeetingHeld with(RapidReviewFile nextReview, CaseFile nextFile) {
            return new MeetingHeld(nextReview, nextFile);
        }
    }

    /** The Sub-Group has recommended an outcome; the delegated partners answer. */
    record Recommended(RapidReviewFile review, CaseFile file) implements Disputable {
        @Override
        public Recommended with(RapidReviewFile nextReview, CaseFile nextFile) {
            return new Recommended(nextReview, nextFile);
        }
    }

    /** The partners differ, or the decision is disputed; the lead partners have it. */
    record Escalated(RapidReviewFile review, CaseFile file) implements Disputable {
        @Override
        public Escalated with(RapidReviewFile nextReview, CaseFile nextFile) {
            return new Escalated(nextReview, nextFile);
        }
    }

    /** The delegated partners have determined the outcome. */
    record Determined(RapidReviewFile review, CaseFile file) implements Disputable {
        @Override
        public Determined with(RapidReviewFile nextReview, CaseFile nextFile) {
            return new Determined(nextReview, nextFile);
        }
    }

    /** The Panel has it. */
    record Submitted(RapidReviewFile review, CaseFile file) implements WithPanel {
        @Override
        public Submitted with(RapidReviewFile nextReview, CaseFile nextFile) {
            return new Submitted(nextReview, nextFile);
        }
    }

    /** The Panel has answered. */
    record PanelResponded(RapidReviewFile review, CaseFile file) implements WithPanel {
        @Override
        public PanelResponded with(RapidReviewFile nextReview, CaseFile nextFile) {
            return new PanelResponded(nextReview, nextFile);
        }
    }

    /** The outcome was reconsidered after the Panel's answer. */
    record Revised(RapidReviewFile review, CaseFile file) implements WithPanel {
        @Override
        public Revised with(RapidReviewFile nextReview, CaseFile nextFile) {
            return new Revised(nextReview, nextFile);
        }
    }

    /**
     * It ended before it was sent; its notification may open it again.
     *
     * @param cause why; null in what was kept of a review before it was
     */
    record Discontinued(
            RapidReviewFile review, CaseFile file, @Nullable DiscontinuationCause cause) implements Ended {
        @Override
        public Discontinued with(RapidReviewFile nextReview, CaseFile nextFile) {
            return new Discontinued(nextReview, nextFile, cause);
        }

        /** §7.1: "criteria found not met", which somebody has decided. */
        boolean foundNotMet() {
            return cause == DiscontinuationCause.CRITERIA_NOT_MET;
        }
    }

    /** It is finished. */
    record Closed(RapidReviewFile review, CaseFile file) implements Ended {
        /** What had been referred by the time it went to the Panel, it counted from (OQ-2, §15.3-15). */
        @Override
        public @Nullable LocalDate formerUntil() {
            return review.panel().sentOn();
        }

        @Override
        public Closed with(RapidReviewFile nextReview, CaseFile nextFile) {
            return new Closed(nextReview, nextFile);
        }
    }

    /** It is a duplicate or was entered in error. */
    record StruckOut(RapidReviewFile review, CaseFile file) implements Ended {
        @Override
        public StruckOut with(RapidReviewFile nextReview, CaseFile nextFile) {
            return new StruckOut(nextReview, nextFile);
        }
    }
}
