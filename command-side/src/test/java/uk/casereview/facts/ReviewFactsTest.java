package uk.casereview.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileEvent.MarkedDuplicate;
import uk.casereview.casefile.CaseFileEvent.MarkedEnteredInError;
import uk.casereview.facts.Determinations.Determination;
import uk.casereview.history.EventStreams.Recorded;
import uk.casereview.notification.IncidentDates;
import uk.casereview.notification.IncidentEvent.CaseMigrated;
import uk.casereview.notification.IncidentEvent.LegacyCaseRecorded;
import uk.casereview.notification.IncidentEvent.ParallelProcessRecorded;
import uk.casereview.notification.IncidentEvent.ParallelProcessUpdated;
import uk.casereview.notification.ParallelProcess;
import uk.casereview.notification.ParallelProcess.Constraint;
import uk.casereview.notification.ParallelProcess.Status;
import uk.casereview.notification.ParallelProcessType;
import uk.casereview.platform.envelope.Envelope;
import uk.casereview.rapidreview.DiscontinuationCause;
import uk.casereview.rapidreview.Outcome;
import uk.casereview.rapidreview.PanelResponse;
import uk.casereview.rapidreview.RapidReviewEvent.PanelResponseRecorded;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewClosed;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewDiscontinued;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOpened;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeDetermined;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeRecommended;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeRevised;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewReopened;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewScoped;
import uk.casereview.rapidreview.ReviewOutcome;
import uk.casereview.rapidreview.StartRule;
import uk.casereview.shared.Actor;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.Event;
import uk.casereview.shared.NotificationId;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.RapidReviewId;
import uk.casereview.shared.RecordingMode;

/** What a practice review knows of its case. */
class ReviewFactsTest {
    private static final UUID CASE = new UUID(0, 14);
    private static final CaseRef CASE_REF = new CaseRef("BSCP-2026-014");
    private static final LocalDate MONDAY = LocalDate.of(2026, 2, 2);
    private static final UUID TRIAL = new UUID(0, 15);
    private static final ReviewOutcome LCSPR = new ReviewOutcome(Outcome.LCSPR, null, false, Set.of());

    @Test
    void isOfTheCaseOfItsStream() {
        ReviewFacts facts = after(new CaseMigrated(MONDAY));

        assertThat(facts.caseId()).isEqualTo(CASE);
        assertThat(facts.caseRef()).isEqualTo(CASE_REF);
        assertThat(facts.begunElsewhere(MONDAY)).isTrue();
        assertThat(facts.begunElsewhere(MONDAY.plusDays(1))).isFalse();
        assertThat(after(new ParallelProcessRecorded(TRIAL, trial(Status.OPEN, Constraint.NONE)))
                        .begunElsewhere(MONDAY))
                .isFalse();
    }

    @Test
    void knowsACaseOfOld() {
        assertThat(after(new LegacyCaseRecorded(
                                new IncidentDates(null, null, null, null, null),
                                null,
                                null,
                                null,
                                List.of(),
                                List.of()))
                        .legacy())
                .isTrue();
        assertThat(after(new CaseMigrated(MONDAY)).legacy()).isFalse();
    }

    @Test
    void knowsWhoIsInScope() {
        assertThat(after(new RapidReviewScoped(MONDAY, MONDAY, List.of(new AgencyCode("WMP"))))
                        .scope())
                .containsExactly(new AgencyCode("WMP"));
    }

    @Test
    void publicationIsForbiddenAsLongAsTheOtherProcessRuns() {
        var forbids = new ParallelProcessRecorded(TRIAL, trial(Status.OPEN, Constraint.NO_PUBLICATION));

        assertThat(after(forbids).constraints(Constraint.NO_PUBLICATION)).isEqualTo(Map.of(TRIAL, MONDAY));
        assertThat(after(forbids, new ParallelProcessUpdated(TRIAL, trial(Status.UNKNOWN, Constraint.NO_PUBLICATION)))
                        .constraints(Constraint.NO_PUBLICATION))
                .isEqualTo(Map.of(TRIAL, MONDAY));
        assertThat(after(forbids, new ParallelProcessUpdated(TRIAL, trial(Status.CLOSED, Constraint.NO_PUBLICATION)))
                        .constraints(Constraint.NO_PUBLICATION))
                .isEmpty();
        assertThat(after(forbids, new ParallelProcessUpdated(TRIAL, trial(Status.OPEN, Constraint.NO_FAMILY_CONTACT)))
                        .constraints(Constraint.NO_PUBLICATION))
                .isEmpty();
    }

    @Test
    void knowsWhatTheRapidReviewLedToAsItStands() {
        var lcspr = new ReviewOutcome(Outcome.LCSPR, null, false, Set.of());
        var none = new ReviewOutcome(Outcome.NO_FURTHER_REVIEW, null, false, Set.of());
        var decision = Decisions.CARRIED;
        var determined = new RapidReviewOutcomeDetermined(lcspr, decision, List.of(), false, List.of(), null);

        assertThat(after(determined).determination()).isEqualTo(new Determination(lcspr, decision));
        assertThat(after(determined, new RapidReviewOutcomeRevised(lcspr, none, decision, List.of(), List.of(), null))
                        .determination())
                .isEqualTo(new Determination(none, decision));
        assertThat(after(new RapidReviewClosed(null)).determination()).isNull();
    }

