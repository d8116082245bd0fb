package uk.casereview.deliberation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.UserId;

/** What a deliberation comes to. */
public sealed interface Conclusion {

    /**
     * The body came to this end, which may be that the proposal was lost, deferred or escalated.
     *
     * @param irregularities rules of §4 that were broken by what had already happened (§15.1-1)
     */
    record Concluded(DecisionRecord decision, List<RefusalCode> irregularities) implements Conclusion {
        public Concluded {
            irregularities = List.copyOf(irregularities);
        }

        public Concluded(DecisionRecord decision) {
            this(decision, List.of());
        }
    }

    /** The same, taken above the body by whoever is named. */
    default Conclusion settledBy(@Nullable UserId who) {
        return switch (this) {
            case Concluded concluded -> new Concluded(concluded.decision().settledBy(who), concluded.irregularities());
            case Refused refused -> refused;
        };
    }

    /** The same, without the irregularities that were known before. */
    default Conclusion beyond(List<Refusal> known) {
        List<RefusalCode> codes = known.stream().map(Refusal::code).toList();
        return switch (this) {
            case Concluded concluded ->
                new Concluded(
                        concluded.decision(),
                        concluded.irregularities().stream()
                                .filter(code -> !codes.contains(code))
                                .toList());
            case Refused refused -> refused;
        };
    }

    /** It is no decision of that body (G9). */
    record Refused(Refusal refusal) implements Conclusion {}
}
