package uk.casereview.notification;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.casereview.decider.Refusals;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** What each category of §6.2 presupposes and asks for. */
final class CategoryPolicy {
    private CategoryPolicy() {}

    /** §6.2, column "Who is told"; N6: "recipients ⊇ required set for category". */
    static Set<Recipient> requiredRecipients(Category category) {
        return category.requiresRapidReview()
                ? Set.of(Recipient.PANEL, Recipient.PARTNERS)
                : Set.of(Recipient.SOS, Recipient.OFSTED);
    }

    /** Whom the category needs told and who is not; empty where nobody is missing. */
    static Optional<Refusal> missing(Category category, Set<Recipient> told) {
        List<String> missing = requiredRecipients(category).stream()
                .filter(recipient -> !told.contains(recipient))
                .map(Recipient::toString)
                .sorted()
                .toList();
        return Refusals.when(!missing.isEmpty(), Refusal.of(RefusalCode.MISSING_RECIPIENT, "missing", missing));
    }

    /** The category is "inconsistent with data" (§6.4), and which would not be. */
    static Optional<Refusal> disagreement(
            Category category, NotificationFile file, Set<NotificationCriterion> criteria) {
        return Refusals.when(
                !agrees(category, file, criteria),
                new Refusal(
                        RefusalCode.CRITERIA_NOT_MET,
                        Map.of(
                                "category",
                                category.toString(),
                                "abuseOrNeglect",
                                file.incident().abuseOrNeglect().toString(),
                                "outcomes",
                                file.children().stream()
                                        .map(child -> child.characteristics()
                                                .outcome()
                                                .toString())
                                        .distinct()
                                        .toList(),
                                "allowed",
                                Arrays.stream(Category.values())
                                        .filter(other -> agrees(other, file, criteria))
                                        .map(Category::toString)
                                        .toList())));
    }

    /** Care leavers are in scope "up to 25th birthday" (§1), children before the 18th. */
    static Optional<Refusal> outOfScope(NotificationFile file) {
        return Refusals.when(
                nobodyInScope(file), Refusal.of(RefusalCode.OUT_OF_SCOPE_AGE, "youngest", AgeBand.FROM_25.toString()));
    }

    /** Whoever is 25 decides no category beside somebody younger, and makes none where there is nobody. */
    private static boolean nobodyInScope(NotificationFile file) {
        return !file.children().isEmpty()
                && file.children().stream()
                        .allMatch(child -> child.characteristics().ageBand() == AgeBand.FROM_25);
    }

    /** N4: abuse and neglect known or suspected "and death or serious harm or OTHER". */
    private static boolean agrees(Category category, NotificationFile file, Set<NotificationCriterion> criteria) {
        boolean abuse = abuseOrNeglect(file, criteria);
        return switch (category) {
            case ABUSE_NEGLECT_DEATH -> abuse && any(file, ChildOutcome.DEATH);
            case ABUSE_NEGLECT_SERIOUS_HARM -> abuse && any(file, ChildOutcome.SERIOUS_HARM);
            case OTHER_ABUSE_NEGLECT -> abuse && any(file, ChildOutcome.OTHER);
            case LAC_DEATH_NO_ABUSE -> !abuse && lookedAfterDeath(file);
            case CARE_LEAVER_DEATH ->
                file.children().stream()
                        .map(ChildSnapshot::characteristics)
                        .filter(child -> child.ageBand() != AgeBand.FROM_25 || nobodyInScope(file))
                        .anyMatch(child -> child.outcome() == ChildOutcome.DEATH && mayBeCareLeaver(child, abuse));
        };
    }

    /** What nobody knew at the referral, the local authority finds when it decides. */
    private static boolean abuseOrNeglect(NotificationFile file, Set<NotificationCriterion> criteria) {
        return switch (file.incident().abuseOrNeglect()) {
            case KNOWN, SUSPECTED -> true;
            case NOT_SUSPECTED -> false;
            case UNKNOWN ->
                criteria.contains(NotificationCriterion.ABUSE_OR_NEGLECT_KNOWN)
                        || criteria.contains(NotificationCriterion.ABUSE_OR_NEGLECT_SUSPECTED);
        };
    }

    private static boolean any(NotificationFile file, ChildOutcome outcome) {
        return file.children().stream()
                .map(ChildSnapshot::characteristics)
                .anyMatch(child -> child.outcome() == outcome && isChild(child));
    }

    /** N5: "LAC death always notifiable, whatever the cause". */
    static Optional<Refusal> notKeptBack(NotificationFile file) {
        List<String> died = file.children().stream()
                .filter(child -> diedLookedAfter(child.characteristics()))
                .map(ChildSnapshot::childRef)
                .toList();
        return Refusals.when(!died.isEmpty(), Refusal.of(RefusalCode.LAC_DEATH_NOTIFIABLE, "children", died));
    }

    static boolean lookedAfterDeath(NotificationFile file) {
        return file.children().stream().map(ChildSnapshot::characteristics).anyMatch(CategoryPolicy::diedLookedAfter);
    }

    private static boolean diedLookedAfter(ChildCharacteristics child) {
        return child.lookedAfter() && child.outcome() == ChildOutcome.DEATH && isChild(child);
    }

    /** §1: children are in scope before the 18th birthday. */
    private static boolean isChild(ChildCharacteristics child) {
        return child.ageBand() != AgeBand.FROM_18_TO_24 && child.ageBand() != AgeBand.FROM_25;
    }

    /** §6.2: from 18 to 24; "if under 18 partners must test the serious-incident criteria" first. */
    private static boolean mayBeCareLeaver(ChildCharacteristics child, boolean abuse) {
        return switch (child.ageBand()) {
            case FROM_18_TO_24, FROM_25 -> !Boolean.FALSE.equals(child.careLeaver());
            case FROM_16_TO_17 -> Boolean.TRUE.equals(child.careLeaver()) && !abuse;
            case UNBORN, UNDER_1, FROM_1_TO_5, FROM_6_TO_10, FROM_11_TO_15, UNKNOWN -> false;
        };
    }
}
