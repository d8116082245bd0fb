package uk.casereview.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import uk.casereview.notification.NotifiabilityCommand.SubmitNotification;
import uk.casereview.notification.Recipient;
import uk.casereview.platform.signin.SignedIn;
import uk.casereview.rapidreview.PanelResponse;
import uk.casereview.rapidreview.RapidReviewCommand.HoldRapidReviewMeeting;
import uk.casereview.rapidreview.RapidReviewCommand.OpenRapidReview;
import uk.casereview.rapidreview.RapidReviewCommand.RecordPanelResponse;
import uk.casereview.rapidreview.RapidReviewCommand.RecordReviewSection;
import uk.casereview.rapidreview.RapidReviewCommand.RequestAgencyInformation;
import uk.casereview.rapidreview.RapidReviewCommand.ScopeRapidReview;
import uk.casereview.rapidreview.RapidReviewCommand.SubmitToPanel;
import uk.casereview.rapidreview.ReviewSection;
import uk.casereview.rapidreview.SectionStatus;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Command;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.DerivedId;
import uk.casereview.shared.NotificationId;
import uk.casereview.shared.RapidReviewId;

/** One case from the recorded incident to the Panel's reply, as its users take it; everything happens today. */
final class CaseSteps {
    private static final List<String> AGENCIES = List.of("BCC", "BCT", "ICB", "WMP", "BCHC", "BSMHFT");
    private static final List<String> PARTNERS = List.of("BCC", "ICB", "WMP", "BCT");

    private final LocalDate today;
    private final CommandId first = new CommandId(UUID.randomUUID());
    private final NotificationId notification = new NotificationId(DerivedId.from(first.value(), "notification"));
    private final RapidReviewId review = RapidReviewId.of(notification);
    private final CaseCommands commands;

    CaseSteps(Desk desk) {
        this.today = desk.time().today();
        this.commands = new CaseCommands(desk, notification);
    }

    /** What somebody does; the command is written when it is done, since its texts are sealed then. */
    record Step(SignedIn user, CommandId commandId, Supplier<Command> command) {}

    UUID caseId() {
        return notification.value();
    }

    List<Step> all() {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(People.LA_NOTIFIER, first, () -> commands.incident(first)));
        steps.add(step(People.LA_NOTIFIER, commands::notifiable));
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
                _ -> new RequestAgencyInformation(review, new AgencyCode(agency), today.plusDays(5), null))));
        AGENCIES.forEach(agency -> steps.add(step(People.agencyLead(agency), id -> commands.information(id, agency))));
        steps.add(
                step(People.CHAIR, _ -> new HoldRapidReviewMeeting(review, null, null, People.present(), false, null)));
        for (ReviewSection section : ReviewSection.values()) {
            steps.add(step(
                    People.BUSINESS_MANAGER,
                    id -> new RecordReviewSection(
                            review,
                            section,
                            SectionStatus.COMPLETE,
                            commands.text(id, "RecordReviewSection/text", 6),
                            null)));
        }
        steps.add(step(People.BUSINESS_MANAGER, commands::recommendation));
        PARTNERS.forEach(agency -> steps.add(step(People.partner(agency), id -> commands.position(id, agency))));
        steps.add(step(People.BUSINESS_MANAGER, commands::determination));
        steps.add(step(
                People.BUSINESS_MANAGER, _ -> new SubmitToPanel(review, null, null, "DOC-1", null, null, false, null)));
        steps.add(step(
                People.BUSINESS_MANAGER,
                id -> new RecordPanelResponse(
                        review,
                        null,
                        PanelResponse.AGREES,
                        "DOC-2",
                        List.of(commands.text(id, "RecordPanelResponse/points/0", 3)))));
        return steps;
    }

    private static Step step(SignedIn user, Function<CommandId, Command> command) {
        CommandId id = new CommandId(UUID.randomUUID());
        return new Step(user, id, () -> command.apply(id));
    }

    private static List<AgencyCode> codes(List<String> agencies) {
        return agencies.stream().map(AgencyCode::new).toList();
    }
}
