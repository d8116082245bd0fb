package uk.casereview.practicereview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.casereview.casefile.Gates;
import uk.casereview.clock.ClockKind;
import uk.casereview.clock.DueDatePolicy;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.notification.ParallelProcess.Constraint;
import uk.casereview.practicereview.Publication.GoldGroup;
import uk.casereview.practicereview.Report.Ratification;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/**
 * When a report may become public. §15.5-21: "Checks of Publish in this order: ratified, copies' notice, Gold Group,
 * justification"; what no statute asks for has "no publication gate", but no review passes over what a court forbids.
 */
final class PublicationPolicy {
    /** C7: "the last of the three". */
    static final Set<Recipient> COPIED = EnumSet.of(Recipient.PANEL, Recipient.SOS, Recipient.OFSTED);

    private PublicationPolicy() {}

    static Gates gates(Gates none, PracticeReviewFile review, LocalDate publishedOn, Context context) {
        Publication publication = review.publication();
        if (!review.beginning().statutory()) {
            return none.and(forbidden(review, publishedOn, context));
        }
        boolean reasoned = publication.mode() == PublicationMode.FULL || publication.justified();
        return none.require(ratifiedBy(review, publishedOn), RefusalCode.NOT_RATIFIED)
                .and(noticeTooShort(publication, publishedOn, context))
                .and(
                        arranged(review, publishedOn, context)
                                ? forbidden(review, publishedOn, context)
                                : Optional.of(Refusal.of(RefusalCode.GOLD_GROUP_REQUIRED)))
                .require(reasoned, RefusalCode.JUSTIFICATION_REQUIRED);
    }

    /** L8: "order RATIFIED → copies → PUBLISHED". */
    private static boolean ratifiedBy(PracticeReviewFile review, LocalDate day) {
        Ratification ratification = review.report().ratification();
        return ratification != null && !day.isBefore(ratification.on());
    }

    /** L8: "earliest publication = addWorkingDays(max(sent dates), 7)". */
    private static Optional<Refusal> noticeTooShort(Publication publication, LocalDate publishedOn, Context context) {
        Map<Recipient, LocalDate> copies = publication.copies();
        List<Recipient> missing =
                COPIED.stream().filter(one -> !copies.containsKey(one)).toList();
        Map<String, Object> facts = new HashMap<>();
        if (!missing.isEmpty()) {
            facts.put("missing", Refusals.words(missing));
        }
        if (!copies.isEmpty()) {
            LocalDate earliest = earliest(copies, context);
            facts.put("earliest", earliest.toString());
            if (missing.isEmpty() && !publishedOn.isBefore(earliest)) {
                return Optional.empty();
            }
        }
        LocalDate counted = copies.isEmpty() ? publishedOn : Telling.last(copies.values());
        facts.put("workingDays", DueDatePolicy.length(ClockKind.C7, counted, context.partnership()));
        return Optional.of(new Refusal(RefusalCode.PREPUBLICATION_NOTICE_TOO_SHORT, facts));
    }

    static LocalDate earliest(Map<Recipient, LocalDate> copies, Context context) {
        return DueDatePolicy.dueOn(ClockKind.C7, Telling.last(copies.values()), context.partnership());
    }

    /** L10: "Gold Group required in Birmingham (LOCAL)"; §15.5-21: "the last one after ratification". */
    private static boolean arranged(PracticeReviewFile review, LocalDate publishedOn, Context context) {
        return !context.partnership().on(publishedOn).policy().goldGroupRequired()
                || !settled(review, publishedOn).isEmpty();
    }

    /** The meetings of the Gold Group that may open publication on that day. */
    private static List<GoldGroup> settled(PracticeReviewFile review, LocalDate publishedOn) {
        Ratification ratification = review.report().ratification();
        return review.publication().goldGroups().stream()
                .filter(held -> !held.heldOn().isAfter(publishedOn))
                .filter(held -> ratification == null || !held.heldOn().isBefore(ratification.on()))
                .toList();
    }

    /**
     * §15.5-22: "Publish is refused under an open NO_PUBLICATION constraint unless a later Gold Group decision with legal
     * advice names it".
     */
    private static Optional<Refusal> forbidden(PracticeReviewFile review, LocalDate publishedOn, Context context) {
        Map<UUID, LocalDate> constraints = Optional.ofNullable(context.facts().review())
                .map(facts -> facts.constraints(Constraint.NO_PUBLICATION))
                .orElse(Map.of());
        List<UUID> unweighed = new ArrayList<>();
        constraints.forEach((process, since) -> {
            boolean weighed = settled(review, publishedOn).stream()
                    .anyMatch(held ->
                            held.weighed().contains(process) && !held.heldOn().isBefore(since));
            if (!weighed) {
                unweighed.add(process);
            }
        });
        return unweighed.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.of(RefusalCode.GOLD_GROUP_REQUIRED, "constraints", Refusals.words(unweighed)));
    }
}
