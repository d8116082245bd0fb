package uk.casereview.practicereview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.practicereview.ReviewCommands.*;
import static uk.casereview.practicereview.ReviewPolicies.*;
import static uk.casereview.practicereview.ReviewStory.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.clock.ClockKind;
import uk.casereview.facts.ReviewFacts;
import uk.casereview.practicereview.CommissioningCommand.*;
import uk.casereview.practicereview.CommissioningEvent.*;
import uk.casereview.practicereview.ConductCommand.*;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;

/** Who runs the review, who knows of it, and what it looks at. */
class CommissioningTest {
    private static final LocalDate APPOINTED_ON = LocalDate.of(2026, 3, 5);
    private static final UserId OTHER = user("another reviewer");

    @Test
    void scenario39TheReviewerIsOfNoAgencyInScope() {
        ReviewFacts scope = KnownFacts.scoped(FACTS, agency("WMP"), agency("BCHC"));

        assertThat(initiated().knowing(scope).refusal(appoint(REVIEWER, agency("BCHC"), text(30))))
                .returns(RefusalCode.REVIEWER_NOT_INDEPENDENT, refusal -> refusal.code())
                .returns(Map.of("agency", "BCHC"), refusal -> refusal.facts());
        assertThat(initiated()
                        .knowing(scope)
                        .then(appoint(REVIEWER, agency("NSPCC"), text(30)))
                        .last(ReviewerAppointed.class))
                .returns(true, ReviewerAppointed::independent)
                .returns(agency("NSPCC"), ReviewerAppointed::employer);
        assertThat(initiated()
                        .then(appoint(REVIEWER, new AgencyCode("INDEPENDENT"), text(30)))
                        .state()
                        .stage())
                .isEqualTo("COMMISSIONED");
    }

    @Test
    void whereNothingIsInScopeYetAnyAgencyMayComeToBe() {
        assertThat(initiated().knowing(KnownFacts.scoped(FACTS)).code(appoint(REVIEWER, agency("NSPCC"), text(30))))
                .isEqualTo(RefusalCode.REVIEWER_NOT_INDEPENDENT);
        assertThat(ReviewStory.scoped()
                        .knowing(KnownFacts.scoped(FACTS))
                        .then(appoint(OTHER, agency("NSPCC"), text(30)))
                        .file()
                        .commission()
                        .reviewers())
                .hasSize(2);
        assertThat(initiated().knowing((ReviewFacts) null).code(appoint(REVIEWER, agency("NSPCC"), text(30))))
                .isEqualTo(RefusalCode.REVIEWER_NOT_INDEPENDENT);
    }

    @Test
    void conflictsAreDeclared() {
        assertThat(initiated().refusal(appoint(REVIEWER, agency("INDEPENDENT"), null)))
                .isEqualTo(Refusal.of(RefusalCode.CONFLICT_DECLARATION_MISSING));
        assertThat(commissioned().code(appoint(REVIEWER))).isEqualTo(RefusalCode.REVIEWER_EXISTS);
        assertThat(initiated().on(APPOINTED_ON.minusDays(1)).code(appoint(REVIEWER)))
                .isEqualTo(RefusalCode.DATE_IN_FUTURE);
    }

    @Test
    void anAppointmentThatHasHappenedStandsWithWhatWasWrong() {
        AppointReviewer happened = new AppointReviewer(
                REVIEW,
                REVIEWER,
                text(10),
                agency("WMP"),
                false,
                List.of(),
                null,
                null,
                null,
                true,
                text(30),
                List.of());
        ReviewStory story = initiated().then(happened);

        assertThat(story.last(ReviewerAppointed.class))
                .returns(false, ReviewerAppointed::independent)
                .returns(
                        List.of(RefusalCode.REVIEWER_NOT_INDEPENDENT, RefusalCode.CONFLICT_DECLARATION_MISSING),
                        ReviewerAppointed::irregularities);
        assertThat(story.lastNames(3)).containsExactly("ReviewerAppointed", "IrregularityRecorded", "ClockStarted");
    }

    @Test
    void c5CountsFromTheAppointmentUntilAllThreeKnow() {
        ReviewStory story = commissioned();

        assertThat(story.clock(ClockKind.C5).dueOn()).isEqualTo(LocalDate.of(2026, 3, 12));
        assertThat(story.then(tell(Recipient.PANEL, Recipient.OFSTED))
                        .clock(ClockKind.C5)
                        .running())
                .isTrue();
        assertThat(story.then(new NotifyReviewDecision(REVIEW, on(LocalDate.of(2026, 3, 11), Recipient.DFE)))
                        .clock(ClockKind.C5)
                        .stopOn())
                .isEqualTo(LocalDate.of(2026, 3, 11));
    }

