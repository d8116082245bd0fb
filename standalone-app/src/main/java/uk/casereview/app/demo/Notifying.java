package uk.casereview.app.demo;

import static uk.casereview.app.demo.Act.Subject.NEW;
import static uk.casereview.app.demo.Act.Subject.OPENED;
import static uk.casereview.app.demo.Act.one;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.casereview.app.demo.Later.CaseOf;
import uk.casereview.app.demo.Later.MadeBy;
import uk.casereview.casefile.CaseFileCommand.AnswerChallenge;
import uk.casereview.casefile.CaseFileCommand.MarkDuplicate;
import uk.casereview.casefile.CaseFileCommand.MarkEnteredInError;
import uk.casereview.casefile.CaseFileCommand.RaiseChallenge;
import uk.casereview.clock.LateReason;
import uk.casereview.notification.AbuseOrNeglect;
import uk.casereview.notification.AlternativeRoute;
import uk.casereview.notification.CaseSharingCommand.GrantCaseAccess;
import uk.casereview.notification.CaseSharingCommand.LinkCase;
import uk.casereview.notification.Category;
import uk.casereview.notification.IncidentCommand.RecordAwareness;
import uk.casereview.notification.IncidentCommand.RecordExternalNotification;
import uk.casereview.notification.IncidentCommand.RecordIncident;
import uk.casereview.notification.IncidentCommand.RecordParallelProcess;
import uk.casereview.notification.IncidentCommand.RecordPartnerView;
import uk.casereview.notification.LinkRelation;
import uk.casereview.notification.LocationType;
import uk.casereview.notification.NotifiabilityCommand.CloseNotification;
import uk.casereview.notification.NotifiabilityCommand.DecideNotNotifiable;
import uk.casereview.notification.NotifiabilityCommand.DecideNotifiable;
import uk.casereview.notification.NotifiabilityCommand.RecordRecipientInformed;
import uk.casereview.notification.NotifiabilityCommand.ReopenConsideration;
import uk.casereview.notification.NotifiabilityCommand.SubmitNotification;
import uk.casereview.notification.NotifiabilityCommand.WithdrawNotification;
import uk.casereview.notification.NotificationCorrection.CorrectAwarenessDate;
import uk.casereview.notification.NotificationCriterion;
import uk.casereview.notification.OurRole;
import uk.casereview.notification.ParallelProcess.Constraint;
import uk.casereview.notification.ParallelProcess.Status;
import uk.casereview.notification.ParallelProcessType;
import uk.casereview.notification.PartnerView;
import uk.casereview.notification.Recipient;

/** What is done about a notification, by whom it is usually done. */
final class Notifying {
    static final List<Recipient> PANEL_AND_PARTNERS = List.of(Recipient.PANEL, Recipient.PARTNERS);
    static final List<Recipient> GOVERNMENT = List.of(Recipient.SOS, Recipient.OFSTED);

    private Notifying() {}

    /** The local authority records what happened two working days before, and heard of today. */
    static Act incident(String outline, LocationType where, AbuseOrNeglect abuse, Child... children) {
        return scene -> {
            Map<String, Object> body = whatHappened(scene, outline, where, abuse, children);
            body.put("awareOn", scene.today());
            return one(scene.people().notifier(), RecordIncident.class, NEW, body);
        };
    }

    /** The police refer what the local authority has not heard of. */
    static Act referral(String outline, LocationType where, AbuseOrNeglect abuse, Child... children) {
        return scene -> {
            Map<String, Object> body = whatHappened(scene, outline, where, abuse, children);
            body.put("referringAgency", "WMP");
            return one(scene.people().called("referrer.wmp"), RecordIncident.class, NEW, body);
        };
    }

