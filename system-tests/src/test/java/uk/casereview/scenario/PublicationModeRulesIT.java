package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.Expect.accepted;
import static uk.casereview.scenario.Expect.exactly;
import static uk.casereview.scenario.Expect.refused;

import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §8.4-L6, L7: what of a report becomes public, and who has seen just that before. */
@ServiceTest
class PublicationModeRulesIT {
    /** L7: "same 7 WD notice for improvements-only". */
    @Test
    void improvementsAloneHaveTheSameNotice(Service service) {
        PracticeSteps review = PracticeStory.ratified(service);
        review.deciding("decide-publication-mode", improvementsOnly()).mustBe(200);
        review.clerk("hold-gold-group", Map.of("heldOn", "2026-07-15")).mustBe(200);

        refused(
                review.at("2026-08-12").publish("2026-08-12"),
                "PREPUBLICATION_NOTICE_TOO_SHORT",
                "missing",
                "[\"OFSTED\",\"PANEL\",\"SOS\"]");
        exactly(review.copies("2026-08-12"), "PrePublicationCopiesSent", "ClockStarted");
        assertThat(review.clocks().due("C7")).isEqualTo("2026-08-21");
        refused(
                review.at("2026-08-20").publish("2026-08-20"),
                "PREPUBLICATION_NOTICE_TOO_SHORT",
                "earliest",
                "2026-08-21");
        accepted(review.at("2026-08-21").publish("2026-08-21"), "LcsprPublished");
        assertThat(review.text("/practiceReview/published/mode")).isEqualTo("IMPROVEMENTS_ONLY");
    }

    @Test
    void anotherModeMakesTheCopiesWorthless(Service service) {
        PracticeSteps review = PracticeStory.copied(service, true).at("2026-08-14");

        exactly(
                review.deciding("decide-publication-mode", improvementsOnly()),
                "PublicationModeDecided",
                "ClockCancelled");
        review.clocks().becomes("C7", "NOT_APPLICABLE");
        assertThat(review.stage()).isEqualTo("PUBLICATION_PLANNED");
        assertThat(review.theCase().at("/practiceReview/copies")).isEmpty();
        assertThat(review.theCase().at("/practiceReview").has("earliestPublicationOn"))
                .isFalse();
        refused(
                review.at("2026-08-21").publish("2026-08-21"),
                "PREPUBLICATION_NOTICE_TOO_SHORT",
                "missing",
                "[\"OFSTED\",\"PANEL\",\"SOS\"]");
        exactly(review.copies("2026-08-17"), "PrePublicationCopiesSent", "ClockStarted");
        assertThat(review.stage()).isEqualTo("PRE_PUBLICATION_SENT");
        refused(
                review.at("2026-08-25").publish("2026-08-25"),
                "PREPUBLICATION_NOTICE_TOO_SHORT",
                "earliest",
                "2026-08-26");
        accepted(review.at("2026-08-26").publish("2026-08-26"), "LcsprPublished");
        review.clocks().becomes("C6", "MET");
        assertThat(review.text("/practiceReview/published/mode")).isEqualTo("IMPROVEMENTS_ONLY");
    }

    /** L9: what the board ratifies afterwards is not what was sent; no Gold Group has met since. */
    @Test
    void copiesOfWhatWasNotRatifiedYetAreNone(Service service) {
        PracticeSteps review = PracticeStory.determined(service).at("2026-07-10");
        Map<String, String> sent = Map.of("PANEL", "2026-07-10", "SOS", "2026-07-10", "OFSTED", "2026-07-10");

        accepted(
                review.clerk(
                        "send-pre-publication-copies",
                        Map.of("sent", sent, "alreadyHappened", true, "reason", "Invented mistake of the clerk.")),
                "PrePublicationCopiesSent",
                "IrregularityRecorded");
        assertThat(review.stage()).isEqualTo("PRE_PUBLICATION_SENT");
        accepted(review.at("2026-07-15").ratify(1), "ReportRatified");
        assertThat(review.stage()).isEqualTo("RATIFIED");
        assertThat(review.theCase().at("/practiceReview/copies")).isEmpty();
    }

    private static Map<String, Object> improvementsOnly() {
        return Map.of(
                "mode", "IMPROVEMENTS_ONLY",
                "justification", "Invented harm to a living child.",
                "decision", PracticeBodies.partners());
    }
}
