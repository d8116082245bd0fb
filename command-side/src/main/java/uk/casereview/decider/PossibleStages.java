package uk.casereview.decider;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/**
 * Adds to INVALID_STATE at which stages the command would be possible. No table says so twice: what is known is put to
 * the same rules at every other stage. Where another command is named that leads on, no stage helps.
 */
public final class PossibleStages {
    private static final Set<RefusalCode> TOO_EARLY_OR_TOO_LATE = EnumSet.of(
            RefusalCode.INVALID_STATE,
            RefusalCode.NOT_DECIDED,
            RefusalCode.OPEN_OBLIGATIONS,
            RefusalCode.RR_WITHOUT_NOTIFICATION,
            RefusalCode.NOT_RECOMMENDED,
            RefusalCode.DSP_DETERMINATION_REQUIRED,
            RefusalCode.RR_ALREADY_OPEN,
            RefusalCode.LCSPR_EXISTS,
            RefusalCode.RR_ALREADY_SUBMITTED,
            RefusalCode.PANEL_RESPONSE_OUTSTANDING,
            RefusalCode.MEETING_NOT_OPEN);

    private PossibleStages() {}

    /**
     * The verdict as it is but for what INVALID_STATE is told.
     *
     * @param all every stage with what is known now
     * @param name by which the stage is called
     * @param rules what would be said of the command there
     */
    public static <S> Verdict told(Verdict verdict, List<S> all, Function<S, String> name, Function<S, Verdict> rules) {
        if (!(verdict instanceof Verdict.Refused(Refusal refusal))
                || refusal.code() != RefusalCode.INVALID_STATE
                || !refusal.facts().containsKey("stage")
                || refusal.facts().containsKey("by")) {
            return verdict;
        }
        List<String> possible = all.stream()
                .filter(stage -> isPossible(rules.apply(stage)))
                .map(name)
                .toList();
        Map<String, Object> facts = new HashMap<>(refusal.facts());
        facts.put("possibleAt", possible);
        return Verdict.refuse(new Refusal(refusal.code(), facts));
    }

    /** Why it is not the time for the command; empty where it is, whatever else may be wrong with it. */
    public static Optional<Refusal> untimely(Verdict verdict) {
        return verdict instanceof Verdict.Refused(Refusal refusal) && TOO_EARLY_OR_TOO_LATE.contains(refusal.code())
                ? Optional.of(refusal)
                : Optional.empty();
    }

    private static boolean isPossible(Verdict verdict) {
        return untimely(verdict).isEmpty();
    }
}
