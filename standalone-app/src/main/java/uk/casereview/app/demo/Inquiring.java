package uk.casereview.app.demo;

import static uk.casereview.app.demo.Act.Subject.BESIDE;
import static uk.casereview.app.demo.Act.Subject.OPENED;
import static uk.casereview.app.demo.Act.Subject.PRACTICE_REVIEW;
import static uk.casereview.app.demo.Act.one;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import uk.casereview.app.demo.Later.IdOf;
import uk.casereview.app.demo.Later.UserNamed;
import uk.casereview.practicereview.CommissioningCommand.AgreeTermsOfReference;
import uk.casereview.practicereview.CommissioningCommand.AppointReviewer;
import uk.casereview.practicereview.CommissioningCommand.Discontinue;
import uk.casereview.practicereview.CommissioningCommand.InitiateReview;
import uk.casereview.practicereview.CommissioningCommand.NotifyReviewDecision;
import uk.casereview.practicereview.ConductCommand.RecordDelay;
import uk.casereview.practicereview.ConductCommand.RecordFamilyContact;
import uk.casereview.practicereview.ConductCommand.RecordPractitionerEvent;
import uk.casereview.practicereview.ConductCommand.RecordProgress;
import uk.casereview.practicereview.ConductCommand.RecordReviewMeeting;
import uk.casereview.practicereview.ConductCommand.RequestProgress;
import uk.casereview.practicereview.ContactMethod;
import uk.casereview.practicereview.ContactOutcome;
import uk.casereview.practicereview.DelayReason;
import uk.casereview.practicereview.DiscontinuationGround;
import uk.casereview.practicereview.FamilyRole;
import uk.casereview.practicereview.PracticeReviewCorrection.CorrectToldOn;
import uk.casereview.practicereview.Recipient;
import uk.casereview.practicereview.ReviewMeetingType;
import uk.casereview.practicereview.ReviewType;
import uk.casereview.shared.Command;

/** How a practice review begins and gathers what there is to learn, by whom it is usually done. */
final class Inquiring {
    private Inquiring() {}

    static Act appointed() {
        return scene -> byManager(
                scene,
                AppointReviewer.class,
                Map.of(
                        "reviewerId",
                        new UserNamed(scene.people().reviewer()),
                        "name",
                        "Reviewer Example",
                        "ofNoAgency",
                        true,
                        "skills",
                        List.of("Social work with families", "Systems thinking"),
                        "independenceDeclaration",
                        "No interest in any agency of the area."));
    }

    static Act told() {
        return scene -> {
            LocalDate today = scene.today();
            return byManager(
                    scene,
                    NotifyReviewDecision.class,
                    Map.of(
                            "recipients",
                            Map.of(Recipient.PANEL, today, Recipient.OFSTED, today, Recipient.DFE, today)));
        };
    }

    /** It had been told to somebody on another day than the one put on record. */
    static Act toldOn(Recipient recipient, int recordedDay, int trueDay, String reason) {
        return scene -> byManager(
                scene,
                CorrectToldOn.class,
                Map.of(
                        "recipient",
                        recipient,
                        "from",
                        scene.on(recordedDay),
                        "to",
                        scene.on(trueDay),
                        "reason",
                        reason));
    }

    /** The Sub-Group holds another review of the case, which no statute asks for. */
    static Act anotherBegun(ReviewType type, String rationale) {
        return scene -> one(
                scene.people().chair(),
                InitiateReview.class,
                BESIDE,
                Map.of(
                        "notificationId",
                        new IdOf(OPENED),
                        "reviewType",
                        type,
                        "decision",
                        Concluding.meetingDecision(scene, rationale)));
    }

    static Act termsAgreed(String... questions) {
        return scene -> byManager(
                scene,
                AgreeTermsOfReference.class,
                Map.of(
                        "from",
                        scene.today().minusYears(2),
                        "to",
                        scene.today(),
                        "klo",
                        List.of(questions),
                        "methodology",
                        "Conversations and workshops with those who did the work.",
                        "agencies",
                        scene.people().involved(),
                        "familyPlan",
                        "The family is invited by letter and visited where it wishes.",
                        "decision",
                        Concluding.meetingDecision(scene, "These questions follow from the rapid review.")));
    }

    static Act teamMet() {
        return scene -> byReviewer(
                scene,
                RecordReviewMeeting.class,
                Map.of(
                        "type",
                        ReviewMeetingType.REVIEW_TEAM,
                        "agencies",
                        scene.people().involved()));
    }

    static Act workshop(int participants) {
        return scene -> byReviewer(
                scene,
                RecordPractitionerEvent.class,
                Map.of("agencies", scene.people().involved(), "participants", participants));
    }

    static Act family(FamilyRole role, ContactMethod method, ContactOutcome outcome) {
        return scene -> byReviewer(
                scene, RecordFamilyContact.class, Map.of("personRole", role, "method", method, "outcome", outcome));
    }

    /** The partners look at time and quality at least every 62 days. */
    static Act monitored(boolean inTime, String finding) {
        return scene -> {
            Act asked = first -> byManager(
                    first, RequestProgress.class, Map.of("text", "How far has the review come?", "docRef", "LETTER-1"));
            Act found = then ->
                    byManager(then, RecordProgress.class, Map.of("timeOk", inTime, "qualityOk", true, "note", finding));
            return asked.and(found).in(scene);
        };
    }

    static Act delayed(DelayReason reason, int expectedDay, String text) {
        return scene -> byManager(
                scene,
                RecordDelay.class,
                Map.of(
                        "reason", reason,
                        "text", text,
                        "newExpectedOn", scene.on(expectedDay),
                        "panelInformedOn", scene.today(),
                        "sosInformedOn", scene.today()));
    }

    static Act ended(DiscontinuationGround ground, String reason) {
        return scene -> byManager(
                scene,
                Discontinue.class,
                Map.of(
                        "ground",
                        ground,
                        "reason",
                        reason,
                        "decision",
                        Concluding.partnersDecision(scene, "What there was to learn is learnt elsewhere.")));
    }

    static List<Act.Deed> byManager(Scene scene, Class<? extends Command> command, Map<String, Object> body) {
        return one(scene.people().manager(), command, PRACTICE_REVIEW, body);
    }

    static List<Act.Deed> byReviewer(Scene scene, Class<? extends Command> command, Map<String, Object> body) {
        return one(scene.people().reviewer(), command, PRACTICE_REVIEW, body);
    }
}
