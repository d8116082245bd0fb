package uk.casereview.process;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.DecisionRecord.Route;
import uk.casereview.deliberation.RecordsDecision;
import uk.casereview.rapidreview.PanelResponse;
import uk.casereview.rapidreview.RapidReviewEvent.PanelResponseRecorded;
import uk.casereview.shared.Body;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.DerivedId;
import uk.casereview.shared.MeetingId;
import uk.casereview.shared.PartnershipCode;

/**
 * What no meeting of the body has heard of: a decision taken outside one, for §15.2-9 says that WRITTEN and CHAIRS_ACTION
 * "are listed at the next meeting", or an answer of the Panel that disagrees, "listed for next SCSG" (PM5). The delegated
 * partners answer one by one (§15.2-10) and have no meeting to list it at.
 *
 * @param decisionId of the decision; an answer of the Panel has one of its own
 * @param fileCommands under which the aggregate takes what is asked of its file
 * @param reportedTo the meeting that the decision says it is reported to
 * @param taskId the task that asks people to list it; null while none does
 */
record Unheard(
        DecisionId decisionId,
        UUID streamId,
        String fileCommands,
        UUID caseId,
        CaseRef caseRef,
        PartnershipCode partnership,
        Body body,
        Occasion occasion,
        LocalDate decidedOn,
        @Nullable MeetingId reportedTo,
        @Nullable UUID taskId) {

    /** Why a meeting is to hear of it. */
    enum Occasion {
        WRITTEN,
        CHAIRS_ACTION,
        PANEL_DISAGREES,
        NATIONAL_REVIEW;

        /** Those that wait for what is made of an answer of the Panel. */
        static final Set<Occasion> OBJECTIONS = EnumSet.of(PANEL_DISAGREES, NATIONAL_REVIEW);
    }

    /** The Panel's answer that disagrees, for the body that reconsiders, and settles what follows from it (PM6). */
    static Unheard objection(PanelResponseRecorded answer, Body body, Happening happening) {
        return new Unheard(
                new DecisionId(DerivedId.from(happening.eventId(), "objection")),
                happening.aggregateId(),
                happening.fileCommands(),
                Objects.requireNonNull(happening.envelope().caseId()),
                Objects.requireNonNull(happening.envelope().caseRef()),
                happening.envelope().partnership(),
                body,
                answer.response() == PanelResponse.NATIONAL_REVIEW_DECIDED
                        ? Occasion.NATIONAL_REVIEW
                        : Occasion.PANEL_DISAGREES,
                answer.receivedOn(),
                null,
                null);
    }

    /** The decision that took effect outside a meeting, where one did. */
    static Optional<Unheard> in(Happening happening) {
        UUID caseId = happening.envelope().caseId();
        CaseRef caseRef = happening.envelope().caseRef();
        return caseId == null || caseRef == null
                ? Optional.empty()
                : RecordsDecision.in(happening.event())
                        .filter(Unheard::outsideAMeeting)
                        .map(decision -> of(decision, happening, caseId, caseRef));
    }

    private static boolean outsideAMeeting(DecisionRecord decision) {
        return decision.body() != Body.DSP
                && switch (decision.route()) {
                    case WRITTEN -> true;
                    case CHAIRS_ACTION -> true;
                    case MEETING -> false;
                    case EXTRAORDINARY -> false;
                    case SINGLE_AGENCY -> false;
                };
    }

    private static Unheard of(DecisionRecord decision, Happening happening, UUID caseId, CaseRef caseRef) {
        return new Unheard(
                decision.decisionId(),
                happening.aggregateId(),
                happening.fileCommands(),
                caseId,
                caseRef,
                happening.envelope().partnership(),
                decision.body(),
                decision.route() == Route.WRITTEN ? Occasion.WRITTEN : Occasion.CHAIRS_ACTION,
                decision.decidedOn(),
                decision.reportedToMeeting(),
                null);
    }

    /** What the meeting is asked; it names no person, and the case by its reference only. */
    String question() {
        return switch (occasion) {
            case WRITTEN -> "To hear of the decision taken in writing on " + decidedOn + ".";
            case CHAIRS_ACTION -> "To hear of the decision the chair took alone on " + decidedOn + ".";
            case PANEL_DISAGREES -> "To reconsider the outcome after the Panel's answer of " + decidedOn + ".";
            case NATIONAL_REVIEW ->
                "To reconsider the outcome after the Panel's answer of " + decidedOn
                        + ", and settle how a local review goes on beside the national one.";
        };
    }

    /** What a task about it is about. */
    String about() {
        return Occasion.OBJECTIONS.contains(occasion) ? "panel-response/" + decidedOn : "decision/" + decisionId;
    }
}
