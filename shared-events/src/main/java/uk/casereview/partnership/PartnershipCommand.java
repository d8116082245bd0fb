package uk.casereview.partnership;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.partnership.PartnershipEvent.Holiday;
import uk.casereview.partnership.PartnershipEvent.Recipient;
import uk.casereview.partnership.PartnershipEvent.RetentionRule;
import uk.casereview.partnership.PartnershipEvent.SeatKind;
import uk.casereview.partnership.PartnershipEvent.Theme;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Body;
import uk.casereview.shared.Command;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.PartnershipId;
import uk.casereview.shared.Role;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.SeatCode;
import uk.casereview.shared.UserId;

/**
 * What an administrator asks of a partnership (§15.9). Settings carry the date from which they hold, which may lie
 * ahead.
 */
public sealed interface PartnershipCommand extends Command {
    PartnershipId partnershipId();

    @Override
    default UUID target() {
        return partnershipId().value();
    }

    record EstablishPartnership(PartnershipId partnershipId, PartnershipCode partnership, String name, LocalDate on)
            implements PartnershipCommand {}

    record RegisterAgency(PartnershipId partnershipId, AgencyCode agency, String name, LocalDate from)
            implements PartnershipCommand {}

    record SucceedAgency(PartnershipId partnershipId, AgencyCode from, AgencyCode to, LocalDate on)
            implements PartnershipCommand {}

    record EstablishSeat(
            PartnershipId partnershipId,
            SeatCode seat,
            Body body,
            AgencyCode agency,
            String title,
            SeatKind kind,
            LocalDate from)
            implements PartnershipCommand {}

    record FillSeat(PartnershipId partnershipId, SeatCode seat, UserId member, LocalDate from)
            implements PartnershipCommand {}

    record VacateSeat(PartnershipId partnershipId, SeatCode seat, LocalDate on) implements PartnershipCommand {}

    record ReplaceMember(PartnershipId partnershipId, SeatCode seat, UserId to, LocalDate on)
            implements PartnershipCommand {}

    record NameDeputy(
            PartnershipId partnershipId,
            SeatCode seat,
            UserId deputy,
            LocalDate from,
            @Nullable LocalDate to) implements PartnershipCommand {}

    record NameDelegate(
            PartnershipId partnershipId,
            AgencyCode agency,
            UserId delegate,
            LocalDate from,
            @Nullable LocalDate to) implements PartnershipCommand {}

    record SetCoChairPeriod(
            PartnershipId partnershipId,
            Body body,
            SeatCode seat,
            LocalDate from,
            @Nullable LocalDate to) implements PartnershipCommand {}

    record AdoptPolicy(PartnershipId partnershipId, PartnershipPolicy policy) implements PartnershipCommand {}

    record AdoptThemes(PartnershipId partnershipId, String taxonomyVersion, List<Theme> themes, LocalDate from)
            implements PartnershipCommand {}

    record AdoptRetention(PartnershipId partnershipId, String version, List<RetentionRule> rules, LocalDate from)
            implements PartnershipCommand {}

    record AddHoliday(PartnershipId partnershipId, String calendarVersion, List<Holiday> holidays)
            implements PartnershipCommand {}

    record GrantRole(
            PartnershipId partnershipId,
            UserId user,
            Role role,
            @Nullable AgencyCode agency,
            LocalDate from,
            @Nullable LocalDate to)
            implements PartnershipCommand {}

    record RevokeRole(
            PartnershipId partnershipId,
            UserId user,
            Role role,
            @Nullable AgencyCode agency,
            LocalDate on) implements PartnershipCommand {}

    record NameStaff(PartnershipId partnershipId, UserId user, SealedText displayName) implements PartnershipCommand {}

    record RecordAnnualReportPublished(PartnershipId partnershipId, int yearEnding, LocalDate on)
            implements PartnershipCommand {}

    record RecordAnnualReportSent(PartnershipId partnershipId, int yearEnding, Recipient recipient, LocalDate on)
            implements PartnershipCommand {}
}
