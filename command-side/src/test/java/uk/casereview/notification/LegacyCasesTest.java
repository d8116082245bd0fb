package uk.casereview.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.text;
import static uk.casereview.notification.IncidentStory.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileCommand.AddScrutinyObservation;
import uk.casereview.casefile.CaseFileCommand.EscalateDecision;
import uk.casereview.casefile.EscalationBody;
import uk.casereview.decider.Verdict;
import uk.casereview.notification.IncidentEvent.LegacyCaseRecorded;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.TaggedTheme;
import uk.casereview.shared.ThemeCode;

/** OQ-20: "Late entry of old cases (SCRs, pre-2019)", read only and without clocks. */
class LegacyCasesTest {
    private static final LocalDate DECIDED_ON = LocalDate.of(2017, 4, 3);
    private static final LocalDate COMPLETED_ON = LocalDate.of(2018, 5, 14);

    @Test
    void itIsEnteredWithWhatCameOfItAndRunsNoClock() {
        IncidentStory story = untold().as(CLERK)
                .then(OldCase.of(OldCase.review(
                        DECIDED_ON, COMPLETED_ON, OldCase.PUBLISHED, new ThemeCode("T5"), new ThemeCode("T1"))));

        LegacyCaseRecorded event = (LegacyCaseRecorded) story.events().getLast();
        assertThat(event.effectiveOn(TODAY)).isEqualTo(OldCase.HAPPENED);
        assertThat(event.children()).extracting(ChildSnapshot::childRef).containsExactly("Child A");
        LegacyReview review = event.reviews().getFirst();
        assertThat(review.endedOn()).isEqualTo(OldCase.PUBLISHED);
        assertThat(review.themes())
                .extracting(TaggedTheme::code)
                .containsExactly(new ThemeCode("T1"), new ThemeCode("T5"));
        assertThat(story.state().file().clocks().clocks()).isEmpty();
    }

    @Test
    void aReviewEndsWithTheLastDayThatIsKnown() {
        IncidentStory story = untold().then(OldCase.of(
                OldCase.review(DECIDED_ON, COMPLETED_ON, null),
                OldCase.review(DECIDED_ON, null, null),
                OldCase.review(null, null, null)));

        assertThat(((LegacyCaseRecorded) story.events().getLast()).reviews())
                .extracting(LegacyReview::endedOn)
                .containsExactly(COMPLETED_ON, DECIDED_ON, null);
    }

    @Test
    void whatIsEnteredIsPossible() {
        assertThat(code(OldCase.happened(TODAY.plusDays(1), children()))).isEqualTo(RefusalCode.DATE_IN_FUTURE);
        assertThat(code(OldCase.happened(null, List.of()))).isEqualTo(RefusalCode.AT_LEAST_ONE_CHILD);
        assertThat(code(OldCase.of(OldCase.review(TODAY.plusDays(1), null, null))))
                .isEqualTo(RefusalCode.DATE_IN_FUTURE);
        assertThat(untold().refuses(OldCase.of(OldCase.review(null, COMPLETED_ON, DECIDED_ON)))
                        .facts())
                .containsEntry("fact", "the publication")
                .containsEntry("follows", "the end of the review");
        assertThat(code(OldCase.of(OldCase.review(OldCase.HAPPENED.minusDays(1), null, null))))
                .isEqualTo(RefusalCode.DATE_OUT_OF_ORDER);
        assertThat(untold().refuses(OldCase.of(OldCase.review(null, null, null, new ThemeCode("T99")))))
                .isEqualTo(new Refusal(RefusalCode.THEME_UNKNOWN, Map.of("themes", List.of("T99"))));
    }

    @Test
    void whenItHappenedMayNotBeKnownAnyMore() {
        IncidentStory story = untold().then(OldCase.happened(null, children(), OldCase.review(DECIDED_ON, null, null)));

        assertThat(story.events().getLast().effectiveOn(TODAY)).isEqualTo(TODAY);
    }

    @Test
    void itIsScrutinisedAndNotWorkedOn() {
        IncidentStory story = untold().then(OldCase.of());

        assertThat(SeriousIncidentNotificationDecider.decide(
                        story.state(), new AddScrutinyObservation(ID.value(), text(20)), story.context()))
                .isInstanceOf(Verdict.Accepted.class);
        assertThat(SeriousIncidentNotificationDecider.decide(
                        story.state(),
                        new EscalateDecision(ID.value(), null, EscalationBody.EXECUTIVE_BOARD, text(20)),
                        story.context()))
                .isEqualTo(Verdict.refuse(Refusal.of(RefusalCode.INVALID_STATE, "stage", "LEGACY")));
    }

    private static RefusalCode code(NotificationCommand command) {
        return untold().refuses(command).code();
    }

    private static List<ChildDetails> children() {
        return List.of(AChild.whoDied().details());
    }
}
