package uk.casereview.facts;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.casereview.actionplan.PlanCommand;
import uk.casereview.actionplan.PlanSource;
import uk.casereview.actionplan.SourceType;
import uk.casereview.casefile.CaseFileCommand;
import uk.casereview.clock.DeadlineCommand;
import uk.casereview.deliberation.Deciding;
import uk.casereview.deliberation.DecisionRequest;
import uk.casereview.history.EventStreams;
import uk.casereview.history.EventStreams.Recorded;
import uk.casereview.meeting.MeetingCommand;
import uk.casereview.meeting.MeetingEvent;
import uk.casereview.notification.CaseSharingCommand;
import uk.casereview.notification.NotifiabilityCommand;
import uk.casereview.notification.NotificationCommand;
import uk.casereview.notification.NotificationCorrection;
import uk.casereview.practicereview.CommissioningCommand;
import uk.casereview.practicereview.ReportCommand;
import uk.casereview.rapidreview.RapidReviewCommand;
import uk.casereview.register.Register;
import uk.casereview.shared.ActionPlanId;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.Command;
import uk.casereview.shared.MeetingId;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.RapidReviewId;
import uk.casereview.shared.UserId;

/**
 * Reads the streams a command's rules ask about. Design: "facts of another aggregate that a rule needs are folded by
 * the shell from the named source stream into the decider's context, with its version stored in the event; never from a
 * view".
 */
public final class FactsReader {
    private final EventStreams streams;
    private final ReviewFactsReader reviews;
    private final PlanFactsReader plans;
    private final InvolvementReader involvements;
    private final DataRequestFactsReader dataRequests;
    private final Function<CaseRef, Optional<UUID>> caseOf;
    private final Registers registers;

    /** Where to read, which case has a reference, and the registers of the partnerships. */
    public FactsReader(EventStreams streams, Function<CaseRef, Optional<UUID>> caseOf, Registers registers) {
        this.registers = registers;
        this.streams = streams;
        this.reviews = new ReviewFactsReader(streams, caseOf);
        this.plans = new PlanFactsReader(streams);
        this.involvements = new InvolvementReader(streams);
        this.dataRequests = new DataRequestFactsReader(streams);
        this.caseOf = caseOf;
    }

    /**
     * What the rules of this command ask of other streams.
     *
     * @param caseId whose case the aggregate is in; null while it is in none
     */
    public Facts of(Command command, @Nullable UUID caseId) {
        Map<String, Long> versions = new HashMap<>();
        return new Facts(
                notification(command, caseId, versions),
                rapidReview(command, versions),
                meeting(command, versions),
                unknownMeeting(command, versions),
                unknownCase(command),
                clock(command, versions),
                elsewhere(command),
                dataRequests.of(command, versions),
                reviews.of(command, caseId, versions),
                plans.of(command, versions),
                planSources(command, versions),
                involvements.of(command, caseId, versions),
                versions);
    }

    /** Who of another area may act in the case; a notification's id is its case's. */
    public Sharing sharing(UUID caseId) {
        Sharing sharing = fold(caseId, Sharing::evolve, new HashMap<>());
        return sharing == null ? Sharing.NONE : sharing;
    }

    private @Nullable CaseRef unknownCase(Command command) {
        Set<CaseRef> named = switch (command) {
            case CaseSharingCommand.LinkCase c -> Set.of(c.caseRef());
            case CaseFileCommand.MarkDuplicate c -> Set.of(c.of());
            case MeetingCommand.ListItem c -> Set.of(c.caseRef());
            case CommissioningCommand.InitiateReview c -> c.sourceCases();
            default -> Set.of();
        };
        return named.stream()
                .filter(reference -> caseOf.apply(reference).isEmpty())
                .min(Comparator.comparing(CaseRef::value))
                .orElse(null);
    }

    private @Nullable Register elsewhere(Command command) {
        PartnershipCode named = switch (command) {
            case CaseSharingCommand.GrantCaseAccess c -> c.partnership();
            case CaseSharingCommand.TransferLead c -> c.toPartnership();
            default -> null;
        };
        return named == null ? home(command) : registers.of(named);
    }

    /** Whose the person is whom the command names without a partnership; null where they are nobody's. */
    private @Nullable Register home(Command command) {
        UserId person = command instanceof CaseSharingCommand.GrantCaseAccess grant ? grant.person() : null;
        return person == null ? null : registers.knowing(person).orElse(null);
    }

    /** Of which notification the review is; what was discontinued and is taken up again begins by it, too. */
    private @Nullable NotificationFacts notification(
            Command command, @Nullable UUID caseId, Map<String, Long> versions) {
        UUID notificationId = switch (command) {
            case RapidReviewCommand.OpenRapidReview open ->
                open.notificationId().value();
            case RapidReviewCommand.Reopen _ -> caseId;
            default -> null;
        };
        return notificationId == null ? null : fold(notificationId, NotificationFacts::evolve, versions);
    }

