package uk.casereview.notification;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.casereview.clock.ClockKind;
import uk.casereview.clock.LateSubmissionPolicy;
import uk.casereview.decider.Context;
import uk.casereview.notification.NotificationState.Recorded;
import uk.casereview.register.PartnershipOnDate;
import uk.casereview.shared.LaCode;

/**
 * Which clocks run for a notification, since when, and until when (§3.3).
 *
 * <p>§15.1-4: "C1 starts provisionally when awareOn is set; DecideNotifiable fixes which of C1, C1b, C1c run (a
 * looked-after child's death by abuse runs C1 and C1b)." C2, "Tell local safeguarding partners", is of every category.
 */
final class ClocksPolicy {
    static final Set<ClockKind> ALL = EnumSet.of(ClockKind.C1, ClockKind.C1B, ClockKind.C1C, ClockKind.C2);

    /** N5: "LAC death always notifiable, whatever the cause". */
    static final Set<ClockKind> OWED = EnumSet.of(ClockKind.C1B, ClockKind.C2);

    private static final List<ClockKind> NOTIFYING = List.of(ClockKind.C1, ClockKind.C1B, ClockKind.C1C);

    private ClocksPolicy() {}

    /** By when the notification itself is due; null where none of its clocks runs. */
    static @Nullable LocalDate dueOn(Recorded state, Context context) {
        return LateSubmissionPolicy.dueOn(state.file().clocks(), context.aggregateId(), NOTIFYING);
    }

    /** What the category asks for; before there is one, what it may come to. */
    static Set<ClockKind> running(NotificationFile file) {
        Category category = file.category();
        if (category == null) {
            return EnumSet.of(ClockKind.C1, ClockKind.C2);
        }
        return switch (category) {
            case ABUSE_NEGLECT_DEATH, ABUSE_NEGLECT_SERIOUS_HARM, OTHER_ABUSE_NEGLECT ->
                CategoryPolicy.lookedAfterDeath(file)
                        ? EnumSet.of(ClockKind.C1, ClockKind.C1B, ClockKind.C2)
                        : EnumSet.of(ClockKind.C1, ClockKind.C2);
            case LAC_DEATH_NO_ABUSE -> OWED;
            case CARE_LEAVER_DEATH -> EnumSet.of(ClockKind.C1C, ClockKind.C2);
        };
    }

    /** Since the local authority is aware; what a later change brought about, since that change. */
    static LocalDate startOn(ClockKind kind, NotificationFile file, LocalDate awareOn) {
        LocalDate died = file.diedOn();
        LocalDate recategorised = file.recategorisedOn();
        if (kind != ClockKind.C1 && kind != ClockKind.C2 && died != null) {
            return later(awareOn, died);
        }
        return recategorised == null ? awareOn : later(awareOn, recategorised);
    }

    /** §15.1-2: a migrated case "starts only the clocks whose start lies after migration". */
    static boolean countsHere(NotificationFile file, LocalDate startOn) {
        LocalDate migratedOn = file.migratedOn();
        return migratedOn == null || startOn.isAfter(migratedOn);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /**
     * When what the clock measures was done, not counting what was said before the change it began with; null while it
     * is not done. The Panel shares what it considers with the Department and Ofsted (§6.2).
     */
    static @Nullable LocalDate stopOn(
            ClockKind kind,
            NotificationFile file,
            LocalDate startOn,
            LocalDate awareOn,
            PartnershipOnDate partnership) {
        Told told = file.told();
        LocalDate notBefore = startOn.isAfter(awareOn) ? startOn : LocalDate.MIN;
        if (kind == ClockKind.C2) {
            Optional<LocalDate> partners = told.on(Recipient.PARTNERS, notBefore);
            return (concernsAnother(file, partnership)
                            ? both(partners, told.on(Recipient.OTHER_LA, notBefore))
                            : partners)
                    .orElse(null);
        }
        if (told.sentOn() == null) {
            return null;
        }
        return kind == ClockKind.C1
                ? told.on(Recipient.PANEL, notBefore).orElse(null)
                : both(told.on(Recipient.SOS, notBefore), told.on(Recipient.OFSTED, notBefore))
                        .or(() -> told.on(Recipient.PANEL, day -> !day.isBefore(notBefore) && file.panelShares(day)))
                        .orElse(null);
    }

    /** C2: "and other areas concerned"; where the child lives, if that is not the partnership's own area. */
    private static boolean concernsAnother(NotificationFile file, PartnershipOnDate partnership) {
        LaCode home = file.incident().residentLaCode();
        return home != null && !partnership.policy().localAuthorityCodes().contains(home.value());
    }

    private static Optional<LocalDate> both(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.flatMap(first -> other.map(second -> later(first, second)));
    }
}
