package uk.casereview.partnership;

import java.util.List;
import uk.casereview.decider.Context;
import uk.casereview.decider.Verdict;

/** What a command would lead to, for whoever asks before it is given. */
public final class PartnershipChange {
    private PartnershipChange() {}

    /** The verdict of a partnership with this past; it keeps nothing of it. */
    public static Verdict of(List<PartnershipEvent> past, PartnershipCommand command, Context context) {
        PartnershipState state = new PartnershipState.NotEstablished();
        for (PartnershipEvent event : past) {
            state = PartnershipState.evolve(state, event);
        }
        return PartnershipDecider.decide(state, command, context);
    }
}
