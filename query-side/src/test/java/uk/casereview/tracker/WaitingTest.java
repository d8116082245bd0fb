package uk.casereview.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.casereview.casefile.CaseFileEvent.TaskCompleted;
import uk.casereview.casefile.CaseFileEvent.TaskRaised;
import uk.casereview.casefile.TaskKind;
import uk.casereview.query.RecordedEvent;
import uk.casereview.rapidreview.Outcome;
import uk.casereview.rapidreview.RapidReviewEvent.AgencyInformationReceived;
import uk.casereview.rapidreview.RapidReviewEvent.AgencyInformationRequested;
import uk.casereview.shared.Actor;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;
import uk.casereview.timeline.CaseLog;
import uk.casereview.timeline.Invented;
import uk.casereview.tracker.TrackerQuery.Work;
import uk.casereview.tracker.TrackerQuery.WorkKind;

/** What waits in a case is found by those it waits for, and by nobody else. */
class WaitingTest {
    private static final AgencyCode BCHC = new AgencyCode("BCHC");
    private static final AgencyCode WMP = new AgencyCode("WMP");

    @Test
    void theNextStepWaitsForWhoTakesIt() {
        CaseSummary referred = fold(referral());

        assertThat(Waiting.of(referred, reader(Role.LA_NOTIFIER, null)))
                .containsExactly(new Work(WorkKind.NEXT_STEP, null, null));
        assertThat(Waiting.of(referred, reader(Role.CHAIR, null))).isEmpty();
        assertThat(Waiting.in(referred)).containsExactly("next:LA_NOTIFIER");
    }

    /** §15.7-28: "BUSINESS_* = both managers". */
    @Test
    void whatIsOneManagersToDoIsTheOthers() {
        CaseSummary opened = fold(referral().review("2026-02-10T09:00:00Z", Invented.opened("2026-02-10")));

        assertThat(Waiting.of(opened, reader(Role.PROGRAMME_MANAGER, null)))
                .isEqualTo(Waiting.of(opened, reader(Role.BUSINESS_MANAGER, null)))
                .hasSize(1);
    }

    @Test
    void aTaskWaitsForTheRolesThatAreAskedUntilItIsDone() {
        var task = new UUID(0, 9);
        CaseLog log = referral()
                .notification(
                        "2026-02-04T09:00:00Z",
                        new TaskRaised(
                                task,
                                TaskKind.CONFIRM_DECISION,
                                TaskKind.CONFIRM_DECISION.askedOf(),
                                "decision",
                                null));

        assertThat(Waiting.of(fold(log), reader(Role.CHAIR, null)))
                .containsExactly(new Work(WorkKind.TASK, TaskKind.CONFIRM_DECISION, null));
        assertThat(Waiting.in(fold(log.notification("2026-02-05T09:00:00Z", new TaskCompleted(task)))))
                .containsExactly("next:LA_NOTIFIER");
    }

    @Test
    void informationIsAwaitedFromTheAgencyThatWasAskedUntilItComes() {
        CaseLog log = referral()
                .review("2026-02-10T09:00:00Z", Invented.opened("2026-02-10"))
                .review("2026-02-11T09:00:00Z", new AgencyInformationRequested(BCHC, Invented.day("2026-02-16"), null));

        assertThat(Waiting.of(fold(log), reader(Role.AGENCY_LEAD, BCHC)))
                .containsExactly(new Work(WorkKind.RETURN, null, Invented.day("2026-02-16")));
        assertThat(Waiting.of(fold(log), reader(Role.AGENCY_LEAD, WMP))).isEmpty();
        assertThat(Waiting.of(fold(log.review("2026-02-13T09:00:00Z", received())), reader(Role.AGENCY_LEAD, BCHC)))
                .isEmpty();
    }

    /** §15.2-11: "the presiding chair confirms". */
    @Test
    void whatAClerkTypedWaitsForWhoPresided() {
        CaseSummary decided = fold(referral()
                .review("2026-02-10T09:00:00Z", Invented.opened("2026-02-10"))
                .review("2026-02-20T09:00:00Z", Invented.determined(Invented.decisionId(1), Outcome.LCSPR)));

        assertThat(decided.unconfirmed()).isNotEmpty();
        assertThat(Waiting.of(decided, reader(Role.CHAIR, null)))
                .containsExactly(new Work(WorkKind.CONFIRMATION, null, null));
        assertThat(Waiting.in(decided)).contains("confirmation");
        assertThat(Waiting.of(decided, reader(Role.CORE_MEMBER, null))).isEmpty();
    }

    /** A case is listed for whoever has something to do in it, and for nobody else. */
    @ParameterizedTest
    @EnumSource
    void whoFindsACaseHasSomethingToDoInIt(Role role) {
        CaseSummary asked = fold(referral()
                .review("2026-02-10T09:00:00Z", Invented.opened("2026-02-10"))
                .review("2026-02-11T09:00:00Z", new AgencyInformationRequested(BCHC, Invented.day("2026-02-16"), null))
                .notification(
                        "2026-02-12T09:00:00Z",
                        new TaskRaised(
                                new UUID(0, 9),
                                TaskKind.RECONSIDER_OUTCOME,
                                TaskKind.RECONSIDER_OUTCOME.askedOf(),
                                "panel",
                                null)));
        Actor reader = reader(role, BCHC);

        assertThat(Waiting.forReader(reader).stream().anyMatch(Waiting.in(asked)::contains))
                .isEqualTo(!Waiting.of(asked, reader).isEmpty());
    }

    private static AgencyInformationReceived received() {
        return new AgencyInformationReceived(
                BCHC, 1, Invented.day("2026-02-13"), false, true, null, null, true, null, new UserId(new UUID(0, 3)));
    }

    private static CaseLog referral() {
        return new CaseLog().notification("2026-02-03T09:00:00Z", Invented.incident("2026-02-01", null));
    }

    private static Actor reader(Role role, @Nullable AgencyCode agency) {
        return new Actor(new UserId(new UUID(0, 7)), role, new PartnershipCode("BSCP"), agency, null);
    }

    private static CaseSummary fold(CaseLog log) {
        CaseSummary summary = null;
        for (RecordedEvent event : log.events()) {
            summary = SummaryFold.evolve(summary, event);
        }
        return Objects.requireNonNull(summary);
    }
}
