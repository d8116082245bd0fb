package uk.casereview.rapidreview;

import java.time.LocalDate;
import java.util.Optional;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.rapidreview.RapidReviewCommand.SubmitAgencyInformation;
import uk.casereview.rapidreview.RapidReviewCommand.VerifyAgencyInformation;
import uk.casereview.rapidreview.RapidReviewEvent.AgencyInformationReceived;
import uk.casereview.rapidreview.RapidReviewEvent.AgencyInformationVerified;
import uk.casereview.rapidreview.RapidReviewState.Active;
import uk.casereview.rapidreview.RapidReviewState.Open;
import uk.casereview.rapidreview.RapidReviewState.Opened;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;

/** §15.4-18: agency returns "are versioned, may be late, nil or corrected until closure". */
final class AgencyReturns {
    private AgencyReturns() {}

    static Verdict submit(Opened state, SubmitAgencyInformation command, Context context) {
        if (!(state instanceof Active active) || state instanceof Open) {
            return Refusals.invalid(state);
        }
        Returns returns = active.review().returns();
        AgencyCode agency = InvolvedAgencies.current(command.agency(), context);
        boolean onBehalf = context.actor().role().isClerk();
        if (!onBehalf && !InvolvedAgencies.same(context.actor().agency(), agency, context)) {
            return Verdict.refuse(
                    RefusalCode.WRONG_AGENCY, "agency", command.agency().toString());
        }
        if (!InvolvedAgencies.involved(returns, agency, context)) {
            return Refusals.unknown("agency", command.agency());
        }
        if (empty(command)) {
            return Verdict.refuse(
                    RefusalCode.RETURN_EMPTY, "agency", command.agency().toString());
        }
        if (onBehalf && command.source() == null) {
            return Verdict.refuse(RefusalCode.SOURCE_REQUIRED, "missing", "source");
        }
        // an agency hands in now; §15.4-18: "by BUSINESS_* on behalf of an agency with source and date"
        LocalDate receivedOn = Refusals.orToday(command.receivedOn(), context);
        if (!onBehalf && !receivedOn.equals(context.today())) {
            return Verdict.refuse(Refusal.forbidden(Role.CLERKS).with("member", "receivedOn"));
        }
        var future = Refusals.future("receivedOn", receivedOn, context);
        return future.isPresent()
                ? Verdict.refuse(future.get())
                : Verdict.accept(received(returns, agency, receivedOn, command, context));
    }

    /** §15.4-18: a return may be "nil", and then says so. */
    private static boolean empty(SubmitAgencyInformation command) {
        return !Boolean.FALSE.equals(command.involved()) && command.docRef() == null && command.summary() == null;
    }

    private static AgencyInformationReceived received(
            Returns returns,
            AgencyCode agency,
            LocalDate receivedOn,
            SubmitAgencyInformation command,
            Context context) {
        int version = InvolvedAgencies.of(returns.received(), agency, context)
                .map(known -> known.version() + 1)
                .orElse(1);
        return new AgencyInformationReceived(
                agency,
                version,
                receivedOn,
                late(returns, agency, receivedOn, context),
                !Boolean.FALSE.equals(command.involved()),
                command.docRef(),
                command.summary(),
                command.recordsSecured(),
                command.source(),
                context.actor().userId());
    }

    /** What nobody asked for by a day is never late. */
    static boolean late(Returns returns, AgencyCode agency, LocalDate receivedOn, Context context) {
        return InvolvedAgencies.of(returns.requested(), agency, context)
                .filter(receivedOn::isAfter)
                .isPresent();
    }

    /** §15.4-18: "The clerk who records cannot verify." */
    static Verdict verify(Opened state, VerifyAgencyInformation command, Context context) {
        if (!(state instanceof Active active)) {
            return Refusals.invalid(state);
        }
        AgencyCode agency = InvolvedAgencies.current(command.agency(), context);
        Optional<Returns.Return> known =
                InvolvedAgencies.of(active.review().returns().received(), agency, context);
        if (known.isEmpty()) {
            return InvolvedAgencies.involved(active.review().returns(), agency, context)
                    ? Verdict.refuse(
                            RefusalCode.RETURN_NOT_RECEIVED,
                            "agency",
                            command.agency().toString())
                    : Refusals.unknown("agency", command.agency());
        }
        Returns.Return received = known.get();
        if (received.recordedBy().equals(context.actor().userId())) {
            return Verdict.refuse(RefusalCode.SELF_VERIFICATION_FORBIDDEN);
        }
        return received.verified()
                ? Verdict.accept()
                : Verdict.accept(new AgencyInformationVerified(
                        agency, received.version(), context.actor().userId()));
    }
}
