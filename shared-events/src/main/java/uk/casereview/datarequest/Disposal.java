package uk.casereview.datarequest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.casereview.partnership.PartnershipEvent.RetentionRule;
import uk.casereview.partnership.RecordClass;

/**
 * From when on the text of a closed case may be disposed of, and how that was worked out. What was decided is sealed under
 * the case's key like the rest, so the case is kept until the last of its classes has ended.
 *
 * @param dueOn the day
 * @param endings class by class
 */
public record Disposal(LocalDate dueOn, List<Ending> endings) {
    public Disposal {
        endings = List.copyOf(endings);
    }

    /**
     * When the time of one class ends. IG5: "review record 35 y from case closure (at least until youngest child in case is
     * 25), decision audit same".
     *
     * @param years counted from the closing
     * @param yearsEndOn the day on which they have passed
     * @param untilYoungestIs the age the youngest child has to have reached; null where the rule asks for none
     * @param youngestIsBy the day by which the youngest child is that old in any case; null where none is asked for, or
     *     there is no child
     * @param endsOn the later of both days
     */
    public record Ending(
            RecordClass recordClass,
            int years,
            LocalDate yearsEndOn,
            @Nullable Integer untilYoungestIs,
            @Nullable LocalDate youngestIsBy,
            LocalDate endsOn) {}

    /**
     * When a case may be disposed of.
     *
     * @param rules in force on the day that is asked about
     * @param youngestBornBy the last day on which the youngest child may have been born; null where there is no child
     * @return empty where a class is kept for ever, or no rule says how long: what nobody allows is kept
     */
    public static Optional<Disposal> of(
            List<RetentionRule> rules, LocalDate closedOn, @Nullable LocalDate youngestBornBy) {
        List<Ending> endings = new ArrayList<>();
        for (RecordClass kept : RecordClass.countedFromClosing()) {
            Optional<RetentionRule> rule = ruleFor(kept, rules);
            Integer years = rule.map(RetentionRule::years).orElse(null);
            if (years == null) {
                return Optional.empty();
            }
            endings.add(ending(
                    kept,
                    years,
                    closedOn,
                    rule.map(RetentionRule::untilYoungestIs).orElse(null),
                    youngestBornBy));
        }
        return endings.stream()
                .map(Ending::endsOn)
                .max(Comparator.naturalOrder())
                .map(last -> new Disposal(last, endings));
    }

    /**
     * When the words of a data request may be disposed of (decision 43).
     *
     * @param closedOn the day on which the request was over
     * @return empty where they are kept for ever, or no rule says how long
     */
    public static Optional<LocalDate> ofRequest(List<RetentionRule> rules, LocalDate closedOn) {
        return yearsOfRequest(rules).map(closedOn::plusYears);
    }

    /** For how many years; empty where they are kept for ever, or no rule says how long. */
    public static Optional<Integer> yearsOfRequest(List<RetentionRule> rules) {
        return ruleFor(RecordClass.DATA_REQUEST, rules).map(RetentionRule::years);
    }

    private static Optional<RetentionRule> ruleFor(RecordClass kept, List<RetentionRule> rules) {
        return rules.stream()
                .filter(rule -> rule.recordClass().equals(kept.name()))
                .findFirst();
    }

    private static Ending ending(
            RecordClass kept,
            int years,
            LocalDate closedOn,
            @Nullable Integer untilYoungestIs,
            @Nullable LocalDate youngestBornBy) {
        LocalDate yearsEndOn = closedOn.plusYears(years);
        LocalDate oldEnough =
                untilYoungestIs == null || youngestBornBy == null ? null : youngestBornBy.plusYears(untilYoungestIs);
        return new Ending(
                kept,
                years,
                yearsEndOn,
                untilYoungestIs,
                oldEnough,
                oldEnough == null || oldEnough.isBefore(yearsEndOn) ? yearsEndOn : oldEnough);
    }
}
