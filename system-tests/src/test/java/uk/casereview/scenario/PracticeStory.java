package uk.casereview.scenario;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;

/** A practice review of Birmingham, told as far as a test needs it. */
final class PracticeStory {
    private PracticeStory() {}

    /** Decided on Thursday 26 February 2026, so that it is due on Wednesday 26 August. */
    static PracticeSteps initiated(Service service) {
        return of(service, ReviewSteps.determined(service));
    }

    static PracticeSteps of(Service service, ReviewSteps rapidReview) {
        CaseSteps steps = rapidReview.steps();
        return new PracticeSteps(service, steps, steps.rapidReview(), steps.position());
    }

    /** Begun by the Sub-Group on Friday 27 February 2026, in a case that nobody was notified of. */
    static PracticeSteps thematic(Service service) {
        return begun(service, "THEMATIC", Map.of());
    }

    /** As {@link #thematic}, of another kind, or with more said. */
    static PracticeSteps begun(Service service, String type, Map<String, Object> more) {
        CaseSteps steps = new CaseSteps(service).at("2026-02-27T09:00:00Z").recorded("2026-02-20");
        Map<String, Object> body = new HashMap<>(more);
        body.putAll(Map.of("notificationId", steps.id(), "reviewType", type, "decision", PracticeBodies.subGroup()));
        Answer begun = service.as(Users.BUSINESS_MANAGER)
                .post("/api/practice-reviews/initiate-review", body)
                .mustBe(201);
        return new PracticeSteps(service, steps, "", begun.header("Position"));
    }

    static PracticeSteps commissioned(Service service) {
        return commissioned(initiated(service));
    }

    private static PracticeSteps commissioned(PracticeSteps review) {
        review.at("2026-03-05").appoint("INDEPENDENT").mustBe(200);
        return review;
    }

    static PracticeSteps scoped(Service service) {
        return scoped(initiated(service));
    }

    private static PracticeSteps scoped(PracticeSteps review) {
        commissioned(review).at("2026-03-20").agree().mustBe(200);
        return review;
    }

    static PracticeSteps drafted(Service service) {
        return drafted(initiated(service));
    }

    private static PracticeSteps drafted(PracticeSteps review) {
        scoped(review)
                .at("2026-06-01")
                .as(PracticeSteps.REVIEWER, "submit-draft", Map.of("docRef", "DOC-DRAFT-1"))
                .mustBe(200);
        return review;
    }

    static PracticeSteps assured(Service service) {
        return assured(initiated(service));
    }

    private static PracticeSteps assured(PracticeSteps review) {
        drafted(review).at("2026-06-10").accept().mustBe(200);
        return review;
    }

    static PracticeSteps determined(Service service) {
        return determined(initiated(service));
    }

    private static PracticeSteps determined(PracticeSteps review) {
        assured(review).at("2026-06-20");
        for (String agency : List.of("BCC", "ICB", "WMP", "BCT")) {
            review.position(agency, "ACCEPTED").mustBe(200);
        }
        review.determine().mustBe(200);
        return review;
    }

    /** Ratified on Wednesday 15 July 2026. */
    static PracticeSteps ratified(Service service) {
        return ratified(initiated(service));
    }

    static PracticeSteps ratified(PracticeSteps review) {
        determined(review).at("2026-07-15").ratify(1).mustBe(200);
        return review;
    }

    /** The Gold Group on 5 August, the copies on Wednesday 12 August 2026. */
    static PracticeSteps copied(Service service, boolean goldGroup) {
        return copied(initiated(service), goldGroup);
    }

    static PracticeSteps copied(PracticeSteps review, boolean goldGroup) {
        PracticeSteps steps = ratified(review).at("2026-08-12");
        if (goldGroup) {
            steps.clerk("hold-gold-group", Map.of("heldOn", "2026-08-05", "plannedPublicationOn", "2026-08-24"))
                    .mustBe(200);
        }
        steps.copies("2026-08-12").mustBe(200);
        return steps;
    }
}
