package uk.casereview.rapidreview;

import static uk.casereview.deliberation.Bodies.BCT;
import static uk.casereview.deliberation.Bodies.BOARD_CHAIR;
import static uk.casereview.deliberation.Bodies.ICB_DOCTOR;
import static uk.casereview.deliberation.Bodies.LEAD_PARTNER;
import static uk.casereview.deliberation.Bodies.agency;
import static uk.casereview.deliberation.Bodies.text;
import static uk.casereview.rapidreview.ReviewCommands.attendance;
import static uk.casereview.rapidreview.ReviewCommands.positions;
import static uk.casereview.rapidreview.ReviewCommands.respond;
import static uk.casereview.rapidreview.ReviewCommands.sections;
import static uk.casereview.rapidreview.ReviewStory.FOUR;
import static uk.casereview.rapidreview.ReviewStory.NOTIFICATION;
import static uk.casereview.rapidreview.ReviewStory.REVIEW;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.CaseFile;
import uk.casereview.casefile.CaseFileCommand.EscalateDecision;
import uk.casereview.casefile.CaseFileCommand.FlagDecision;
import uk.casereview.casefile.CaseFileCommand.MarkDuplicate;
import uk.casereview.casefile.CaseFileCommand.MarkEnteredInError;
import uk.casereview.casefile.CaseFileCommand.ResolveEscalation;
import uk.casereview.casefile.EscalationBody;
import uk.casereview.casefile.FlagReason;
import uk.casereview.deliberation.DecisionRecord.DecisionMode;
import uk.casereview.deliberation.Said;
import uk.casereview.rapidreview.RapidReviewCommand.CloseRapidReview;
import uk.casereview.rapidreview.RapidReviewCommand.DetermineOutcome;
import uk.casereview.rapidreview.RapidReviewCommand.HoldRapidReviewMeeting;
import uk.casereview.rapidreview.RapidReviewCommand.OpenRapidReview;
import uk.casereview.rapidreview.RapidReviewCommand.RecommendOutcome;
import uk.casereview.rapidreview.RapidReviewCommand.ReconsiderOutcome;
import uk.casereview.rapidreview.RapidReviewCommand.ScopeRapidReview;
import uk.casereview.rapidreview.RapidReviewCommand.SubmitToPanel;
import uk.casereview.rapidreview.RapidReviewCommand.SupplyToPanel;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.Command;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.SealedText;

/** What may be asked of a rapid review, in and out of order, from each of its stages. */
final class Moves {
    private static final LocalDate MET_ON = LocalDate.of(2026, 2, 19);
    private static final Instant SENT_AT = Instant.parse("2026-02-27T09:00:00Z");

    /** A review can be taken up at each of its stages. */
    static final List<Supplier<ReviewStory>> BEGINNINGS = List.of(
            ReviewStory::opened,
            ReviewStory::scoped,
            ReviewStory::gathering,
            ReviewStory::met,
            ReviewStory::recommended,
            ReviewStory::escalated,
            ReviewStory::determined,
            ReviewStory::complete,
            ReviewStory::submitted,
            () -> ReviewStory.answered(PanelResponse.SUGGESTS_NO_LCSPR),
            ReviewStory::revised,
            ReviewStory::closed,
            ReviewStory::discontinued,
            () -> ReviewStory.determined().then(ReviewCommands.discontinue()));

