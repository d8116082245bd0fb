package uk.casereview.practicereview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.practicereview.ReviewCommands.*;
import static uk.casereview.practicereview.ReviewPolicies.*;
import static uk.casereview.practicereview.ReviewStory.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.casereview.clock.ClockEvent;
import uk.casereview.clock.ClockEvent.ClockCancelled;
import uk.casereview.clock.ClockKind;
import uk.casereview.facts.ReviewFacts;
import uk.casereview.practicereview.PublicationCommand.*;
import uk.casereview.practicereview.PublicationEvent.*;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** How the report becomes public. */
class PublicationTest {
    private static final UUID TRIAL = new UUID(5, 5);

    @Test
    void scenario42CopiesAreOfARatifiedReport() {
        assertThat(determined().code(copies())).isEqualTo(RefusalCode.NOT_RATIFIED);
        assertThat(ratified()
                        .code(new SendPrePublicationCopies(
                                REVIEW, on(LocalDate.of(2026, 7, 14), Recipient.PANEL), false, null)))
                .isEqualTo(RefusalCode.NOT_RATIFIED);
    }

    @Test
    void allThreeHaveTheirCopy() {
        assertThat(ratified().refusal(copy(Recipient.PANEL)))
                .returns(RefusalCode.MISSING_RECIPIENT, refusal -> refusal.code())
                .returns(Map.of("missing", List.of("OFSTED", "SOS")), refusal -> refusal.facts());
        assertThat(ratified().code(copy(Recipient.PANEL, Recipient.DFE))).isEqualTo(RefusalCode.UNKNOWN_RECIPIENT);
        assertThat(ratified().code(copy())).isEqualTo(RefusalCode.MISSING_RECIPIENT);
        assertThat(ratified().on(LocalDate.of(2026, 8, 11)).code(copies())).isEqualTo(RefusalCode.DATE_IN_FUTURE);
    }

    @Test
    void theLastCopyCounts() {
        ReviewStory story = copied();
        assertThat(story.last(PrePublicationCopiesSent.class).earliestPublicationOn())
                .isEqualTo(LocalDate.of(2026, 8, 21));
        assertThat(story.clock(ClockKind.C7).dueOn()).isEqualTo(LocalDate.of(2026, 8, 21));

        story.then(new SendPrePublicationCopies(REVIEW, on(LocalDate.of(2026, 8, 14), Recipient.OFSTED), false, null));
        assertThat(story.last(PrePublicationCopiesSent.class).earliestPublicationOn())
                .isEqualTo(LocalDate.of(2026, 8, 25));
        assertThat(story.clock(ClockKind.C7).dueOn()).isEqualTo(LocalDate.of(2026, 8, 25));
    }

    @Test
    void nothingWasPublishedBeforeItWasRatified() {
        assertThat(copied().code(publish(LocalDate.of(2026, 7, 14)))).isEqualTo(RefusalCode.NOT_RATIFIED);
    }

    @Test
    void scenario43TheNoticeIsSevenWorkingDays() {
        assertThat(copied().refusal(publish(LocalDate.of(2026, 8, 20))))
                .returns(RefusalCode.PREPUBLICATION_NOTICE_TOO_SHORT, refusal -> refusal.code())
                .returns(Map.of("earliest", "2026-08-21", "workingDays", 7), refusal -> refusal.facts());
        assertThat(planned().refusal(publish()).facts())
                .isEqualTo(Map.of("missing", List.of("OFSTED", "PANEL", "SOS"), "workingDays", 7));
        assertThat(copied().then(publish(LocalDate.of(2026, 8, 21))).state().stage())
                .isEqualTo("PUBLISHED");
    }

    @Test
    void theNoticeIsThePolicys() {
        assertThat(copied().under(withNotice(10)).refusal(publish()).facts())
                .isEqualTo(Map.of("earliest", "2026-08-26", "workingDays", 10));
    }

    @Test
    void scenario44PublishedInTimeAndAvailableForThreeYears() {
        ReviewStory story = published();

        assertThat(story.last(LcsprPublished.class))
                .returns(true, LcsprPublished::onTime)
                .returns(LocalDate.of(2026, 8, 26), LcsprPublished::dueOn)
                .returns(LocalDate.of(2029, 8, 24), LcsprPublished::availableUntil)
                .returns(LocalDate.of(2026, 7, 15), LcsprPublished::reportCompletedOn)
                .returns(PublicationMode.FULL, LcsprPublished::mode);
        assertThat(story.clock(ClockKind.C6).stopOn()).isEqualTo(PUBLISHED_ON);
        assertThat(story.clock(ClockKind.C11).running()).isFalse();
        assertThat(story.clock(ClockKind.C8).dueOn()).isEqualTo(LocalDate.of(2029, 8, 24));
    }

