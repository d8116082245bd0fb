package uk.casereview.process;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.user;
import static uk.casereview.process.Happenings.*;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.casereview.casefile.CaseFileEvent.DecisionConfirmed;
import uk.casereview.casefile.CaseFileEvent.DecisionDeferred;
import uk.casereview.casefile.CaseFileEvent.DecisionFlaggedForReview;
import uk.casereview.casefile.CaseFileEvent.DecisionRecordCorrected;
import uk.casereview.casefile.CaseFileEvent.MarkedDuplicate;
import uk.casereview.casefile.CaseFileEvent.MarkedEnteredInError;
import uk.casereview.casefile.CaseFileEvent.ProposalLost;
import uk.casereview.casefile.FlagReason;
import uk.casereview.clock.WorkingCalendar;
import uk.casereview.notification.NotifiabilityEvent.NotificationClosed;
import uk.casereview.process.Remembered.ConflictCameOut;
import uk.casereview.process.Remembered.CountsNoMore;
import uk.casereview.process.Remembered.OfCase;
import uk.casereview.process.Remembered.SeenTo;
import uk.casereview.process.Remembered.Taken;
import uk.casereview.shared.Actor;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.Event;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.Role;

/** What is remembered of decisions, so that what comes out later finds them (§4.4, §15.2-11). */
class DecisionMemoryTest {
    private static final PartnershipCode BSCP = new PartnershipCode("BSCP");
    private static final DecisionMemory MEMORY = new DecisionMemory(_ -> new WorkingCalendar("EW-1", Set.of()));
    private static final SeenTo SEEN_TO = new SeenTo(DECISION.decisionId(), NOTIFICATION.value());

    /** "flagged after 5 working days": what the clerk recorded on Monday 9 February. */
    @Test
    void aDecisionIsKeptWithTheDayToConfirmIt() {
        Event lost = new ProposalLost(DECISION);
        Happening typed = new Happening(
                EVENT,
                REVIEW.value(),
                "RapidReview",
                lost,
                envelope(new Actor(user("clerk"), Role.BUSINESS_MANAGER, BSCP, null, null)));

        assertThat(MEMORY.of(typed))
                .contains(new Taken(
                        DECISION.decisionId(),
                        REVIEW.value(),
                        Happenings.CASE,
                        Instruction.RAPID_REVIEW_FILE,
                        BSCP,
                        EVENT,
                        LocalDate.of(2026, 2, 16)));
        assertThat(MEMORY.of(inNotification(new DecisionDeferred(DECISION))))
                .contains(new Taken(
                        DECISION.decisionId(),
                        NOTIFICATION.value(),
                        Happenings.CASE,
                        Instruction.NOTIFICATION_FILE,
                        BSCP,
                        EVENT,
                        null));
    }

    @Test
    void whatIsConfirmedOrCorrectedAwaitsNobody() {
        assertThat(MEMORY.of(inNotification(new DecisionConfirmed(DECISION.decisionId(), NOTIFIER))))
                .contains(SEEN_TO);
        assertThat(MEMORY.of(
                        inNotification(new DecisionRecordCorrected(DECISION.decisionId(), DECISION, DECISION, REASON))))
                .contains(SEEN_TO);
    }

    @ParameterizedTest
    @EnumSource(FlagReason.class)
    void onlyTheFlagOfBeingUnconfirmedEndsTheWait(FlagReason reason) {
        var remembered = MEMORY.of(
                inNotification(new DecisionFlaggedForReview(DECISION.decisionId(), reason, null, null, false)));

        assertThat(remembered).isEqualTo(reason == FlagReason.UNCONFIRMED ? Optional.of(SEEN_TO) : Optional.empty());
    }

    /** "the item must be re-decided"; a confirmation would change nothing. */
    @Test
    void whatMustBeDecidedAgainAwaitsNobody() {
        assertThat(MEMORY.of(inNotification(new DecisionFlaggedForReview(
                        DECISION.decisionId(), FlagReason.LATE_CONFLICT, null, null, true))))
                .contains(SEEN_TO);
    }

    @Test
    void whatIsOutOfTheFiguresIsConfirmedByNobody() {
        CountsNoMore countsNoMore = new CountsNoMore(NOTIFICATION.value());

        assertThat(MEMORY.of(inNotification(new MarkedDuplicate(new CaseRef("BSCP-2026-015"), REASON))))
                .contains(countsNoMore);
        assertThat(MEMORY.of(inNotification(new MarkedEnteredInError(REASON)))).contains(countsNoMore);
    }

    @Test
    void aConflictThatCameOutLateIsKeptWithTheDecision() {
        assertThat(MEMORY.of(inMeeting(lateConflict())))
                .contains(new ConflictCameOut(new OfCase(Happenings.CASE, DECISION.decisionId()), NOTIFIER));
    }

    @Test
    void nothingElseIsRemembered() {
        assertThat(MEMORY.of(inNotification(new NotificationClosed()))).isEmpty();
        assertThat(MEMORY.of(inMeeting(new ProposalLost(DECISION)))).isEmpty();
    }
}
