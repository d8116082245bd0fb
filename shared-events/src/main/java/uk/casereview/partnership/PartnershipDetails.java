package uk.casereview.partnership;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.partnership.PartnershipEvent.RetentionRule;
import uk.casereview.partnership.PartnershipEvent.SeatKind;
import uk.casereview.partnership.PartnershipEvent.Theme;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Body;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.SeatCode;
import uk.casereview.shared.UserId;

/**
 * A partnership on one day: the codes and ids that commands name.
 *
 * @param partnershipId by which commands address it
 * @param policyVersion of the policy in force; null where none is
 * @param retention how long records are kept by the rules in force; null where there are none
 */
public record PartnershipDetails(
        UUID partnershipId,
        PartnershipCode partnership,
        @Nullable String name,
        LocalDate on,
        @Nullable String policyVersion,
        List<Agency> agencies,
        List<Seat> seats,
        List<Capacity> roles,
        List<Theme> themes,
        @Nullable Retention retention) {
    public PartnershipDetails {
        agencies = List.copyOf(agencies);
        seats = List.copyOf(seats);
        roles = List.copyOf(roles);
        themes = List.copyOf(themes);
    }

    /**
     * One agency.
     *
     * @param successor which stands in its place; null where it stands for itself
     * @param delegates who may answer for it as delegated safeguarding partner, beside the partner
     */
    public record Agency(
            AgencyCode code, String name, @Nullable AgencyCode successor, List<UserId> delegates) {
        public Agency {
            delegates = List.copyOf(delegates);
        }
    }

    /**
     * One seat of a body.
     *
     * @param holder null where it is vacant
     * @param deputies who may stand in for the holder
     * @param chairs whether its holder may chair the body
     */
    public record Seat(
            SeatCode seat,
            Body body,
            AgencyCode agency,
            String title,
            SeatKind kind,
            @Nullable UserId holder,
            List<UserId> deputies,
            boolean chairs) {
        public Seat {
            deputies = List.copyOf(deputies);
        }
    }

    /** A version of the rules of retention, in force from a day on. */
    public record Retention(String version, LocalDate from, List<RetentionRule> rules) {
        public Retention {
            rules = List.copyOf(rules);
        }
    }

    /** A role somebody was given by name; others come with a seat. */
    public record Capacity(UserId user, Role role, @Nullable AgencyCode agency) {}
}
