package uk.casereview.facts;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.history.EventStreams;
import uk.casereview.history.EventStreams.Recorded;
import uk.casereview.practicereview.CommissioningCommand;
import uk.casereview.practicereview.CommissioningEvent.LcsprInitiated;
import uk.casereview.practicereview.CommissioningEvent.ReviewInitiated;
import uk.casereview.practicereview.ConductCommand;
import uk.casereview.practicereview.PublicationCommand;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.Command;
import uk.casereview.shared.Event;
import uk.casereview.shared.NotificationId;
import uk.casereview.shared.RapidReviewId;

/**
 * Reads what a practice review must know of its case, and of the others it looks at.
 *
 * @param caseOf whose a case reference is
 */
record ReviewFactsReader(EventStreams streams, Function<CaseRef, Optional<UUID>> caseOf) {

    /**
     * What the rules of this command ask of the case.
     *
     * @param caseId whose case the review is in; null while it is in none
     */
    @Nullable
    ReviewFacts of(Command command, @Nullable UUID caseId, Map<String, Long> versions) {
        return switch (command) {
            case CommissioningCommand.InitiateLcspr c -> sourceOf(c, versions);
            case CommissioningCommand.InitiateReview c -> namedBy(c, versions);
            case CommissioningCommand.AppointReviewer c -> ofAllCases(c, caseId, versions);
            case CommissioningCommand.Discontinue _ -> ofCase(caseId, versions);
            case ConductCommand.RecordReviewMeeting c -> ofAllCases(c, caseId, versions);
            case ConductCommand.RecordPractitionerEvent c -> ofAllCases(c, caseId, versions);
            case ConductCommand.RecordFamilyContact c -> ofAllCases(c, caseId, versions);
            case PublicationCommand.HoldGoldGroup c -> ofAllCases(c, caseId, versions);
            case PublicationCommand.Publish c -> ofAllCases(c, caseId, versions);
            default -> null;
        };
    }

    private @Nullable ReviewFacts namedBy(CommissioningCommand.InitiateReview command, Map<String, Long> versions) {
        @Nullable ReviewFacts facts = ofCase(command.notificationId().value(), versions);
        return facts == null
                ? null
                : facts.without(command.rapidReviewIds().stream()
                        .filter(review -> streams.read(review.value(), 0).isEmpty())
                        .collect(Collectors.toSet()));
    }

    /** The rapid review says whose it is; without one the command names the case. */
    private @Nullable ReviewFacts sourceOf(CommissioningCommand.InitiateLcspr command, Map<String, Long> versions) {
        RapidReviewId rapidReview = command.rapidReviewId();
        NotificationId notification = command.notificationId();
        if (rapidReview == null) {
            return ofCase(notification == null ? null : notification.value(), versions);
        }
        @Nullable ReviewFacts known = fold(rapidReview.value(), null, versions);
        return known == null ? null : ofCase(known.caseId(), versions);
    }

    /** §15.5-20: a review has "sourceCases: Set"; whom and what any of them involves or forbids, it does. */
    private @Nullable ReviewFacts ofAllCases(Command command, @Nullable UUID caseId, Map<String, Long> versions) {
        @Nullable ReviewFacts known = ofCase(caseId, versions);
        if (known == null) {
            return null;
        }
        ReviewFacts all = known;
        for (UUID other : others(command.target(), known)) {
            @Nullable ReviewFacts more = ofCase(other, versions);
            all = more == null ? all : all.together(more);
        }
        return all;
    }

    /** What the review is begun to look at beside the case that holds its file. */
    private Set<UUID> others(UUID review, ReviewFacts own) {
        Sources sources = streams.read(review, 0).stream()
                .map(Recorded::event)
                .reduce(Sources.NONE, Sources::after, (_, later) -> later);
        Set<UUID> others = new HashSet<>();
        sources.cases().stream()
                .filter(reference -> !reference.equals(own.caseRef()))
                .forEach(reference -> caseOf.apply(reference).ifPresent(others::add));
        RapidReviewId beside = RapidReviewId.of(new NotificationId(own.caseId()));
        sources.rapidReviews().stream()
                .filter(named -> !named.equals(beside))
                .flatMap(this::caseOf)
                .forEach(others::add);
        return others;
    }

    private Stream<UUID> caseOf(RapidReviewId rapidReview) {
        return streams.read(rapidReview.value(), 0).stream()
                .limit(1)
                .flatMap(recorded -> Stream.ofNullable(recorded.envelope().caseId()));
    }

    /** The rapid review's stream and then its notification's, without which it led to nothing. */
    private @Nullable ReviewFacts ofCase(@Nullable UUID caseId, Map<String, Long> versions) {
        if (caseId == null) {
            return null;
        }
        UUID rapidReview = RapidReviewId.of(new NotificationId(caseId)).value();
        return fold(caseId, fold(rapidReview, null, versions), versions);
    }

    private @Nullable ReviewFacts fold(UUID stream, @Nullable ReviewFacts before, Map<String, Long> versions) {
        return Fold.of(streams.read(stream, 0), stream, ReviewFacts::evolve, before, versions);
    }

    /** What the last review of the file looks at. */
    private record Sources(Set<CaseRef> cases, Set<RapidReviewId> rapidReviews) {
        static final Sources NONE = new Sources(Set.of(), Set.of());

        Sources after(Event event) {
            return switch (event) {
                case LcsprInitiated e -> new Sources(e.sourceCases(), e.rapidReviewIds());
                case ReviewInitiated e -> new Sources(e.sourceCases(), e.rapidReviewIds());
                default -> this;
            };
        }
    }
}