    /** PM3 follows only what stands; the practice review looks for what it rested on among the others. */
    @Test
    void whatTheRapidReviewLedToIsTakenBackByWhatTakesItBack() {
        var id = Decisions.CARRIED.decisionId();

        assertThat(after(determined(), recommended(id)).determinations())
                .isEqualTo(new Determinations(null, Set.of(id), Set.of(id)));
        assertThat(after(determined(), recommended(null)).determination()).isNotNull();
        assertThat(after(determined(), new RapidReviewDiscontinued(DiscontinuationCause.RECATEGORISED, null))
                        .determinations())
                .isEqualTo(new Determinations(null, Set.of(id), Set.of(id)));
        assertThat(after(determined(), new MarkedDuplicate(CASE_REF, text(9))).determination())
                .isNull();
        assertThat(after(determined(), new MarkedEnteredInError(text(9)), opened())
                        .determinations())
                .isEqualTo(new Determinations(null, Set.of(id), Set.of()));
        assertThat(after(new MarkedEnteredInError(text(9)), determined()).determination())
                .isNotNull();
    }

    @Test
    void whatAClosedReviewLedToWasNeverTakenBack() {
        assertThat(after(determined(), new RapidReviewClosed(null), opened()).determinations())
                .isEqualTo(Determinations.NONE);
        assertThat(after(determined(), new RapidReviewReopened(text(9), text(9), Decisions.CARRIED))
                        .determinations())
                .isEqualTo(new Determinations(new Determination(LCSPR, Decisions.CARRIED), Set.of(), Set.of()));
        assertThat(after(determined(), new RapidReviewClosed(null), opened(), determined())
                        .determinations()
                        .former())
                .isEmpty();
    }

    /** PM6: which answer of the Panel it was, of the review that is. */
    @Test
    void knowsThatThePanelHoldsAReviewOfItsOwn() {
        var national = answer(2, PanelResponse.NATIONAL_REVIEW_DECIDED);

        assertThat(after(answer(1, PanelResponse.AGREES)).nationalReview()).isNull();
        assertThat(after(national, answer(3, PanelResponse.QUALITY_FEEDBACK_ONLY), determined())
                        .nationalReview())
                .isEqualTo(2);
        assertThat(after(
                                national,
                                new CaseMigrated(MONDAY),
                                new RapidReviewScoped(MONDAY, MONDAY, List.of()),
                                new ParallelProcessRecorded(TRIAL, trial(Status.OPEN, Constraint.NONE)))
                        .without(Set.of())
                        .nationalReview())
                .isEqualTo(2);
        assertThat(after(national, opened()).nationalReview()).isNull();
        assertThat(after(national, new MarkedDuplicate(CASE_REF, text(9))).nationalReview())
                .isNull();
        assertThat(after(national, new MarkedEnteredInError(text(9))).nationalReview())
                .isNull();
    }

    private static PanelResponseRecorded answer(int number, PanelResponse response) {
        return new PanelResponseRecorded(number, MONDAY, response, null, true, List.of());
    }

    private static RapidReviewOutcomeDetermined determined() {
        return new RapidReviewOutcomeDetermined(LCSPR, Decisions.CARRIED, List.of(), false, List.of(), null);
    }

    private static RapidReviewOutcomeRecommended recommended(@Nullable DecisionId takesBack) {
        return new RapidReviewOutcomeRecommended(
                LCSPR, Map.of(), Set.of(), Decisions.CARRIED, List.of(), null, takesBack);
    }

    private static RapidReviewOpened opened() {
        return new RapidReviewOpened(
                new RapidReviewId(TRIAL), new NotificationId(CASE), MONDAY, MONDAY, StartRule.NOTIFICATION_SENT, false);
    }

    private static ParallelProcess trial(Status status, Constraint constraint) {
        return new ParallelProcess(ParallelProcessType.CRIMINAL_INVESTIGATION, null, null, status, constraint, null);
    }

    private static ReviewFacts after(Event... events) {
        @Nullable ReviewFacts facts = null;
        for (Event event : events) {
            facts = ReviewFacts.evolve(facts, new Recorded(event, envelope(), 0));
        }
        return Objects.requireNonNull(facts);
    }

    private static Envelope envelope() {
        PartnershipCode partnership = new PartnershipCode("BSCP");
        return new Envelope(
                partnership,
                CASE,
                CASE_REF,
                MONDAY,
                Instant.parse("2026-02-02T09:00:00Z"),
                RecordingMode.LIVE,
                Actor.system(partnership, null),
                new CommandId(new UUID(0, 1)),
                null,
                new UUID(0, 2),
                null,
                null,
                Map.of());
    }
}