    @Test
    void scenario46TheGoldGroupHasMetAfterRatification() {
        assertThat(ratified().then(copies()).code(publish())).isEqualTo(RefusalCode.GOLD_GROUP_REQUIRED);
        ReviewStory early = inProgress().then(gold(LocalDate.of(2026, 5, 5), Set.of(), null));
        assertThat(early.state().stage()).isEqualTo("IN_PROGRESS");
        ReviewStory before = ratified().then(gold(LocalDate.of(2026, 7, 14), Set.of(), null));
        assertThat(before.state().stage()).isEqualTo("RATIFIED");
        assertThat(before.then(copies()).code(publish())).isEqualTo(RefusalCode.GOLD_GROUP_REQUIRED);
        assertThat(ratified()
                        .then(copies(), gold(LocalDate.of(2026, 8, 25), Set.of(), null))
                        .code(publish()))
                .isEqualTo(RefusalCode.GOLD_GROUP_REQUIRED);
    }

    @Test
    void sandwellHasNoGoldGroup() {
        assertThat(ratified()
                        .then(copies())
                        .under(with(birmingham(), false, Map.of()))
                        .then(publish())
                        .state()
                        .stage())
                .isEqualTo("PUBLISHED");
    }

    @Test
    void scenario47AnythingButTheWholeReportIsJustified() {
        assertThat(ratified().code(decide(PublicationMode.IMPROVEMENTS_ONLY, null)))
                .isEqualTo(RefusalCode.JUSTIFICATION_REQUIRED);
        DecidePublicationMode happened = new DecidePublicationMode(
                REVIEW,
                PublicationMode.REDACTED,
                null,
                null,
                null,
                partners(LocalDate.of(2026, 7, 20)),
                true,
                text(20));
        assertThat(planned().then(happened, copies()).code(publish())).isEqualTo(RefusalCode.JUSTIFICATION_REQUIRED);
        assertThat(planned()
                        .then(decide(PublicationMode.REDACTED, text(30)), copies(), publish())
                        .last(LcsprPublished.class)
                        .mode())
                .isEqualTo(PublicationMode.REDACTED);
        assertThat(thematic()
                        .then(decide(PublicationMode.ANONYMOUS_REPOSITORY, null))
                        .file()
                        .publication()
                        .mode())
                .isEqualTo(PublicationMode.ANONYMOUS_REPOSITORY);
    }

    /** L7: "same 7 WD notice for improvements-only"; what was sent before is not what is then published. */
    @Test
    void anotherModeMakesTheCopiesWorthless() {
        ReviewStory story = copied().then(decide(PublicationMode.IMPROVEMENTS_ONLY, text(30)));

        assertThat(story.lastNames(2)).containsExactly("PublicationModeDecided", "ClockCancelled");
        assertThat(story.last(ClockCancelled.class))
                .returns(ClockKind.C7, ClockCancelled::kind)
                .returns(ClockEvent.Reason.SUPERSEDED, ClockCancelled::reason);
        assertThat(story.file().publication().copies()).isEmpty();
        assertThat(story.state().stage()).isEqualTo("PUBLICATION_PLANNED");
        assertThat(story.refusal(publish()).facts())
                .isEqualTo(Map.of("missing", List.of("OFSTED", "PANEL", "SOS"), "workingDays", 7));
        assertThat(story.then(copies()).clock(ClockKind.C7)).returns(LocalDate.of(2026, 8, 21), clock -> clock.dueOn());
        assertThat(story.then(decide(PublicationMode.IMPROVEMENTS_ONLY, text(40)))
                        .lastNames(1))
                .containsExactly("PublicationModeDecided");
        assertThat(story.then(publish()).last(LcsprPublished.class).mode())
                .isEqualTo(PublicationMode.IMPROVEMENTS_ONLY);
    }

