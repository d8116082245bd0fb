package uk.casereview.app.demo;

import static uk.casereview.app.demo.Act.Subject.REVIEW;
import static uk.casereview.app.demo.Act.one;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import uk.casereview.app.demo.Act.Deed;
import uk.casereview.rapidreview.RapidReviewCommand.*;
import uk.casereview.rapidreview.ReviewSection;
import uk.casereview.shared.Command;

/** How a rapid review gathers what is known, by whom it is usually done. */
final class Reviewing {
    private Reviewing() {}

    static Act scoped() {
        return scene -> byManager(
                scene,
                ScopeRapidReview.class,
                Map.of(
                        "from", scene.today().minusYears(2),
                        "to", scene.today(),
                        "agencies", scene.people().involved()));
    }

    /** Every agency involved is asked for what it holds, by a day of the story. */
    static Act asked(int dueDay) {
        return scene -> scene.people().involved().stream()
                .map(agency -> new Deed(
                        scene.people().manager(),
                        RequestAgencyInformation.class,
                        REVIEW,
                        Map.of("agency", agency, "dueOn", scene.on(dueDay))))
                .toList();
    }

    static Act safeguarded(String agency, String text) {
        return scene -> one(
                scene.people().chair(),
                RecordImmediateAction.class,
                REVIEW,
                Map.of("agency", agency, "text", text, "doneOn", scene.today()));
    }

    static Act returned(String... agencies) {
        return scene -> Arrays.stream(agencies)
                .map(agency -> new Deed(
                        scene.people().lead(agency),
                        SubmitAgencyInformation.class,
                        REVIEW,
                        Map.of(
                                "agency",
                                agency,
                                "involved",
                                true,
                                "docRef",
                                "RETURN-1-" + agency,
                                "summary",
                                "An invented summary of what " + agency + " knew and did.",
                                "recordsSecured",
                                true)))
                .toList();
    }

    static Act allReturned() {
        return scene ->
                returned(scene.people().involved().toArray(String[]::new)).in(scene);
    }

    static Act chased(String agency) {
        return scene -> byManager(
                scene, ChaseReturn.class, Map.of("agency", agency, "note", "The return was due; asked by telephone."));
    }

    static Act silent(String agency) {
        return scene -> byManager(
                scene,
                EscalateNonResponse.class,
                Map.of("agency", agency, "reason", "No return and no answer to two reminders."));
    }

    static Act met() {
        return scene -> one(
                scene.people().chair(),
                HoldRapidReviewMeeting.class,
                REVIEW,
                Map.of("attendance", scene.people().present()));
    }

    /** §15.1-1: the meeting took place without a quorum, and is recorded as it was. */
    static Act metTooFew(int heldDay, String reason) {
        return scene -> byManager(
                scene,
                HoldRapidReviewMeeting.class,
                Map.of(
                        "attendance",
                        scene.people().present().subList(0, 2),
                        "heldOn",
                        scene.on(heldDay),
                        "alreadyHappened",
                        true,
                        "reason",
                        reason));
    }

    static Act learned(String text, String... themes) {
        return scene ->
                byManager(scene, RecordLearningPoint.class, Map.of("text", text, "themes", Arrays.asList(themes)));
    }

    /** Every section of the record is filled. */
    static Act written() {
        return scene -> Arrays.stream(ReviewSection.values())
                .map(section -> new Deed(
                        scene.people().manager(),
                        RecordReviewSection.class,
                        REVIEW,
                        Map.of(
                                "section",
                                section,
                                "status",
                                "COMPLETE",
                                "text",
                                "Invented text of the section " + section + ".")))
                .toList();
    }

    static List<Deed> byManager(Scene scene, Class<? extends Command> command, Map<String, Object> body) {
        return one(scene.people().manager(), command, REVIEW, body);
    }
}
