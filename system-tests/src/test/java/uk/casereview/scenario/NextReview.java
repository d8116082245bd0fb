package uk.casereview.scenario;

import java.util.List;
import java.util.Map;
import uk.casereview.system.Service;

/** How a practice review ends quickly, so that another may follow. */
final class NextReview {
    private NextReview() {}

    /** By mistake, on Friday 20 March 2026, before anything was ready. */
    static PracticeSteps published(Service service, ReviewSteps rapid) {
        PracticeSteps review = PracticeStory.of(service, rapid).at("2026-03-20");
        review.publishedAlready("2026-03-20").mustBe(200);
        return review;
    }

    /** With a plan of its own, and passed on in every way. */
    static PracticeSteps closed(Service service, PracticeSteps review) {
        Map<String, String> source = Map.of("sourceType", "PRACTICE_REVIEW", "sourceId", review.id());
        service.as(Users.BUSINESS_MANAGER)
                .post("/api/action-plans", Map.of("sources", List.of(source)))
                .mustBe(201);
        for (String channel : List.of("NSPCC_REPOSITORY", "WHAT_WORKS", "BRIEFING_NOTE", "WEBINAR")) {
            review.clerk("record-dissemination", Map.of("channel", channel)).mustBe(200);
        }
        review.deciding("close-lcspr", Map.of("decision", PracticeBodies.subGroup()))
                .mustBe(200);
        return review;
    }
}