    /** C5 is of "reviewer name(s)": before there is one, nobody can have heard it. */
    @Test
    void whoeverWasToldBeforeTheAppointmentHasNotHeardTheName() {
        ReviewStory story = commissioned()
                .then(tell(Recipient.PANEL, Recipient.OFSTED))
                .then(new NotifyReviewDecision(REVIEW, on(APPOINTED_ON.minusDays(1), Recipient.DFE)));

        assertThat(story.clock(ClockKind.C5).running()).isTrue();
        assertThat(story.then(new NotifyReviewDecision(REVIEW, on(APPOINTED_ON, Recipient.DFE)))
                        .clock(ClockKind.C5)
                        .running())
                .isFalse();
    }

    @Test
    void eachNewNameIsTold() {
        ReviewStory story = commissioned()
                .then(tell(Recipient.PANEL, Recipient.OFSTED, Recipient.DFE))
                .then(appoint(OTHER));

        assertThat(story.clock(ClockKind.C5).running()).isTrue();
        assertThat(story.file().commission().told()).isEmpty();
    }

    @Test
    void noClockForWhatIsNotStatutoryOrBeganElsewhere() {
        assertThat(thematic().then(appoint(REVIEWER)).state().file().clocks().clocks())
                .isEmpty();
        assertThat(initiated()
                        .knowing(KnownFacts.migrated(FACTS, APPOINTED_ON))
                        .then(appoint(REVIEWER))
                        .state()
                        .file()
                        .clocks()
                        .running(REVIEW.value(), ClockKind.C5))
                .isEmpty();
        assertThat(initiated()
                        .knowing((ReviewFacts) null)
                        .then(appoint(REVIEWER))
                        .clock(ClockKind.C5)
                        .running())
                .isTrue();
    }

    @Test
    void onlyThoseThreeAreTold() {
        assertThat(initiated().refusal(tell(Recipient.PANEL, Recipient.CDOP)))
                .returns(RefusalCode.UNKNOWN_RECIPIENT, refusal -> refusal.code())
                .returns(Map.of("recipients", List.of("CDOP")), refusal -> refusal.facts());
        assertThat(initiated().code(tell())).isEqualTo(RefusalCode.MISSING_RECIPIENT);
        assertThat(initiated().on(LocalDate.of(2026, 3, 8)).code(tell(Recipient.PANEL)))
                .isEqualTo(RefusalCode.DATE_IN_FUTURE);
    }

    @Test
    void theLastReviewerRemovedLeavesTheStageAndTheDrafts() {
        ReviewStory story = drafted().then(remove(REVIEWER));

        assertThat(story.last(ReviewerRemoved.class).vacant()).isTrue();
        assertThat(story.state().stage()).isEqualTo("DRAFT_RECEIVED");
        assertThat(drafted()
                        .then(appoint(OTHER), remove(REVIEWER))
                        .last(ReviewerRemoved.class)
                        .vacant())
                .isFalse();
    }

    @Test
    void aRemovalHasItsReasons() {
        assertThat(commissioned().code(new RemoveReviewer(REVIEW, REVIEWER, null, null, List.of())))
                .isEqualTo(RefusalCode.RATIONALE_REQUIRED);
        assertThat(commissioned().code(new RemoveReviewer(REVIEW, REVIEWER, null, text(19), List.of())))
                .isEqualTo(RefusalCode.RATIONALE_REQUIRED);
        assertThat(commissioned()
                        .code(new RemoveReviewer(REVIEW, REVIEWER, LocalDate.of(2026, 12, 1), text(30), List.of())))
                .isEqualTo(RefusalCode.DATE_IN_FUTURE);
    }

    /** §4.5: the safeguarding partners decide who runs the review; §2.2: the clerk "may never take the decision itself". */
    @Test
    void whoDecidedIsNamedBesideWhoTypedIt() {
        List<UserId> decided = List.of(partner("BCT"), DELEGATE);

        assertThat(initiated().then(appointedBy(decided)).last(ReviewerAppointed.class))
                .returns(decided, ReviewerAppointed::decidedBy);
        assertThat(initiated().then(appointedBy(List.of())).last(ReviewerAppointed.class))
                .returns(null, ReviewerAppointed::decidedBy);
        assertThat(initiated()
                        .by(partner("BCT"), Role.DSP, "BCT")
                        .then(appointedBy(List.of()))
                        .last(ReviewerAppointed.class))
                .returns(List.of(partner("BCT")), ReviewerAppointed::decidedBy);
        assertThat(initiated()
                        .refusal(appointedBy(List.of(partner("BCT"), REVIEWER)))
                        .facts())
                .isEqualTo(Map.of("decidedBy", List.of(REVIEWER.toString())));

        assertThat(commissioned().then(removedBy(decided)).last(ReviewerRemoved.class))
                .returns(decided, ReviewerRemoved::decidedBy);
        assertThat(commissioned().code(removedBy(List.of(REVIEWER)))).isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
    }

    private static AppointReviewer appointedBy(List<UserId> decided) {
        return new AppointReviewer(
                REVIEW, REVIEWER, text(12), null, true, List.of(), text(30), null, APPOINTED_ON, false, null, decided);
    }

    private static RemoveReviewer removedBy(List<UserId> decided) {
        return new RemoveReviewer(REVIEW, REVIEWER, LocalDate.of(2026, 6, 1), text(30), decided);
    }
}
