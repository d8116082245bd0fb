package uk.casereview.notification;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.Gates;
import uk.casereview.clock.DayOrder;
import uk.casereview.clock.DayOrder.Day;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.notification.IncidentCommand.RecordLegacyCase;
import uk.casereview.notification.IncidentEvent.LegacyCaseRecorded;
import uk.casereview.notification.NotificationState.NotRecorded;
import uk.casereview.register.Taxonomy;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.TaggedTheme;
import uk.casereview.shared.ThemeCode;
import uk.casereview.shared.WebAddress;

/** OQ-20: late entry of old cases, "read-only legacy … no clocks". */
final class LegacyCases {
    private LegacyCases() {}

    static Verdict record(NotificationState state, RecordLegacyCase command, Context context) {
        if (!(state instanceof NotRecorded)) {
            return Refusals.invalid(state);
        }
        IncidentDates dates = IncidentDatePolicy.complete(new IncidentDates(
                command.incidentOn(), null, command.incidentFrom(), command.incidentTo(), command.precision()));
        return fault(command, dates, context)
                .map(Verdict::refuse)
                .orElseGet(() -> Verdict.accept(new LegacyCaseRecorded(
                        dates,
                        command.category(),
                        command.formerReference(),
                        command.outline(),
                        Enrolment.enrol(List.of(), command.children()),
                        command.reviews().stream()
                                .map(review -> review(review, context))
                                .toList())));
    }

    private static Optional<Refusal> fault(RecordLegacyCase command, IncidentDates dates, Context context) {
        Gates ahead = IncidentDatePolicy.ahead(Gates.ofIntention(), dates, context)
                .and(Refusals.when(
                        command.children().isEmpty(),
                        Refusal.of(RefusalCode.AT_LEAST_ONE_CHILD, "missing", "children")))
                .and(Enrolment.tooMany(List.of(), command.children()))
                .and(Enrolment.badReference(List.of(), command.children()))
                .and(Enrolment.unknownAgency(command.children(), context));
        return IncidentDatePolicy.muddled(ahead, dates)
                .and(command.reviews().stream()
                        .flatMap(review -> fault(review, dates.earliest().orElse(null), context))
                        .toList())
                .refusal();
    }

    private static Stream<Refusal> fault(LegacyReviewDetails review, @Nullable LocalDate incident, Context context) {
        Taxonomy taxonomy = context.partnership().themes();
        List<ThemeCode> unknown =
                review.themes().stream().filter(theme -> !taxonomy.knows(theme)).toList();
        Day happened = new Day("the incident", incident);
        Day decided = new Day("the decision to hold the review", review.decidedOn());
        Day completed = new Day("the end of the review", review.completedOn());
        Day published = new Day("the publication", review.publishedOn());
        return Stream.of(
                        Refusals.future("decidedOn", review.decidedOn(), context),
                        Refusals.future("completedOn", review.completedOn(), context),
                        Refusals.future("publishedOn", review.publishedOn(), context),
                        DayOrder.objection(Stream.of(
                                        decided.follows(happened),
                                        completed.follows(happened, decided),
                                        published.follows(happened, decided, completed))
                                .flatMap(orders -> orders)),
                        Refusals.when(
                                !unknown.isEmpty(),
                                Refusal.of(RefusalCode.THEME_UNKNOWN, "themes", Refusals.words(unknown))))
                .flatMap(Optional::stream);
    }

    private static LegacyReview review(LegacyReviewDetails review, Context context) {
        Taxonomy taxonomy = context.partnership().themes();
        return new LegacyReview(
                review.type(),
                review.decidedOn(),
                review.completedOn(),
                review.publishedOn(),
                Optional.ofNullable(review.url()).map(WebAddress::value).orElse(null),
                review.docRef(),
                review.themes().stream()
                        .sorted(Comparator.comparing(ThemeCode::value))
                        .map(theme -> new TaggedTheme(
                                theme, taxonomy.version(), context.actor().userId()))
                        .toList(),
                review.summary());
    }
}