    static final List<Function<ReviewStory, Stream<Command>>> STEPS = List.of(
            _ -> Stream.of(new OpenRapidReview(REVIEW, NOTIFICATION, null, false)),
            _ -> Stream.of(new ScopeRapidReview(
                    REVIEW, LocalDate.of(2020, 1, 1), ReviewStory.SENT_ON, List.of(agency("WMP")))),
            _ -> Stream.of(ReviewCommands.request("WMP")),
            _ -> Stream.of(ReviewCommands.handIn("WMP")),
            _ -> Stream.of(ReviewCommands.meeting(FOUR)),
            _ -> Stream.of(
                    new HoldRapidReviewMeeting(REVIEW, null, MET_ON, attendance(ICB_DOCTOR, BCT), true, text(30))),
            _ -> Stream.of(recommend(Outcome.LCSPR, false)),
            _ -> Stream.of(recommend(Outcome.NO_FURTHER_REVIEW, true)),
            _ -> Stream.of(positions(Outcome.LCSPR)),
            _ -> Stream.of(positions(Outcome.LCSPR)).limit(1),
            _ -> Stream.of(positions(Outcome.NO_FURTHER_REVIEW)),
            _ -> Stream.of(determine(Outcome.LCSPR, false)),
            _ -> Stream.of(determine(Outcome.NO_FURTHER_REVIEW, true)),
            _ -> Stream.of(sections()),
            _ -> Stream.of(submit(false)),
            _ -> Stream.of(submit(true)),
            _ -> Stream.of(respond(PanelResponse.AGREES)),
            _ -> Stream.of(respond(PanelResponse.MORE_INFORMATION)),
            _ -> Stream.of(new SupplyToPanel(REVIEW, null, "DOC-10", null)),
            _ -> Stream.of(reconsider(Outcome.NO_FURTHER_REVIEW, false)),
            _ -> Stream.of(reconsider(Outcome.LCSPR, true)),
            _ -> Stream.of(ReviewCommands.discontinue()),
            _ -> Stream.of(new CloseRapidReview(REVIEW, text(20))),
            _ -> Stream.of(ReviewCommands.reopen()),
            _ -> Stream.of(escalate(EscalationBody.LEAD_SAFEGUARDING_PARTNERS)),
            _ -> Stream.of(escalate(EscalationBody.EXECUTIVE_BOARD)),
            story -> unresolved(story).map(id -> resolve(story, id, null)),
            story -> unresolved(story).map(id -> resolve(story, id, Outcome.LCSPR)),
            story -> unresolved(story).limit(1).map(id -> resolve(story, id, Outcome.NO_FURTHER_REVIEW)),
            _ -> Stream.of(divided()),
            story -> flagged(story.state().file()));

    /** Nothing comes after it but another area's word, so that it is tried less often. */
    static final List<Function<ReviewStory, Stream<Command>>> LAST = List.of(
            _ -> Stream.of(new MarkEnteredInError(REVIEW.value(), text(10))),
            _ -> Stream.of(new MarkDuplicate(REVIEW.value(), new CaseRef("BSCP-2026-001"), text(10))),
            _ -> Stream.empty());

    private Moves() {}

    private static Stream<UUID> unresolved(ReviewStory story) {
        return story.state().file().escalations().entrySet().stream()
                .filter(entry -> !entry.getValue().resolved())
                .map(Map.Entry::getKey)
                .sorted()
                .toList()
                .stream();
    }

    private static Command resolve(ReviewStory story, UUID escalationId, @Nullable Outcome decided) {
        EscalationBody body = Objects.requireNonNull(
                        story.state().file().escalations().get(escalationId))
                .toBody();
        return new ResolveEscalation(
                REVIEW.value(),
                escalationId,
                text(30),
                null,
                decided == null ? null : new ReviewOutcome(decided, null, false, Set.of()),
                body == EscalationBody.LEAD_SAFEGUARDING_PARTNERS ? LEAD_PARTNER : BOARD_CHAIR);
    }

    /** A decision that a late conflict leaves without its quorum. */
    private static Stream<Command> flagged(CaseFile file) {
        return file.decisions().keySet().stream()
                .sorted(Comparator.comparing(DecisionId::value))
                .map(id -> new FlagDecision(REVIEW.value(), id, FlagReason.LATE_CONFLICT, null, null));
    }

    private static Command divided() {
        return new RecommendOutcome(
                REVIEW,
                Outcome.NO_FURTHER_REVIEW,
                null,
                false,
                Set.of(),
                ReviewCommands.answers(),
                Set.of(),
                Said.present(FOUR).mode(DecisionMode.ESCALATED).request(),
                false,
                null);
    }

    private static Command escalate(EscalationBody body) {
        return new EscalateDecision(REVIEW.value(), null, body, text(30));
    }

    private static Command recommend(Outcome outcome, boolean happened) {
        return new RecommendOutcome(
                REVIEW,
                outcome,
                null,
                false,
                Set.of(),
                ReviewCommands.answers(),
                Set.of(),
                ReviewCommands.decision(),
                happened,
                reason(happened));
    }

    private static Command determine(Outcome outcome, boolean happened) {
        return new DetermineOutcome(
                REVIEW, outcome, null, false, Set.of(), new Said().request(), happened, reason(happened));
    }

    private static Command reconsider(Outcome outcome, boolean happened) {
        return new ReconsiderOutcome(
                REVIEW,
                outcome,
                null,
                false,
                Set.of(),
                Said.present(FOUR).on(LocalDate.of(2026, 2, 27)).request(),
                happened,
                reason(happened));
    }

    private static Command submit(boolean happened) {
        return new SubmitToPanel(REVIEW, SENT_AT, null, "DOC-9", null, null, happened, reason(happened));
    }

    private static @Nullable SealedText reason(boolean happened) {
        return happened ? text(30) : null;
    }
}