    @Test
    void whatIsNotPublishedIsIrregularAndThePanelKnows() {
        assertThat(ratified().code(decide(PublicationMode.NOT_PUBLISHED, text(30))))
                .isEqualTo(RefusalCode.PANEL_SOS_NOT_INFORMED);
        LocalDate told = LocalDate.of(2026, 7, 21);
        DecidePublicationMode kept = new DecidePublicationMode(
                REVIEW, PublicationMode.NOT_PUBLISHED, text(30), told, told, partners(told), false, null);
        ReviewStory story = planned().then(copies(), kept);

        assertThat(story.lastNames(3))
                .containsExactly("PublicationModeDecided", "IrregularityRecorded", "ClockCancelled");
        assertThat(story.last(PublicationModeDecided.class).irregularities())
                .containsExactly(RefusalCode.PUBLICATION_REQUIRED);
        assertThat(story.code(publish())).isEqualTo(RefusalCode.PREPUBLICATION_NOTICE_TOO_SHORT);
        assertThat(story.then(copies()).refusal(publish()))
                .isEqualTo(Refusal.of(RefusalCode.INVALID_STATE, "mode", "NOT_PUBLISHED"));
        assertThat(story.on(told.minusDays(1)).code(kept)).isEqualTo(RefusalCode.DATE_IN_FUTURE);
        assertThat(thematic().then(decide(PublicationMode.NOT_PUBLISHED, null)).lastNames(1))
                .containsExactly("PublicationModeDecided");
        DecidePublicationMode happened = new DecidePublicationMode(
                REVIEW, PublicationMode.NOT_PUBLISHED, null, told, told, partners(told), true, text(20));
        assertThat(ratified().then(happened).last(PublicationModeDecided.class).irregularities())
                .containsExactly(RefusalCode.JUSTIFICATION_REQUIRED, RefusalCode.PUBLICATION_REQUIRED);
    }

    @Test
    void aCourtsConstraintHoldsUntilTheGoldGroupHasWeighedItWithAdvice() {
        ReviewFacts forbidden = KnownFacts.constrained(FACTS, TRIAL, LocalDate.of(2026, 8, 10));

        assertThat(copied().knowing(forbidden).refusal(publish()))
                .returns(RefusalCode.GOLD_GROUP_REQUIRED, refusal -> refusal.code())
                .returns(Map.of("constraints", List.of(TRIAL.toString())), refusal -> refusal.facts());
        assertThat(copied().knowing(forbidden).refusal(gold(LocalDate.of(2026, 8, 11), Set.of(TRIAL), null)))
                .isEqualTo(Refusal.of(RefusalCode.LEGAL_ADVICE_REQUIRED, "missing", "legalAdviceRef"));
        assertThat(copied().knowing(forbidden)
                        .then(gold(LocalDate.of(2026, 8, 9), Set.of(TRIAL), "ADVICE-1"))
                        .code(publish()))
                .isEqualTo(RefusalCode.GOLD_GROUP_REQUIRED);
        assertThat(copied().knowing(forbidden)
                        .then(gold(LocalDate.of(2026, 8, 11), Set.of(TRIAL), "ADVICE-1"), publish())
                        .state()
                        .stage())
                .isEqualTo("PUBLISHED");
        assertThat(thematic().knowing(forbidden).code(publish())).isEqualTo(RefusalCode.GOLD_GROUP_REQUIRED);
        assertThat(thematic()
                        .knowing(forbidden)
                        .then(gold(LocalDate.of(2026, 8, 11), Set.of(TRIAL), "ADVICE-1"), publish())
                        .state()
                        .stage())
                .isEqualTo("PUBLISHED");
    }

    /** As it could be recorded once. */
    @Test
    void whatWasNamedWithoutAdviceIsNotWeighed() {
        LocalDate held = LocalDate.of(2026, 8, 11);
        PublicationPlanned unadvised =
                new PublicationPlanned(held, null, null, null, null, null, Set.of(TRIAL), null, true);

        assertThat(Publication.GoldGroup.of(unadvised).weighed()).isEmpty();
    }

    @Test
    void theGoldGroupWeighsWhatThereIs() {
        assertThat(ratified().code(gold(LocalDate.of(2026, 8, 11), Set.of(TRIAL), "ADVICE-1")))
                .isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
        assertThat(ratified()
                        .knowing((ReviewFacts) null)
                        .code(gold(LocalDate.of(2026, 8, 11), Set.of(TRIAL), "ADVICE-1")))
                .isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
        assertThat(ratified().on(LocalDate.of(2026, 8, 4)).code(gold())).isEqualTo(RefusalCode.DATE_IN_FUTURE);
    }
}
