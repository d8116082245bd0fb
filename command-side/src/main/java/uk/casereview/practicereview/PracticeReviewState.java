package uk.casereview.practicereview;

import uk.casereview.casefile.CaseFile;
import uk.casereview.casefile.CaseState;

/**
 * Where a practice review stands: one record per stage of §8.1.
 *
 * <p>What is known is the same at every stage, because a fact may have happened before the step it should have waited
 * for (§15.1-1); the stage says what may be done next.
 */
sealed interface PracticeReviewState extends CaseState {
    /** There is no practice review yet. */
    record NotInitiated() implements PracticeReviewState {
        @Override
        public CaseFile file() {
            return CaseFile.EMPTY;
        }
    }

    /** Every stage from the beginning on. */
    sealed interface Begun extends PracticeReviewState {
        PracticeReviewFile review();

        /** The same stage, with more known. */
        Begun with(PracticeReviewFile nextReview, CaseFile nextFile);
    }

    /** Not over. */
    sealed interface Active extends Begun {}

    /** Its report is not public yet. */
    sealed interface BeforePublication extends Active {}

    /** Its report is not ratified yet. */
    sealed interface BeforeRatification extends BeforePublication {}

    /** Over. */
    sealed interface Ended extends Begun {}

    /** It is to be held; nobody runs it yet. */
    record Initiated(PracticeReviewFile review, CaseFile file) implements BeforeRatification {
        @Override
        public Initiated with(PracticeReviewFile nextReview, CaseFile nextFile) {
            return new Initiated(nextReview, nextFile);
        }
    }

    /** Somebody runs it. */
    record Commissioned(PracticeReviewFile review, CaseFile file) implements BeforeRatification {
        @Override
        public Commissioned with(PracticeReviewFile nextReview, CaseFile nextFile) {
            return new Commissioned(nextReview, nextFile);
        }
    }

    /** It is agreed what it looks at. */
    record Scoped(PracticeReviewFile review, CaseFile file) implements BeforeRatification {
        @Override
        public Scoped with(PracticeReviewFile nextReview, CaseFile nextFile) {
            return new Scoped(nextReview, nextFile);
        }
    }

    /** It is under way. */
    record InProgress(PracticeReviewFile review, CaseFile file) implements BeforeRatification {
        @Override
        public InProgress with(PracticeReviewFile nextReview, CaseFile nextFile) {
            return new InProgress(nextReview, nextFile);
        }
    }

    /** A draft of its report is here. */
    record DraftReceived(PracticeReviewFile review, CaseFile file) implements BeforeRatification {
        @Override
        public DraftReceived with(PracticeReviewFile nextReview, CaseFile nextFile) {
            return new DraftReceived(nextReview, nextFile);
        }
    }

    /** The Sub-Group is content with the report; the delegated partners answer. */
    record QualityAssured(PracticeReviewFile review, CaseFile file) implements BeforeRatification {
        @Override
        public QualityAssured with(PracticeReviewFile nextReview, CaseFile nextFile) {
            return new QualityAssured(nextReview, nextFile);
        }
    }

    /** The delegated partners accept the report. */
    record Determined(PracticeReviewFile review, CaseFile file) implements BeforeRatification {
        @Override
        public Determined with(PracticeReviewFile nextReview, CaseFile nextFile) {
            return new Determined(nextReview, nextFile);
        }
    }

    /** The board stands by the report. */
    record Ratified(PracticeReviewFile review, CaseFile file) implements BeforePublication {
        @Override
        public Ratified with(PracticeReviewFile nextReview, CaseFile nextFile) {
            return new Ratified(nextReview, nextFile);
        }
    }

    /** It is arranged how the report becomes public. */
    record PublicationPlanned(PracticeReviewFile review, CaseFile file) implements BeforePublication {
        @Override
        public PublicationPlanned with(PracticeReviewFile nextReview, CaseFile nextFile) {
            return new PublicationPlanned(nextReview, nextFile);
        }
    }

    /** Those who are to have it first have it. */
    record PrePublicationSent(PracticeReviewFile review, CaseFile file) implements BeforePublication {
        @Override
        public PrePublicationSent with(PracticeReviewFile nextReview, CaseFile nextFile) {
            return new PrePublicationSent(nextReview, nextFile);
        }
    }

    /** It is public. */
    record Published(PracticeReviewFile review, CaseFile file) implements Active {
        @Override
        public Published with(PracticeReviewFile nextReview, CaseFile nextFile) {
            return new Published(nextReview, nextFile);
        }
    }

    /** It is finished. */
    record Closed(PracticeReviewFile review, CaseFile file) implements Ended {
        @Override
        public Closed with(PracticeReviewFile nextReview, CaseFile nextFile) {
            return new Closed(nextReview, nextFile);
        }
    }

    /** It ended before its report was ratified; a new decision may begin it again. */
    record Discontinued(PracticeReviewFile review, CaseFile file) implements Ended {
        @Override
        public Discontinued with(PracticeReviewFile nextReview, CaseFile nextFile) {
            return new Discontinued(nextReview, nextFile);
        }
    }

    /** It is a duplicate or was entered in error. */
    record StruckOut(PracticeReviewFile review, CaseFile file) implements Ended {
        @Override
        public StruckOut with(PracticeReviewFile nextReview, CaseFile nextFile) {
            return new StruckOut(nextReview, nextFile);
        }
    }
}
