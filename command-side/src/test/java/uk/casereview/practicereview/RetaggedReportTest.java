package uk.casereview.practicereview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.CASE;
import static uk.casereview.practicereview.ReviewStory.*;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.casereview.actionplan.PlanSource;
import uk.casereview.actionplan.SourceType;
import uk.casereview.decider.Context;
import uk.casereview.decider.Verdict;
import uk.casereview.facts.Facts;
import uk.casereview.facts.SourceFacts;
import uk.casereview.practicereview.ReportCommand.RetagLearning;
import uk.casereview.practicereview.ReportEvent.LearningRetagged;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.TaggedTheme;
import uk.casereview.shared.ThemeCode;

/** §15.6-25: "RetagLearning keeps both", of what a report is about. */
class RetaggedReportTest {
    private static final TaggedTheme BEFORE = new TaggedTheme(new ThemeCode("T4"), "2025-1", REVIEWER);

    @Test
    void theEarlierThemesStandBesideTheNewOnes() {
        for (ReviewStory story : List.of(assured(), ratified(), published(), closed())) {
            assertThat(retag(story, Set.of(THEME)))
                    .isEqualTo(Verdict.accept(new LearningRetagged(
                            1,
                            List.of(BEFORE),
                            List.of(new TaggedTheme(THEME, "2026-1", manager().userId())))));
        }
    }

    @Test
    void onlyWhatIsAcceptedIsAboutSomething() {
        assertThat(drafted().code(new RetagLearning(REVIEW, Set.of(THEME)))).isEqualTo(RefusalCode.NOT_QUALITY_ASSURED);
        assertThat(discontinued().code(new RetagLearning(REVIEW, Set.of(THEME))))
                .isEqualTo(RefusalCode.INVALID_STATE);
    }

    @Test
    void itIsAboutThemesThatThereAre() {
        assertThat(assured().refusal(new RetagLearning(REVIEW, Set.of())).facts())
                .containsEntry("missing", "themes");
        assertThat(assured()
                        .refusal(new RetagLearning(REVIEW, Set.of(new ThemeCode("T99"))))
                        .facts())
                .containsEntry("themes", List.of("T99"));
    }

    private static SourceFacts source(SourceType type, TaggedTheme theme) {
        return new SourceFacts(
                type,
                new PartnershipCode("BSCP"),
                NOTIFICATION.value(),
                CASE,
                true,
                Map.of(),
                List.of(theme),
                Set.of(),
                SourceFacts.Now.NOTHING_YET,
                Map.of());
    }

    private static Verdict retag(ReviewStory story, Set<ThemeCode> themes) {
        Context context = story.context();
        SourceFacts known = source(SourceType.PRACTICE_REVIEW, BEFORE);
        Context knowing = new Context(
                context.recordedAt(),
                context.today(),
                context.actor(),
                context.commandId(),
                context.aggregateId(),
                context.caseRef(),
                context.register(),
                new Facts(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        ReviewPolicies.FACTS,
                        null,
                        Map.of(
                                new PlanSource(SourceType.PRACTICE_REVIEW, REVIEW.value()),
                                known,
                                new PlanSource(SourceType.RAPID_REVIEW, RAPID_REVIEW.value()),
                                source(SourceType.RAPID_REVIEW, new TaggedTheme(THEME, "2024-1", REVIEWER))),
                        Map.of()));
        return PracticeReviewDecider.decide(story.state(), new RetagLearning(REVIEW, themes), knowing);
    }
}
