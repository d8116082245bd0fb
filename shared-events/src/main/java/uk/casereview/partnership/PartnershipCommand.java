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

    /** Begins a partnership. */
    record EstablishPartnership(PartnershipId partnershipId, PartnershipCode partnership, String name, LocalDate on)
            implements PartnershipCommand {}

    /** Makes an agency known under its code. */
    record RegisterAgency(PartnershipId partnershipId, AgencyCode agency, String name, LocalDate from)
            implements PartnershipCommand {}

    /** Puts one agency in the place of another, in seats, policies and open cases alike. */
    record SucceedAgency(PartnershipId partnershipId, AgencyCode from, AgencyCode to, LocalDate on)
            implements PartnershipCommand {}

    /** Gives an agency a seat on a body. */
    record EstablishSeat(
            PartnershipId partnershipId,
            SeatCode seat,
            Body body,
            AgencyCode agency,
            String title,
            SeatKind kind,
            LocalDate from)
            implements PartnershipCommand {}

    /** Gives a vacant seat to a person. */
    record FillSeat(PartnershipId partnershipId, SeatCode seat, UserId member, LocalDate from)
            implements PartnershipCommand {}

    /** Leaves a seat without a holder. */
    record VacateSeat(PartnershipId partnershipId, SeatCode seat, LocalDate on) implements PartnershipCommand {}

    /** Gives a seat to another person from a day on. */
    record ReplaceMember(PartnershipId partnershipId, SeatCode seat, UserId to, LocalDate on)
            implements PartnershipCommand {}

    /** Names who stands in for the holder of a seat. */
    record NameDeputy(
            PartnershipId partnershipId,
            SeatCode seat,
            UserId deputy,
            LocalDate from,
            @Nullable LocalDate to) implements PartnershipCommand {}

    /** Names who may answer for a delegated safeguarding partner. */
    record NameDelegate(
            PartnershipId partnershipId,
            AgencyCode agency,
            UserId delegate,
            LocalDate from,
            @Nullable LocalDate to) implements PartnershipCommand {}

    /** Says in which period the holder of a seat chairs the body. */
    record SetCoChairPeriod(
            PartnershipId partnershipId,
            Body body,
            SeatCode seat,
            LocalDate from,
            @Nullable LocalDate to) implements PartnershipCommand {}

    /** Lays down how bodies decide, how long clocks run, and who answers for what. */
    record AdoptPolicy(PartnershipId partnershipId, PartnershipPolicy policy) implements PartnershipCommand {}

    /** Lays down the list of themes that learning is sorted by. */
    record AdoptThemes(PartnershipId partnershipId, String taxonomyVersion, List<Theme> themes, LocalDate from)
            implements PartnershipCommand {}

    /** Lays down how long records are kept. */
    record AdoptRetention(PartnershipId partnershipId, String version, List<RetentionRule> rules, LocalDate from)
            implements PartnershipCommand {}

    /** Adds days that are no working days; clocks that run are counted again. */
    record AddHoliday(PartnershipId partnershipId, String calendarVersion, List<Holiday> holidays)
            implements PartnershipCommand {}

    /** Gives a person a role, for an agency where the role is of one. */
    record GrantRole(
            PartnershipId partnershipId,
            UserId user,
            Role role,
            @Nullable AgencyCode agency,
            LocalDate from,
            @Nullable LocalDate to)
            implements PartnershipCommand {}

    /** Takes a role from a person. */
    record RevokeRole(
            PartnershipId partnershipId,
            UserId user,
            Role role,
            @Nullable AgencyCode agency,
            LocalDate on) implements PartnershipCommand {}

    /** Says by which name a person is shown. */
    record NameStaff(PartnershipId partnershipId, UserId user, SealedText displayName) implements PartnershipCommand {}

    /** Records that the annual report was published. */
    record RecordAnnualReportPublished(PartnershipId partnershipId, int yearEnding, LocalDate on)
            implements PartnershipCommand {}

    /** Records that the terms of reference of the partnership's own body were reviewed, as they are every year. */
    record RecordTermsOfReferenceReviewed(PartnershipId partnershipId, LocalDate on) implements PartnershipCommand {}

    /** Records to whom the annual report was sent. */
    record RecordAnnualReportSent(PartnershipId partnershipId, int yearEnding, Recipient recipient, LocalDate on)
            implements PartnershipCommand {}
}
