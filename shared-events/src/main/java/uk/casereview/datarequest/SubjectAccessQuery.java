package uk.casereview.datarequest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.Actor;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.DataRequestId;
import uk.casereview.shared.PersonRef;

/** What is asked for somebody who asked what is held about them (IG6). */
public sealed interface SubjectAccessQuery {
    Actor reader();

    /** All that is held about the person a granted request names, as far as it is not withheld. */
    record FindHeldAbout(Actor reader, DataRequestId requestId) implements SubjectAccessQuery {}

    /**
     * What is held about the person.
     *
     * @param exemptions under which something in it is withheld
     * @param notReviewed how many texts of the case nobody has released or withheld yet; they are withheld
     * @param events of the case, in the order of the log: those that name the person, or in which a text was reviewed
     */
    record HeldAbout(
            DataRequestId requestId,
            CaseRef caseRef,
            PersonRef subject,
            List<Exemption> exemptions,
            int notReviewed,
            List<HeldEvent> events,
            long position,
            Instant freshAt) {
        public HeldAbout {
            exemptions = List.copyOf(exemptions);
            events = List.copyOf(events);
        }
    }

    /**
     * One event, without what is about others.
     *
     * @param type its stored name
     * @param texts its texts in the order in which they stand in it, and what becomes of each
     * @param facts what it says; what is withheld is said in its place
     */
    record HeldEvent(
            UUID eventId,
            String type,
            LocalDate on,
            Instant recordedAt,
            List<HeldText> texts,
            Map<String, Object> facts) {
        public HeldEvent {
            texts = List.copyOf(texts);
        }
    }

    /**
     * One text.
     *
     * @param number by which it is released or withheld
     * @param exemption under which it is withheld; null otherwise
     */
    record HeldText(
            int number, HeldTextState state, @Nullable Exemption exemption) {}

    /** What becomes of a text. */
    enum HeldTextState {
        /** It is the person's own name, birth date or address. */
        OWN,
        RELEASED,
        WITHHELD,
        /** It is withheld until somebody has looked at it. */
        NOT_REVIEWED,
        /** It is sealed under somebody else's key. */
        OF_SOMEBODY_ELSE
    }
}
