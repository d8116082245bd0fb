package uk.casereview.authority;

import static uk.casereview.shared.Role.*;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiConsumer;
import uk.casereview.notification.CaseSharingCommand.*;
import uk.casereview.notification.IncidentCommand.*;
import uk.casereview.notification.NotifiabilityCommand.*;
import uk.casereview.notification.NotificationCorrection.*;
import uk.casereview.shared.Command;
import uk.casereview.shared.Role;

/**
 * The rows of a notification. N1: "only the LA side submits"; §15.1-1: "the LA's own acts (awareOn, deciding,
 * submitting, withdrawing a notification) stay LA_NOTIFIER's".
 */
final class NotificationAuthority {
    private NotificationAuthority() {}

    static void rows(BiConsumer<Class<? extends Command>, Set<Role>> row) {
        Set<Role> localAuthority = EnumSet.of(LA_NOTIFIER);
        Set<Role> business = EnumSet.of(BUSINESS_MANAGER, PROGRAMME_MANAGER);
        Set<Role> either = EnumSet.of(LA_NOTIFIER, BUSINESS_MANAGER, PROGRAMME_MANAGER);
        Set<Role> chair = EnumSet.of(CHAIR);
        row.accept(RecordIncident.class, EnumSet.of(LA_NOTIFIER, BUSINESS_MANAGER, PROGRAMME_MANAGER, AGENCY_REFERRER));
        row.accept(RecordExternalNotification.class, business);
        row.accept(RecordMigration.class, business);
        row.accept(RecordLegacyCase.class, business);
        row.accept(RecordAwareness.class, localAuthority);
        row.accept(RecordKnowledge.class, either);
        row.accept(RecordPartnerView.class, EnumSet.of(DSP, BUSINESS_MANAGER, PROGRAMME_MANAGER));
        row.accept(AddChild.class, either);
        row.accept(RecordOutcomeChanged.class, either);
        row.accept(RecordParallelProcess.class, business);
        row.accept(DecideNotifiable.class, localAuthority);
        row.accept(DecideNotNotifiable.class, localAuthority);
        row.accept(SubmitNotification.class, localAuthority);
        // the Panel is the local authority's to tell, everybody else the Business Unit records: LocalAuthorityPolicy
        row.accept(RecordRecipientInformed.class, either);
        row.accept(RecategoriseNotification.class, localAuthority);
        row.accept(WithdrawNotification.class, localAuthority);
        row.accept(CloseNotification.class, business);
        row.accept(ReopenConsideration.class, localAuthority);
        row.accept(Reopen.class, business);
        row.accept(CorrectAwarenessDate.class, localAuthority);
        row.accept(CorrectIncidentDates.class, either);
        row.accept(CorrectReferralReceivedOn.class, either);
        // the Business Unit corrects what it has recorded of another area: LocalAuthorityPolicy
        row.accept(CorrectSentOn.class, either);
        row.accept(CorrectRecipients.class, either);
        row.accept(CorrectCategory.class, either);
        row.accept(CorrectChild.class, either);
        row.accept(GrantCaseAccess.class, chair);
        row.accept(RevokeCaseAccess.class, chair);
        row.accept(TransferLead.class, chair);
        row.accept(LinkCase.class, business);
    }
}
