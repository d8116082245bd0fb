package uk.casereview.practicereview;

import org.jspecify.annotations.Nullable;
import uk.casereview.shared.DayCorrected;
import uk.casereview.shared.DecisionId;

/** A day of a practice review was wrong, also of one that another has followed. */
public interface ReviewDayCorrected extends DayCorrected {
    /** Whose day, by the decision that an earlier review was held by; null: of the one held now. */
    @Nullable
    DecisionId review();
}
