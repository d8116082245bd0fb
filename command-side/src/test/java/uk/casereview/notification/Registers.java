package uk.casereview.notification;

import static uk.casereview.deliberation.Bodies.LONG_AGO;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.clock.ClockKind;
import uk.casereview.deliberation.Bodies;
import uk.casereview.notification.CaseSharingCommand.GrantCaseAccess;
import uk.casereview.notification.CaseSharingCommand.TransferLead;
import uk.casereview.partnership.PartnershipEvent.Holiday;
import uk.casereview.partnership.PartnershipEvent.HolidaysAdded;
import uk.casereview.partnership.PartnershipEvent.PolicyAdopted;
import uk.casereview.partnership.PartnershipEvent.Theme;
import uk.casereview.partnership.PartnershipEvent.ThemesAdopted;
import uk.casereview.partnership.PartnershipPolicy;
import uk.casereview.partnership.PartnershipPolicy.ClockRule;
import uk.casereview.partnership.PartnershipPolicy.Unit;
import uk.casereview.register.Register;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.ThemeCode;

/** What the partnerships have laid down that a notification has to do with. */
final class Registers {
    private Registers() {}

    /** Birmingham with the five working days of §3.3 and the bank holidays the scenarios meet. */
    static Register birmingham() {
        PartnershipPolicy policy = Bodies.birmingham().on(IncidentStory.TODAY).policy();
        ClockRule five = new ClockRule(5, Unit.WORKING_DAYS);
        return Bodies.birmingham()
                .evolve(new PolicyAdopted(new PartnershipPolicy(
                        policy.version(),
                        LONG_AGO,
                        policy.source(),
                        policy.reviewBody(),
                        policy.notifyingAgencies(),
                        policy.determiningAgencies(),
                        policy.localAuthorityCodes(),
                        policy.quorum(),
                        policy.voting(),
                        Map.of(ClockKind.C1, five, ClockKind.C1B, five, ClockKind.C1C, five, ClockKind.C2, five),
                        Map.of(),
                        policy.rapidReviewStartRule(),
                        policy.goldGroupRequired(),
                        policy.reportAvailableYears(),
                        null,
                        null)))
                .evolve(new HolidaysAdded(
                        "ew",
                        Set.of("2025-04-18", "2025-04-21", "2026-05-25", "2026-08-31").stream()
                                .map(day -> new Holiday(LocalDate.parse(day), day))
                                .toList()))
                .evolve(new ThemesAdopted(
                        "2026-1",
                        Stream.of("T1", "T5")
                                .map(code -> new Theme(new ThemeCode(code), 1, code))
                                .toList(),
                        LONG_AGO));
    }

    private static @Nullable Register home(NotificationCommand command) {
        boolean sandwells = command instanceof GrantCaseAccess grant
                && grant.person() != null
                && Bodies.sandwell().on(IncidentStory.TODAY).knows(grant.person());
        return sandwells ? Bodies.sandwell() : null;
    }

    /** The register of the partnership that the command names; only Sandwell's and this one's there are. */
    static @Nullable Register namedBy(NotificationCommand command) {
        PartnershipCode named = switch (command) {
            case GrantCaseAccess c -> c.partnership();
            case TransferLead c -> c.toPartnership();
            default -> null;
        };
        if (named == null) {
            return home(command);
        }
        return switch (named.value()) {
            case "SCSP" -> Bodies.sandwell();
            case "BSCP" -> IncidentStory.BIRMINGHAM;
            default -> Register.EMPTY;
        };
    }
}
