package uk.casereview.partnership;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.partnership.PartnershipEvent.RetentionRule;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/**
 * What rules of retention can be meant (IG5: "Retention is policy data per record class"). A rule nobody could apply would
 * keep a record for ever, and nobody would know.
 */
final class RetentionRules {
    private static final int MOST_YEARS = 200;
    private static final int OLDEST = 100;

    private RetentionRules() {}

    /** What is wrong with them, if anything; which ones, by the classes there are. */
    static Optional<Refusal> objection(List<RetentionRule> rules) {
        Set<String> named = new HashSet<>();
        List<RetentionRule> wrong = rules.stream()
                .filter(rule -> !named.add(rule.recordClass()) || !applies(rule))
                .toList();
        return wrong.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        RefusalCode.RETENTION_RULES_INVALID,
                        Map.of("recordClasses", known(wrong), "allowed", allowed())));
    }

    private static boolean applies(RetentionRule rule) {
        return RecordClass.named(rule.recordClass())
                .filter(kept -> kept.startsAt().equals(rule.startsAt()))
                .filter(kept -> within(rule.years(), MOST_YEARS))
                .filter(kept -> rule.untilYoungestIs() == null || kept.ofCases())
                .filter(kept -> within(rule.untilYoungestIs(), OLDEST))
                .isPresent();
    }

    private static boolean within(@Nullable Integer figure, int most) {
        return figure == null || (figure >= 1 && figure <= most);
    }

    /** A name that is no class of ours is not repeated. */
    private static List<String> known(List<RetentionRule> wrong) {
        return wrong.stream()
                .flatMap(rule -> RecordClass.named(rule.recordClass()).stream())
                .map(Enum::name)
                .distinct()
                .toList();
    }

    private static List<String> allowed() {
        return Stream.of(RecordClass.values()).map(Enum::name).toList();
    }
}
