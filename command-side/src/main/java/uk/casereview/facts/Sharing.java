package uk.casereview.facts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.history.EventStreams.Recorded;
import uk.casereview.notification.AccessScope;
import uk.casereview.notification.CaseSharingEvent.CaseAccessGranted;
import uk.casereview.notification.CaseSharingEvent.CaseAccessRevoked;
import uk.casereview.notification.CaseSharingEvent.LeadTransferred;
import uk.casereview.notification.Grantee;
import uk.casereview.shared.Actor;
import uk.casereview.shared.PartnershipCode;

/**
 * Who of another area may contribute to a case. G2: "same partnership (or has cross-area grant)".
 *
 * @param contributing the accesses that are not for reading alone and have not been revoked
 * @param lead to whom the lead has gone, where it has
 */
public record Sharing(
        Map<UUID, CaseAccessGranted> contributing, @Nullable LeadTransferred lead) {
    static final Sharing NONE = new Sharing(Map.of(), null);

    public Sharing {
        contributing = Map.copyOf(contributing);
    }

    static Sharing evolve(@Nullable Sharing known, Recorded recorded) {
        Sharing now = known == null ? NONE : known;
        return switch (recorded.event()) {
            case CaseAccessGranted e
            when e.scope() == AccessScope.CONTRIBUTE ->
                now.with(toItsOwn(e, recorded.envelope().partnership()));
            case CaseAccessRevoked e -> now.without(e.grantId());
            case LeadTransferred e -> new Sharing(now.contributing(), e);
            default -> now;
        };
    }

    /** An agency that is named alone is one of the partnership that keeps the record. */
    private static CaseAccessGranted toItsOwn(CaseAccessGranted granted, PartnershipCode keeper) {
        Grantee grantee = granted.grantee();
        return grantee.agency() == null || grantee.partnership() != null
                ? granted
                : new CaseAccessGranted(
                        granted.grantId(),
                        new Grantee(keeper, grantee.agency(), null),
                        granted.scope(),
                        granted.until());
    }

    /** Whether somebody may contribute today to whom the case was opened. */
    public boolean admits(Actor actor, LocalDate today) {
        return isLedBy(actor.partnership(), today)
                || contributing.values().stream().anyMatch(granted -> isOpen(granted, today) && meant(granted, actor));
    }

    /** §15.3-16: who leads needs no access to contribute to the record it took over from. */
    private boolean isLedBy(PartnershipCode partnership, LocalDate today) {
        LeadTransferred transferred = lead;
        return transferred != null
                && transferred.toPartnership().equals(partnership)
                && !transferred.on().isAfter(today);
    }

    private static boolean isOpen(CaseAccessGranted granted, LocalDate today) {
        LocalDate until = granted.until();
        return until == null || !until.isBefore(today);
    }

    private static boolean meant(CaseAccessGranted granted, Actor actor) {
        Grantee grantee = granted.grantee();
        return grantee.person() == null
                ? actor.partnership().equals(grantee.partnership())
                        && (grantee.agency() == null || grantee.agency().equals(actor.agency()))
                : actor.userId().equals(grantee.person());
    }

    private Sharing with(CaseAccessGranted granted) {
        Map<UUID, CaseAccessGranted> all = new HashMap<>(contributing);
        all.put(granted.grantId(), granted);
        return new Sharing(all, lead);
    }

    private Sharing without(UUID grantId) {
        Map<UUID, CaseAccessGranted> all = new HashMap<>(contributing);
        all.remove(grantId);
        return new Sharing(all, lead);
    }
}
