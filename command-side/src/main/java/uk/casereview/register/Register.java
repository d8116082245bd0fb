package uk.casereview.register;

import java.time.LocalDate;
import java.util.List;
import uk.casereview.partnership.PartnershipEvent;
import uk.casereview.partnership.PartnershipEvent.AgencyRegistered;
import uk.casereview.partnership.PartnershipEvent.AgencySucceeded;
import uk.casereview.partnership.PartnershipEvent.AnnualReportPublished;
import uk.casereview.partnership.PartnershipEvent.AnnualReportSent;
import uk.casereview.partnership.PartnershipEvent.CoChairPeriodSet;
import uk.casereview.partnership.PartnershipEvent.DelegateNamed;
import uk.casereview.partnership.PartnershipEvent.DeputyNamed;
import uk.casereview.partnership.PartnershipEvent.HolidaysAdded;
import uk.casereview.partnership.PartnershipEvent.MemberReplaced;
import uk.casereview.partnership.PartnershipEvent.PartnershipEstablished;
import uk.casereview.partnership.PartnershipEvent.PolicyAdopted;
import uk.casereview.partnership.PartnershipEvent.RetentionAdopted;
import uk.casereview.partnership.PartnershipEvent.RoleGranted;
import uk.casereview.partnership.PartnershipEvent.RoleRevoked;
import uk.casereview.partnership.PartnershipEvent.SeatEstablished;
import uk.casereview.partnership.PartnershipEvent.SeatFilled;
import uk.casereview.partnership.PartnershipEvent.SeatVacated;
import uk.casereview.partnership.PartnershipEvent.StaffNamed;
import uk.casereview.partnership.PartnershipEvent.TermsOfReferenceReviewed;
import uk.casereview.partnership.PartnershipEvent.ThemesAdopted;

/**
 * Everything a partnership has laid down and whom it has named, each from its own date: the fold of its events. What
 * holds on a day is {@link #on(LocalDate)}.
 *
 * @param version the facts it was folded from, counted from 0
 */
public record Register(long version, Agencies agencies, Seats seats, Grants grants, Settings settings) {
    public static final Register EMPTY = new Register(-1, Agencies.NONE, Seats.NONE, Grants.NONE, Settings.NONE);

    public static Register of(List<? extends PartnershipEvent> events) {
        Register register = EMPTY;
        for (PartnershipEvent event : events) {
            register = register.evolve(event);
        }
        return register;
    }

    public PartnershipOnDate on(LocalDate date) {
        return new PartnershipOnDate(this, date);
    }

    public Register evolve(PartnershipEvent event) {
        return switch (event) {
            case AgencyRegistered e -> next(agencies.with(e));
            case AgencySucceeded e -> next(agencies.with(e));
            case DelegateNamed e -> next(agencies.with(e));
            case SeatEstablished e -> next(seats.with(e));
            case SeatFilled e -> next(seats.with(e));
            case SeatVacated e -> next(seats.with(e));
            case MemberReplaced e -> next(seats.with(e));
            case DeputyNamed e -> next(seats.with(e));
            case CoChairPeriodSet e -> next(seats.with(e));
            case RoleGranted e -> next(grants.with(e));
            case RoleRevoked e -> next(grants.without(e));
            case PolicyAdopted e -> next(settings.with(e));
            case ThemesAdopted e -> next(settings.with(e));
            case RetentionAdopted e -> next(settings.with(e));
            case HolidaysAdded e -> next(settings.with(e));
            case PartnershipEstablished _ -> next(settings);
            case StaffNamed _ -> next(settings);
            case AnnualReportPublished e -> next(settings.duties().with(e));
            case AnnualReportSent e -> next(settings.duties().with(e));
            case TermsOfReferenceReviewed e -> next(settings.duties().with(e));
        };
    }

    private Register next(Agencies changed) {
        return new Register(version + 1, changed, seats, grants, settings);
    }

    private Register next(Seats changed) {
        return new Register(version + 1, agencies, changed, grants, settings);
    }

    private Register next(Grants changed) {
        return new Register(version + 1, agencies, seats, changed, settings);
    }

    private Register next(Duties changed) {
        return next(settings.with(changed));
    }

    private Register next(Settings changed) {
        return new Register(version + 1, agencies, seats, grants, changed);
    }
}
