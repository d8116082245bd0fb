package uk.casereview.tracker;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import uk.casereview.notification.PartnerView;

/** N8: "disagreement of partners does not block the LA but is stored and surfaced". */
final class Notifying {
    private Notifying() {}

    /** Whether a partner's last view differs from what the local authority does, or, until it decides, from another's. */
    static boolean disputed(@Nullable NotificationStage stage, Collection<PartnerView> views) {
        boolean forIt = views.contains(PartnerView.NOTIFY);
        boolean againstIt = views.contains(PartnerView.DO_NOT);
        return switch (stage) {
            case TO_BE_NOTIFIED, NOTIFIED, CLOSED -> againstIt;
            case NOT_NOTIFIED, WITHDRAWN -> forIt;
            case null, default -> forIt && againstIt;
        };
    }
}
