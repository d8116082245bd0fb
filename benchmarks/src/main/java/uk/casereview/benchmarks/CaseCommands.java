package uk.casereview.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.DecisionRequest;
import uk.casereview.notification.AbuseOrNeglect;
import uk.casereview.notification.Category;
import uk.casereview.notification.ChildDetails;
import uk.casereview.notification.ChildOutcome;
import uk.casereview.notification.HarmType;
import uk.casereview.notification.IncidentCommand.RecordIncident;
import uk.casereview.notification.LocationType;
import uk.casereview.notification.NotifiabilityCommand.DecideNotifiable;
import uk.casereview.notification.NotificationCriterion;
import uk.casereview.notification.Sex;
import uk.casereview.rapidreview.Answer;
import uk.casereview.rapidreview.Criterion;
import uk.casereview.rapidreview.CriterionAnswer;
import uk.casereview.rapidreview.Outcome;
import uk.casereview.rapidreview.RapidReviewCommand.DetermineOutcome;
import uk.casereview.rapidreview.RapidReviewCommand.RecommendOutcome;
import uk.casereview.rapidreview.RapidReviewCommand.RecordDspPosition;
import uk.casereview.rapidreview.RapidReviewCommand.SubmitAgencyInformation;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.DerivedId;
import uk.casereview.shared.LaCode;
import uk.casereview.shared.NotificationId;
import uk.casereview.shared.PersonRef;
import uk.casereview.shared.RapidReviewId;
import uk.casereview.shared.SealedText;

/** The longer commands of a case, with texts of ordinary length sealed as users' texts are. */
final class CaseCommands {
    private static final String SENTENCE =
            "An invented sentence of what an agency writes, of ordinary length, in words. ";

    private final Desk desk;
    private final LocalDate today;
    private final NotificationId notification;
    private final RapidReviewId review;

    CaseCommands(Desk desk, NotificationId notification) {
        this.desk = desk;
        this.today = desk.time().today();
        this.notification = notification;
        this.review = RapidReviewId.of(notification);
    }

    SealedText text(CommandId id, String label, int sentences) {
        return desk.sealer().seal(notification.value(), label, id, SENTENCE.repeat(sentences));
    }

    RecordIncident incident(CommandId id) {
        return new RecordIncident(
                notification,
                today,
                null,
                null,
                null,
                null,
                null,
                today,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                AbuseOrNeglect.SUSPECTED,
                LocationType.HOME,
                new LaCode("E08000025"),
                null,
                null,
                text(id, "RecordIncident/outline", 6),
                false,
                List.of(child(id)));
    }

    private ChildDetails child(CommandId id) {
        PersonRef person = new PersonRef(DerivedId.from(id.value(), "child"), PersonRef.Kind.CHILD);
        return new ChildDetails(
                person,
                null,
                desk.sealer().sealPersonal(person.value(), "RecordIncident/children/0/name", id, "Invented Person"),
                null,
                null,
                3,
                null,
                false,
                Sex.UNKNOWN,
                null,
                null,
                null,
                ChildOutcome.DEATH,
                Set.of(HarmType.NEGLECT),
                null,
                false,
                null,
                null,
                null,
                false,
                false,
                false,
                true,
                Set.of());
    }

    DecideNotifiable notifiable(CommandId id) {
        return new DecideNotifiable(
                notification,
                Category.ABUSE_NEGLECT_DEATH,
                Set.of(NotificationCriterion.ABUSE_OR_NEGLECT_SUSPECTED, NotificationCriterion.CHILD_DIED),
                text(id, "DecideNotifiable/rationale", 3),
                null,
                null,
                false,
                null);
    }

    SubmitAgencyInformation information(CommandId id, String agency) {
        return new SubmitAgencyInformation(
                review,
                new AgencyCode(agency),
                true,
                "DOC-" + agency,
                text(id, "SubmitAgencyInformation/summary", 6),
                true,
                null,
                null);
    }

    RecommendOutcome recommendation(CommandId id) {
        CriterionAnswer yes = new CriterionAnswer(Answer.YES, text(id, "RecommendOutcome/criteriaAnswers", 2));
        return new RecommendOutcome(
                review,
                Outcome.LCSPR,
                null,
                false,
                Set.of(),
                Map.of(
                        Criterion.K1,
                        yes,
                        Criterion.K2,
                        yes,
                        Criterion.K3,
                        yes,
                        Criterion.K4,
                        new CriterionAnswer(Answer.NOT_YET_CONSIDERED_BY_PANEL, null)),
                Set.of(),
                decision(id, "RecommendOutcome", People.present(), People.allInFavour()),
                false,
                null);
    }

    RecordDspPosition position(CommandId id, String agency) {
        return new RecordDspPosition(
                review,
                new AgencyCode(agency),
                Outcome.LCSPR,
                null,
                false,
                Set.of(),
                null,
                null,
                text(id, "RecordDspPosition/view", 2),
                false,
                null);
    }

    DetermineOutcome determination(CommandId id) {
        return new DetermineOutcome(
                review,
                Outcome.LCSPR,
                null,
                false,
                Set.of(),
                decision(id, "DetermineOutcome", List.of(), List.of()),
                false,
                null);
    }

    private DecisionRequest decision(
            CommandId id,
            String command,
            List<DecisionRequest.Present> attendance,
            List<DecisionRequest.Ballot> votes) {
        return new DecisionRequest(
                null,
                null,
                null,
                null,
                attendance.isEmpty() ? null : DecisionRecord.Route.MEETING,
                attendance.isEmpty() ? null : People.chairing(),
                attendance,
                List.of(),
                null,
                votes,
                null,
                List.of(),
                text(id, command + "/decision/rationale", 3),
                List.of(),
                null);
    }
}
