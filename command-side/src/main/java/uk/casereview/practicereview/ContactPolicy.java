package uk.casereview.practicereview;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.notification.ParallelProcess.Constraint;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** §9: a parallel process "may constrain witness contact", with the family or with practitioners, from its day on. */
final class ContactPolicy {
    private ContactPolicy() {}

    /** Contact that is put off for legal reasons is just what was asked for. */
    static Optional<Refusal> withFamily(ContactOutcome outcome, LocalDate on, Context context) {
        return outcome == ContactOutcome.DEFERRED_LEGAL
                ? Optional.empty()
                : forbidden(Constraint.NO_FAMILY_CONTACT, "FAMILY", on, context);
    }

    static Optional<Refusal> withPractitioners(LocalDate on, Context context) {
        return forbidden(Constraint.NO_PRACTITIONER_CONTACT, "PRACTITIONERS", on, context);
    }

    private static Optional<Refusal> forbidden(Constraint constraint, String whom, LocalDate on, Context context) {
        List<UUID> forbidding = Stream.ofNullable(context.facts().review())
                .map(facts -> facts.constraints(constraint).entrySet())
                .flatMap(Collection::stream)
                .filter(process -> !on.isBefore(process.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        return Refusals.when(
                !forbidding.isEmpty(),
                new Refusal(
                        RefusalCode.CONTACT_FORBIDDEN,
                        Map.of("whom", whom, "constraints", Refusals.words(forbidding))));
    }
}
