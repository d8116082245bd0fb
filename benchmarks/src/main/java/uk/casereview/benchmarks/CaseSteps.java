package uk.casereview.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
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
import uk.casereview.notification.NotifiabilityCommand.SubmitNotification;
import uk.casereview.notification.NotificationCriterion;
import uk.casereview.notification.Recipient;
import uk.casereview.notification.Sex;
import uk.casereview.platform.signin.SignedIn;
import uk.casereview.rapidreview.Answer;
import uk.casereview.rapidreview.Criterion;
import uk.casereview.rapidreview.CriterionAnswer;
import uk.casereview.rapidreview.Outcome;
import uk.casereview.rapidreview.PanelResponse;
import uk.casereview.rapidreview.RapidReviewCommand.DetermineOutcome;
import uk.casereview.rapidreview.RapidReviewCommand.HoldRapidReviewMeeting;
import uk.casereview.rapidreview.RapidReviewCommand.OpenRapidReview;
import uk.casereview.rapidreview.RapidReviewCommand.RecommendOutcome;
import uk.casereview.rapidreview.RapidReviewCommand.RecordDspPosition;
import uk.casereview.rapidreview.RapidReviewCommand.RecordPanelResponse;
import uk.casereview.rapidreview.RapidReviewCommand.RecordReviewSection;
import uk.casereview.rapidreview.RapidReviewCommand.RequestAgencyInformation;
import uk.casereview.rapidreview.RapidReviewCommand.ScopeRapidReview;
import uk.casereview.rapidreview.RapidReviewCommand.SubmitAgencyInformation;
import uk.casereview.rapidreview.RapidReviewCommand.SubmitToPanel;
import uk.casereview.rapidreview.ReviewSection;
import uk.casereview.rapidreview.SectionStatus;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Command;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.DerivedId;
import uk.casereview.shared.LaCode;
import uk.casereview.shared.NotificationId;
import uk.casereview.shared.PersonRef;
import uk.casereview.shared.RapidReviewId;
import uk.casereview.shared.SealedText;

/** One case from the recorded incident to the Panel's reply, as its users take it; everything happens today. */
final class CaseSteps {
    private static final List<String> AGENCIES = List.of("BCC", "BCT", "ICB", "WMP", "BCHC", "BSMHFT");
    private static final List<String> PARTNERS = List.of("BCC", "ICB", "WMP", "BCT");
    private static final String SENTENCE =
            "An invented sentence of what an agency writes, of ordinary length, in words. ";

    private final Desk desk;
    private final LocalDate today;
    private final CommandId first = new CommandId(UUID.randomUUID());
    private final NotificationId notification = new NotificationId(DerivedId.from(first.value(), "notification"));
    private final RapidReviewId review = RapidReviewId.of(notification);

    CaseSteps(Desk desk) {
        this.desk = desk;
        this.today = desk.time().today();
    }

    /** What somebody does; the command is written when it is done, since its texts are sealed then. */
    record Step(SignedIn user, CommandId commandId, Supplier<Command> command) {}

    UUID caseId() {
        return notification.value();
    }

    List<Step> all() {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(People.LA_NOTIFIER, first, () -> incident(first)));
        steps.add(step(People.LA_NOTIFIER, this::notifiable));
        steps.add(step(
                People.LA_NOTIFIER,
                _ -> new SubmitNotification(
                        notification,
                        null,
                        null,
                        null,
                        Set.of(Recipient.PANEL, Recipient.PARTNERS),
                        null,
                        null,
                        null,
                        false,
                        null)));
        steps.add(step(People.BUSINESS_MANAGER, _ -> new OpenRapidReview(review, notification, null, false)));
        steps.add(step(
                People.BUSINESS_MANAGER,
                _ -> new ScopeRapidReview(review, today.minusYears(2), today, codes(AGENCIES))));
        AGENCIES.forEach(agency -> steps.add(step(
                People.BUSINESS_MANAGER,
                _ -> new RequestAgencyInformation(review, new AgencyCode(agency), today.plusDays(5)))));
        AGENCIES.forEach(agency -> steps.add(step(People.agencyLead(agency), id -> information(id, agency))));
        steps.add(
                step(People.CHAIR, _ -> new HoldRapidReviewMeeting(review, null, null, People.present(), false, null)));
        for (ReviewSection section : ReviewSection.values()) {
            steps.add(step(
                    People.BUSINESS_MANAGER,
                    id -> new RecordReviewSection(
                            review, section, SectionStatus.COMPLETE, text(id, "RecordReviewSection/text", 6), null)));
        }
        steps.add(step(People.BUSINESS_MANAGER, this::recommendation));
        PARTNERS.forEach(agency -> steps.add(step(People.partner(agency), id -> position(id, agency))));
        steps.add(step(People.BUSINESS_MANAGER, this::determination));
        steps.add(step(
                People.BUSINESS_MANAGER, _ -> new SubmitToPanel(review, null, null, "DOC-1", null, null, false, null)));
        steps.add(step(
                People.BUSINESS_MANAGER,
                id -> new RecordPanelResponse(
                        review,
                        null,
                        PanelResponse.AGREES,
                        "DOC-2",
                        List.of(text(id, "RecordPanelResponse/points/0", 3)))));
        return steps;
    }

    private static Step step(SignedIn user, Function<CommandId, Command> command) {
        CommandId id = new CommandId(UUID.randomUUID());
        return new Step(user, id, () -> command.apply(id));
    }

    private SealedText text(CommandId id, String label, int sentences) {
        return desk.sealer().seal(notification.value(), label, id, SENTENCE.repeat(sentences));
    }

    private RecordIncident incident(CommandId id) {
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

    private DecideNotifiable notifiable(CommandId id) {
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

    private SubmitAgencyInformation information(CommandId id, String agency) {
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

    private RecommendOutcome recommendation(CommandId id) {
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

    private RecordDspPosition position(CommandId id, String agency) {
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

    private DetermineOutcome determination(CommandId id) {
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

    private static List<AgencyCode> codes(List<String> agencies) {
        return agencies.stream().map(AgencyCode::new).toList();
    }
}
