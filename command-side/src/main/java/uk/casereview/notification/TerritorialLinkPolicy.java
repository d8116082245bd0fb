package uk.casereview.notification;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.shared.LaCode;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/**
 * CA04 s16C: "incident in the LA area, or outside England while child normally resident in the area". The notifier is
 * "LA where the incident happened, working with the home LA" (§6.2).
 */
final class TerritorialLinkPolicy {
    private TerritorialLinkPolicy() {}

    static @Nullable TerritorialLink link(
            boolean inEngland, @Nullable LaCode laCode, @Nullable LaCode residentLaCode, Context context) {
        Set<String> area = context.partnership().policy().localAuthorityCodes();
        if (inEngland) {
            return isIn(area, laCode) ? TerritorialLink.IN_AREA : null;
        }
        return isIn(area, residentLaCode) ? TerritorialLink.RESIDENT_ABROAD : null;
    }

    static Optional<Refusal> missing(NotificationFile file, Context context) {
        return Refusals.when(
                file.incident().territorialLink() == null,
                Refusal.of(
                        RefusalCode.NO_TERRITORIAL_LINK,
                        "allowed",
                        Refusals.words(context.partnership().policy().localAuthorityCodes())));
    }

    private static boolean isIn(Set<String> area, @Nullable LaCode laCode) {
        return laCode != null && area.contains(laCode.value());
    }
}
