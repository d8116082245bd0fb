package uk.casereview.actionplan;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import uk.casereview.decider.Refusals;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** P1: "SMART = description, owner agency + person/post, due date, measure of success, evidence expected". */
final class SmartPolicy {
    private SmartPolicy() {}

    static Optional<Refusal> notSmart(ActionTerms terms) {
        return Refusals.when(
                !terms.missing().isEmpty(), Refusal.of(RefusalCode.ACTION_NOT_SMART, "missing", terms.missing()));
    }

    /** §15.6-23: "A due date may not lie before agreedOn (instead of today)". */
    static Optional<Refusal> dueBefore(LocalDate agreedOn, ActionTerms terms) {
        return Optional.ofNullable(terms.dueOn())
                .filter(agreedOn::isAfter)
                .map(dueOn -> new Refusal(
                        RefusalCode.DUE_BEFORE_TODAY,
                        Map.of("dueOn", dueOn.toString(), "agreedOn", agreedOn.toString())));
    }
}