    private @Nullable RapidReviewFacts rapidReview(Command command, Map<String, Long> versions) {
        return switch (command) {
            case NotifiabilityCommand.WithdrawNotification c -> rapidReviewOf(c, versions);
            case NotifiabilityCommand.CloseNotification c -> rapidReviewOf(c, versions);
            case NotifiabilityCommand.RecategoriseNotification c -> rapidReviewOf(c, versions);
            case NotificationCorrection.CorrectSentOn c -> rapidReviewOf(c, versions);
            default -> null;
        };
    }

    private @Nullable RapidReviewFacts rapidReviewOf(NotificationCommand command, Map<String, Long> versions) {
        return fold(RapidReviewId.of(command.notificationId()).value(), RapidReviewFacts::evolve, versions);
    }

    private @Nullable MeetingFacts meeting(Command command, Map<String, Long> versions) {
        MeetingId named = switch (command) {
            case RapidReviewCommand.HoldRapidReviewMeeting held -> held.meetingId();
            case Deciding deciding -> meetingOf(deciding.decision());
            default -> null;
        };
        return named == null ? null : fold(named.value(), FactsReader::meeting, versions);
    }

    private @Nullable MeetingId unknownMeeting(Command command, Map<String, Long> versions) {
        DecisionRequest decision = command instanceof Deciding deciding ? deciding.decision() : null;
        MeetingId named = decision == null ? null : decision.reportedToMeeting();
        if (named == null) {
            return null;
        }
        @Nullable MeetingFacts meeting = fold(named.value(), FactsReader::meeting, versions);
        return meeting == null ? named : null;
    }

    private @Nullable ClockFacts clock(Command command, Map<String, Long> versions) {
        return command instanceof DeadlineCommand.GiveNotice notice
                ? fold(
                        notice.streamId(),
                        (known, recorded) -> ClockFacts.evolve(known, recorded, notice.clockId()),
                        versions)
                : null;
    }

    private Map<PlanSource, SourceFacts> planSources(Command command, Map<String, Long> versions) {
        Set<PlanSource> named = switch (command) {
            // what its points were about before, which no decision of the review itself asks
            case RapidReviewCommand.RetagLearning c ->
                Set.of(new PlanSource(SourceType.RAPID_REVIEW, c.rapidReviewId().value()));
            case ReportCommand.RetagLearning c ->
                Set.of(new PlanSource(
                        SourceType.PRACTICE_REVIEW, c.practiceReviewId().value()));
            case PlanCommand.CreatePlan c -> c.sources();
            case PlanCommand.AddRecommendation c
            when c.themes().isEmpty() || !c.learningIds().isEmpty() -> sourcesOf(c.actionPlanId());
            default -> Set.of();
        };
        Map<PlanSource, SourceFacts> sources = of(named, versions);
        Set<PlanSource> followed = sources.values().stream()
                .flatMap(source -> source.follows().stream())
                .map(review -> new PlanSource(SourceType.RAPID_REVIEW, review.value()))
                .filter(review -> !sources.containsKey(review))
                .collect(Collectors.toSet());
        sources.putAll(of(followed, versions));
        return sources;
    }

    private Map<PlanSource, SourceFacts> of(Set<PlanSource> named, Map<String, Long> versions) {
        Map<PlanSource, SourceFacts> sources = new HashMap<>();
        for (PlanSource source : named) {
            @Nullable SourceFacts facts = fold(source.sourceId(), SourceFacts::evolve, versions);
            if (facts != null) {
                sources.put(source, facts);
            }
        }
        return sources;
    }

    private Set<PlanSource> sourcesOf(ActionPlanId plan) {
        @Nullable PlanFacts facts = fold(plan.value(), PlanFacts::evolve, new HashMap<>());
        return facts == null ? Set.of() : facts.contents().sources();
    }

    private static @Nullable MeetingId meetingOf(@Nullable DecisionRequest decision) {
        return decision == null ? null : decision.meetingId();
    }

    private static @Nullable MeetingFacts meeting(@Nullable MeetingFacts known, Recorded recorded) {
        return switch (recorded.event()) {
            case MeetingEvent.MeetingScheduled scheduled -> MeetingFacts.of(scheduled);
            case MeetingEvent event -> known == null ? null : known.evolve(event);
            default -> known;
        };
    }

    private <F> @Nullable F fold(
            UUID stream, BiFunction<@Nullable F, Recorded, @Nullable F> evolve, Map<String, Long> versions) {
        return Fold.of(streams.read(stream, 0), stream, evolve, null, versions);
    }
}
