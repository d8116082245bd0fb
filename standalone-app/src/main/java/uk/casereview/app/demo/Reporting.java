package uk.casereview.app.demo;

import static uk.casereview.app.demo.Inquiring.byManager;
import static uk.casereview.app.demo.Inquiring.byReviewer;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.casereview.app.demo.Act.Deed;
import uk.casereview.practicereview.CommissioningCommand.CloseLcspr;
import uk.casereview.practicereview.PublicationCommand.DecidePublicationMode;
import uk.casereview.practicereview.PublicationCommand.HoldGoldGroup;
import uk.casereview.practicereview.PublicationCommand.Publish;
import uk.casereview.practicereview.PublicationCommand.RecordDissemination;
import uk.casereview.practicereview.PublicationCommand.SendPrePublicationCopies;
import uk.casereview.practicereview.PublicationCommand.WithdrawFromWebsite;
import uk.casereview.practicereview.PublicationMode;
import uk.casereview.practicereview.QualityAnswer;
import uk.casereview.practicereview.QualityItem;
import uk.casereview.practicereview.Recipient;
import uk.casereview.practicereview.ReportCommand.AcceptDraft;
import uk.casereview.practicereview.ReportCommand.DetermineReport;
import uk.casereview.practicereview.ReportCommand.RatifyReport;
import uk.casereview.practicereview.ReportCommand.RecordDspPosition;
import uk.casereview.practicereview.ReportCommand.RetagLearning;
import uk.casereview.practicereview.ReportCommand.ReturnDraft;
import uk.casereview.practicereview.ReportCommand.SubmitDraft;
import uk.casereview.practicereview.ReportOutcome;
import uk.casereview.rapidreview.DisseminationChannel;

/** The way of a report from its first draft to what is passed on of it, by whom it is usually done. */
final class Reporting {
    private Reporting() {}

    static Act drafted() {
        return scene -> byReviewer(scene, SubmitDraft.class, Map.of("docRef", "REPORT-DRAFT-1"));
    }

    static Act sentBack(String reason) {
        return scene -> byManager(
                scene,
                ReturnDraft.class,
                Map.of(
                        "checklist",
                        checked(QualityAnswer.NOT_MET),
                        "reason",
                        reason,
                        "decision",
                        Concluding.meetingDecision(scene, "The draft does not yet say why things happened.")));
    }

    static Act assured(String... themes) {
        return scene -> byManager(
                scene,
                AcceptDraft.class,
                Map.of(
                        "checklist",
                        checked(QualityAnswer.MET),
                        "themes",
                        Arrays.asList(themes),
                        "decision",
                        Concluding.meetingDecision(scene, "The report says what happened, why, and what to change.")));
    }

    /** What the report is about is said anew. */
    static Act retagged(String... themes) {
        return scene -> byManager(scene, RetagLearning.class, Map.of("themes", Arrays.asList(themes)));
    }

    private static Map<QualityItem, QualityAnswer> checked(QualityAnswer analysis) {
        Map<QualityItem, QualityAnswer> checklist = new EnumMap<>(QualityItem.class);
        for (QualityItem item : QualityItem.values()) {
            checklist.put(item, QualityAnswer.MET);
        }
        checklist.put(QualityItem.QA2, analysis);
        return checklist;
    }

    static Act allAccept() {
        return scene -> scene.people().partners().stream()
                .map(agency -> new Deed(
                        scene.people().partner(agency),
                        RecordDspPosition.class,
                        Act.Subject.PRACTICE_REVIEW,
                        Map.of("agency", agency, "outcome", ReportOutcome.ACCEPTED)))
                .toList();
    }

    static Act reportDetermined() {
        return scene -> byManager(
                scene,
                DetermineReport.class,
                Map.of("decision", Map.of("rationale", "All delegated partners accept the report as it stands.")));
    }

    static Act ratified(int version) {
        return scene -> byManager(
                scene,
                RatifyReport.class,
                Map.of(
                        "version",
                        version,
                        "decision",
                        Concluding.partnersDecision(scene, "The board stands behind what the report says.")));
    }

    static Act toBePublished(PublicationMode mode, String justification) {
        return scene -> byManager(
                scene,
                DecidePublicationMode.class,
                Map.of(
                        "mode",
                        mode,
                        "justification",
                        justification,
                        "panelInformedOn",
                        scene.today(),
                        "sosInformedOn",
                        scene.today(),
                        "decision",
                        Concluding.partnersDecision(scene, "The family must not be recognised from the report.")));
    }

    static Act arranged(int publicationDay) {
        return scene -> byManager(
                scene,
                HoldGoldGroup.class,
                Map.of(
                        "plannedPublicationOn",
                        scene.on(publicationDay),
                        "familyLiaison",
                        "The family reads the report two days before.",
                        "mediaLines",
                        "The partnership is sorry for what was missed."));
    }

    static Act copiesSent() {
        return scene -> {
            LocalDate today = scene.today();
            return byManager(
                    scene,
                    SendPrePublicationCopies.class,
                    Map.of("sent", Map.of(Recipient.PANEL, today, Recipient.SOS, today, Recipient.OFSTED, today)));
        };
    }

    static Act published() {
        return scene -> byManager(scene, Publish.class, Map.of("url", "https://example.org/invented-review-1"));
    }

    /** §8.2: in every way that is asked for; who looks into a repository, nobody counts. */
    static Act passedOn() {
        return scene -> Stream.of(
                        passedOn(scene, DisseminationChannel.NSPCC_REPOSITORY, Map.of()),
                        passedOn(scene, DisseminationChannel.WHAT_WORKS, Map.of()),
                        passedOn(scene, DisseminationChannel.BRIEFING_NOTE, Map.of("audience", 240)),
                        passedOn(
                                scene,
                                DisseminationChannel.WEBINAR,
                                Map.of("audience", 30 + scene.today().getDayOfMonth())))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Deed> passedOn(Scene scene, DisseminationChannel channel, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("channel", channel);
        return byManager(scene, RecordDissemination.class, body);
    }

    static Act practiceReviewClosed() {
        return scene -> byManager(
                scene,
                CloseLcspr.class,
                Map.of("decision", Concluding.meetingDecision(scene, "It is published, planned and passed on.")));
    }

    static Act takenOffTheWebsite() {
        return scene -> byManager(scene, WithdrawFromWebsite.class, Map.of());
    }
}