    private static Map<String, Object> whatHappened(
            Scene scene, String outline, LocationType where, AbuseOrNeglect abuse, Child... children) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("incidentOn", scene.on(scene.day() - 2));
        body.put("abuseOrNeglect", abuse);
        body.put("locationType", where);
        body.put("laCode", scene.people().laCode());
        body.put("outline", outline);
        body.put("children", Arrays.stream(children).map(Child::described).toList());
        return body;
    }

    static Act external(String outline, String laCode, OurRole ourRole, Category category, Child... children) {
        return scene -> one(
                scene.people().manager(),
                RecordExternalNotification.class,
                NEW,
                Map.of(
                        "laCode",
                        laCode,
                        "ourRole",
                        ourRole,
                        "category",
                        category,
                        "sentOn",
                        scene.today(),
                        "outline",
                        outline,
                        "children",
                        Arrays.stream(children).map(Child::described).toList()));
    }

    static Act aware(String basis) {
        return scene -> one(
                scene.people().notifier(),
                RecordAwareness.class,
                OPENED,
                Map.of("awareOn", scene.today(), "basis", basis));
    }

    static Act view(String agency, PartnerView view, String text) {
        return scene -> one(
                scene.people().partner(agency),
                RecordPartnerView.class,
                OPENED,
                Map.of("agency", agency, "view", view, "text", text));
    }

    static Act notifiable(Category category, String rationale, NotificationCriterion... criteria) {
        return scene -> one(
                scene.people().notifier(),
                DecideNotifiable.class,
                OPENED,
                Map.of("category", category, "criteria", List.of(criteria), "rationale", rationale));
    }

    static Act notNotifiable(AlternativeRoute route, String rationale) {
        return scene -> one(
                scene.people().notifier(),
                DecideNotNotifiable.class,
                OPENED,
                Map.of("alternativeRoute", route, "rationale", rationale));
    }

    static Act reopened(String reason, String newEvidence) {
        return scene -> one(
                scene.people().notifier(),
                ReopenConsideration.class,
                OPENED,
                Map.of("reason", reason, "newEvidence", newEvidence, "awareOn", scene.today()));
    }

    static Act notified(List<Recipient> recipients) {
        return scene ->
                one(scene.people().notifier(), SubmitNotification.class, OPENED, Map.of("recipients", recipients));
    }

    static Act notifiedLate(List<Recipient> recipients, LateReason why, String text) {
        return scene -> one(
                scene.people().notifier(),
                SubmitNotification.class,
                OPENED,
                Map.of("recipients", recipients, "lateReason", why, "lateReasonText", text));
    }

    /** Somebody beside the addressees has been told. */
    static Act told(Recipient recipient) {
        return scene ->
                one(scene.people().manager(), RecordRecipientInformed.class, OPENED, Map.of("recipient", recipient));
    }

    /** The local authority was aware on an earlier day of the story than it first said. */
    static Act awareEarlier(int saidDay, int trueDay, String reason) {
        return scene -> one(
                scene.people().notifier(),
                CorrectAwarenessDate.class,
                OPENED,
                Map.of("from", scene.on(saidDay), "to", scene.on(trueDay), "reason", reason));
    }

    static Act withdrawn(String reason) {
        return scene -> one(
                scene.people().notifier(),
                WithdrawNotification.class,
                OPENED,
                Map.of("reason", reason, "panelInformedOn", scene.today()));
    }

    static Act closed() {
        return scene -> one(scene.people().manager(), CloseNotification.class, OPENED, Map.of());
    }

    static Act alongside(ParallelProcessType type, String ownerBody, Constraint constraint) {
        return scene -> one(
                scene.people().manager(),
                RecordParallelProcess.class,
                OPENED,
                Map.of("type", type, "ownerBody", ownerBody, "status", Status.OPEN, "constraint", constraint));
    }

    static Act shownTo(String partnership) {
        return scene -> one(
                scene.people().chair(),
                GrantCaseAccess.class,
                OPENED,
                Map.of("partnership", partnership, "scope", "READ"));
    }

    static Act linkedTo(String story, LinkRelation relation) {
        return scene -> one(
                scene.people().manager(),
                LinkCase.class,
                OPENED,
                Map.of("caseRef", new CaseOf(story), "relation", relation));
    }

    static Act duplicateOf(String story, Act.Subject which) {
        return scene -> one(
                scene.people().chair(),
                MarkDuplicate.class,
                which,
                Map.of("of", new CaseOf(story), "reason", "The same incident was recorded from two referrals."));
    }

    static Act enteredInError(Act.Subject which) {
        return scene -> one(
                scene.people().chair(),
                MarkEnteredInError.class,
                which,
                Map.of("reason", "An exercise was typed into the live list."));
    }

    static Act challenged(String agency, int dueDay, String text) {
        return scene -> one(
                scene.people().scrutineer(),
                RaiseChallenge.class,
                OPENED,
                Map.of("toAgency", agency, "dueOn", scene.on(dueDay), "text", text));
    }

    static Act answered(String agency, String answer) {
        return scene -> one(
                scene.people().lead(agency),
                AnswerChallenge.class,
                OPENED,
                Map.of("challengeId", new MadeBy(RaiseChallenge.class, "challenge"), "answer", answer));
    }
}
