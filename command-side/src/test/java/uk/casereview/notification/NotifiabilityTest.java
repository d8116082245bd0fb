package uk.casereview.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.agency;
import static uk.casereview.deliberation.Bodies.text;
import static uk.casereview.notification.AChild.whoDied;
import static uk.casereview.notification.AChild.whoWasHarmed;
import static uk.casereview.notification.IncidentStory.*;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.casereview.casefile.CaseFileEvent.IrregularityRecorded;
import uk.casereview.clock.ClockKind;
import uk.casereview.deliberation.DecisionRequest;
import uk.casereview.notification.NotifiabilityCommand.DecideNotNotifiable;
import uk.casereview.notification.NotifiabilityCommand.DecideNotifiable;
import uk.casereview.notification.NotifiabilityEvent.NotifiabilityDecided;
import uk.casereview.notification.NotificationState.NotNotified;
import uk.casereview.notification.NotificationState.ToBeNotified;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.SealedText;

class NotifiabilityTest {

    /** N1 and §15.1-1: the LA's own acts stay the notifier's. */
    @ParameterizedTest
    @EnumSource(names = {"BUSINESS_MANAGER", "CHAIR", "DSP", "AGENCY_REFERRER"})
    void onlyTheLocalAuthorityDecides(Role role) {
        IncidentStory other = considered().as(actor(role, agency("BCT")));
        assertThat(other.refuses(decide(Category.ABUSE_NEGLECT_DEATH)).code()).isEqualTo(RefusalCode.FORBIDDEN_ROLE);
        assertThat(other.refuses(decideNot()).code()).isEqualTo(RefusalCode.FORBIDDEN_ROLE);
    }

    /** OQ-1: "LA_NOTIFIER may be council or Trust user acting for the council". */
    @Test
    void aNotifierActsForTheCouncil() {
        DecideNotifiable command = decide(Category.ABUSE_NEGLECT_DEATH);
        assertThat(considered().as(actor(Role.LA_NOTIFIER, agency("BCC"))).accepts(command))
                .isNotEmpty();
        assertThat(considered()
                        .as(actor(Role.LA_NOTIFIER, agency("WMP")))
                        .refuses(command)
                        .code())
                .isEqualTo(RefusalCode.WRONG_AGENCY);
        assertThat(considered()
                        .as(actor(Role.LA_NOTIFIER, null))
                        .refuses(command)
                        .code())
                .isEqualTo(RefusalCode.WRONG_AGENCY);
    }

    /** N3: "no submission without a recorded decision and rationale". */
    @Test
    void aDecisionSaysWhy() {
        assertThat(considered().refuses(deciding(null, null)).code()).isEqualTo(RefusalCode.RATIONALE_REQUIRED);
        assertThat(considered()
                        .refuses(new DecideNotNotifiable(ID, text(19), null, null, null, false, null))
                        .code())
                .isEqualTo(RefusalCode.RATIONALE_REQUIRED);
        assertThat(toBeNotified().state()).isInstanceOf(ToBeNotified.class);
        assertThat(notNotified().state()).isInstanceOf(NotNotified.class);
    }

    @Test
    void theReasonsMayBeInTheDecision() {
        DecisionRequest decision = request(text(30), AnIncident.AWARE);
        DecideNotifiable inside = deciding(null, decision);
        DecideNotifiable beside = new DecideNotifiable(
                ID,
                Category.ABUSE_NEGLECT_DEATH,
                IncidentStory.findings(Category.ABUSE_NEGLECT_DEATH),
                text(50),
                SENT,
                decision,
                false,
                null);
        assertThat(decided(considered().accepts(inside).getFirst()).decision().decidedOn())
                .isEqualTo(AnIncident.AWARE);
        assertThat(decided(considered().accepts(inside).getFirst()).decision().rationale())
                .isEqualTo(text(30));
        assertThat(decided(considered().accepts(beside).getFirst()).decision().decidedOn())
                .isEqualTo(SENT);
        assertThat(decided(considered().accepts(beside).getFirst()).decision().rationale())
                .isEqualTo(text(50));
    }

    @Test
    void nobodyDecidedTomorrow() {
        DecideNotifiable command = new DecideNotifiable(
                ID,
                Category.ABUSE_NEGLECT_DEATH,
                IncidentStory.findings(Category.ABUSE_NEGLECT_DEATH),
                text(50),
                TODAY.plusDays(1),
                null,
                false,
                null);
        assertThat(considered().refuses(command).code()).isEqualTo(RefusalCode.DATE_IN_FUTURE);
    }

