package uk.casereview.notification;

import uk.casereview.casefile.CaseFile;
import uk.casereview.casefile.CaseState;

/**
 * Where a notification stands: one record per stage of §6.1 and §15.3-14.
 *
 * <p>What is known is the same at every stage, because a fact may have happened before the step it should have waited
 * for (§15.1-1); the stage says what may be done next.
 */
sealed interface NotificationState extends CaseState {
    /** Nothing is on record yet. */
    record NotRecorded() implements NotificationState {
        @Override
        public CaseFile file() {
            return CaseFile.EMPTY;
        }
    }

    /** Every stage from the first record on. */
    sealed interface Recorded extends NotificationState {
        NotificationFile notification();

        /** The same stage, with more known. */
        Recorded with(NotificationFile nextNotification, CaseFile nextFile);
    }

    /** Still under way. */
    sealed interface Live extends Recorded {}

    /** Nobody has decided yet whether to notify. */
    sealed interface Undecided extends Live {}

    /** Over, unless it is taken up again. */
    sealed interface Ended extends Recorded {}

    /** Somebody has referred it; the local authority has not said that it is aware. */
    record Referred(NotificationFile notification, CaseFile file) implements Undecided {
        @Override
        public Referred with(NotificationFile nextNotification, CaseFile nextFile) {
            return new Referred(nextNotification, nextFile);
        }
    }

    /** The local authority is aware and has not decided. */
    record UnderConsideration(NotificationFile notification, CaseFile file) implements Undecided {
        @Override
        public UnderConsideration with(NotificationFile nextNotification, CaseFile nextFile) {
            return new UnderConsideration(nextNotification, nextFile);
        }
    }

    /** The local authority has decided to notify. */
    record ToBeNotified(NotificationFile notification, CaseFile file) implements Live {
        @Override
        public ToBeNotified with(NotificationFile nextNotification, CaseFile nextFile) {
            return new ToBeNotified(nextNotification, nextFile);
        }
    }

    /** The local authority has decided not to notify. */
    record NotNotified(NotificationFile notification, CaseFile file) implements Live {
        @Override
        public NotNotified with(NotificationFile nextNotification, CaseFile nextFile) {
            return new NotNotified(nextNotification, nextFile);
        }
    }

    /** The notification has been made. */
    record Notified(NotificationFile notification, CaseFile file) implements Live {
        @Override
        public Notified with(NotificationFile nextNotification, CaseFile nextFile) {
            return new Notified(nextNotification, nextFile);
        }
    }

    /** It has been taken back. */
    record Withdrawn(NotificationFile notification, CaseFile file) implements Ended {
        @Override
        public Withdrawn with(NotificationFile nextNotification, CaseFile nextFile) {
            return new Withdrawn(nextNotification, nextFile);
        }
    }

    /** It owes nobody anything any more. */
    record Closed(NotificationFile notification, CaseFile file) implements Ended {
        @Override
        public Closed with(NotificationFile nextNotification, CaseFile nextFile) {
            return new Closed(nextNotification, nextFile);
        }
    }

    /** Read and not worked on. */
    sealed interface ReadOnly extends Recorded {}

    /** A case of old, entered with what came of it (OQ-20: legacy). */
    record Legacy(NotificationFile notification, CaseFile file) implements ReadOnly {
        @Override
        public Legacy with(NotificationFile nextNotification, CaseFile nextFile) {
            return new Legacy(nextNotification, nextFile);
        }
    }

    /** A duplicate, or entered in error; out of all figures (§15.1-3). */
    record StruckOut(NotificationFile notification, CaseFile file) implements ReadOnly {
        @Override
        public StruckOut with(NotificationFile nextNotification, CaseFile nextFile) {
            return new StruckOut(nextNotification, nextFile);
        }
    }
}