    @Test
    void aCategoryThatDoesNotFitIsExplained() {
        assertThat(considered(whoWasHarmed()).refuses(decide(Category.ABUSE_NEGLECT_DEATH)))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo(RefusalCode.CRITERIA_NOT_MET);
                    assertThat(refusal.facts())
                            .containsEntry("category", "ABUSE_NEGLECT_DEATH")
                            .containsEntry("abuseOrNeglect", "SUSPECTED")
                            .containsEntry("outcomes", List.of("SERIOUS_HARM"))
                            .containsEntry("allowed", List.of("ABUSE_NEGLECT_SERIOUS_HARM"));
                });
    }

    @Test
    void nobodyIsNotifiedFromTheTwentyFifthBirthdayOn() {
        assertThat(considered(whoDied().aged(25))
                        .refuses(decide(Category.CARE_LEAVER_DEATH))
                        .code())
                .isEqualTo(RefusalCode.OUT_OF_SCOPE_AGE);
        assertThat(considered(whoDied().aged(24)).accepts(decide(Category.CARE_LEAVER_DEATH)))
                .isNotEmpty();
        assertThat(considered(whoDied().aged(25), whoDied()).accepts(decide(Category.ABUSE_NEGLECT_DEATH)))
                .isNotEmpty();
    }

    /** CA04 s16C: in the area, or abroad and normally resident in it. */
    @Test
    void anIncidentHasToDoWithTheArea() {
        DecideNotifiable command = decide(Category.ABUSE_NEGLECT_DEATH);
        assertThat(considered(AnIncident.of(whoDied()).in(AnIncident.SANDWELL)).refuses(command))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo(RefusalCode.NO_TERRITORIAL_LINK);
                    assertThat(refusal.facts()).containsEntry("allowed", List.of("E08000025"));
                });
        assertThat(considered(AnIncident.of(whoDied()).in(null))
                        .refuses(command)
                        .code())
                .isEqualTo(RefusalCode.NO_TERRITORIAL_LINK);
        assertThat(considered(AnIncident.of(whoDied()).abroad(AnIncident.SANDWELL))
                        .refuses(command)
                        .code())
                .isEqualTo(RefusalCode.NO_TERRITORIAL_LINK);
        assertThat(decided(considered(AnIncident.of(whoDied()).abroad(AnIncident.BIRMINGHAM))
                                .accepts(command)
                                .getFirst())
                        .territorialLink())
                .isEqualTo(TerritorialLink.RESIDENT_ABROAD);
        assertThat(decided(considered().accepts(command).getFirst()).territorialLink())
                .isEqualTo(TerritorialLink.IN_AREA);
    }

    /** N5: "LAC death always notifiable, whatever the cause". */
    @Test
    void aLookedAfterChildsDeathIsNeverKeptBack() {
        assertThat(considered(whoDied().inCare()).refuses(decideNot()).code())
                .isEqualTo(RefusalCode.LAC_DEATH_NOTIFIABLE);
        assertThat(considered(whoWasHarmed().inCare()).accepts(decideNot())).isNotEmpty();
    }

    /** §15.1-1: "A gate stops an intention, never a fact." */
    @Test
    void whatTheLocalAuthorityHasDecidedStandsWithItsIrregularities() {
        DecideNotifiable happened = new DecideNotifiable(
                ID,
                Category.ABUSE_NEGLECT_SERIOUS_HARM,
                IncidentStory.findings(Category.ABUSE_NEGLECT_SERIOUS_HARM),
                text(40),
                null,
                null,
                true,
                text(9));
        List<RefusalCode> broken =
                List.of(RefusalCode.INVALID_STATE, RefusalCode.CRITERIA_NOT_MET, RefusalCode.NO_TERRITORIAL_LINK);
        IncidentStory referred = untold().then(AnIncident.of(whoDied()).in(null).record());
        assertThat(referred.accepts(happened))
                .satisfiesExactly(
                        event -> assertThat(decided(event).irregularities()).isEqualTo(broken),
                        event -> assertThat(event).isEqualTo(new IrregularityRecorded(broken, text(9))));
        assertThat(referred.then(happened).state()).isInstanceOf(ToBeNotified.class);
        DecideNotifiable unexplained = new DecideNotifiable(
                ID,
                Category.ABUSE_NEGLECT_SERIOUS_HARM,
                IncidentStory.findings(Category.ABUSE_NEGLECT_SERIOUS_HARM),
                text(40),
                null,
                null,
                true,
                null);
        assertThat(referred.refuses(unexplained).code()).isEqualTo(RefusalCode.REASON_REQUIRED);
    }

    @Test
    void aDecisionNotToNotifyStandsToo() {
        DecideNotNotifiable happened = new DecideNotNotifiable(ID, text(40), null, null, null, true, text(9));
        assertThat(decided(considered(whoDied().inCare()).accepts(happened).getFirst())
                        .irregularities())
                .containsExactly(RefusalCode.LAC_DEATH_NOTIFIABLE);
        IncidentStory referred = untold().then(AnIncident.of(whoDied().inCare()).record());
        assertThat(ClocksOf.running(considered(whoDied().inCare()).then(happened)))
                .containsExactly(ClockKind.C1B, ClockKind.C2);
        assertThat(ClocksOf.running(considered().then(happened))).isEmpty();
        IncidentStory unaware = referred.then(happened);
        assertThat(ClocksOf.running(unaware)).isEmpty();
        assertThat(decided(considered().accepts(happened).getFirst()).irregularities())
                .isEmpty();
    }

    private static DecideNotifiable deciding(@Nullable SealedText rationale, @Nullable DecisionRequest decision) {
        return new DecideNotifiable(
                ID,
                Category.ABUSE_NEGLECT_DEATH,
                IncidentStory.findings(Category.ABUSE_NEGLECT_DEATH),
                rationale,
                null,
                decision,
                false,
                null);
    }

    private static DecisionRequest request(SealedText rationale, LocalDate decidedOn) {
        return new DecisionRequest(
                null, null, decidedOn, null, null, null, List.of(), List.of(), null, List.of(), null, List.of(),
                rationale, List.of(), null);
    }

    private static NotifiabilityDecided decided(Object event) {
        return (NotifiabilityDecided) event;
    }
}
