package uk.casereview.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.notification.CaseSharingEvent.CaseAccessGranted;
import uk.casereview.notification.CaseSharingEvent.CaseLinked;
import uk.casereview.notification.Category;
import uk.casereview.notification.ChildSnapshot;
import uk.casereview.notification.IncidentDates;
import uk.casereview.notification.IncidentEvent.ExternalNotificationRecorded;
import uk.casereview.notification.IncidentEvent.IncidentRecorded;
import uk.casereview.notification.IncidentEvent.KnowledgeRecorded;
import uk.casereview.notification.IncidentEvent.LegacyCaseRecorded;
import uk.casereview.notification.IncidentEvent.PartnerViewRecorded;
import uk.casereview.notification.NotifiabilityEvent.CharacteristicsFrozen;
import uk.casereview.notification.NotifiabilityEvent.NotifiabilityDecided;
import uk.casereview.notification.NotifiabilityEvent.NotificationSubmitted;
import uk.casereview.notification.NotifiabilityEvent.NotificationWithdrawn;
import uk.casereview.notification.NotifiabilityEvent.RecipientInformed;
import uk.casereview.notification.ParallelProcess;
import uk.casereview.notification.Recipient;
import uk.casereview.tracker.NotificationStage;

/**
 * A notification, each fact as the event that stated it; what may have been corrected since stands beside it.
 *
 * @param recorded how the incident came onto the record; null where another area notified
 * @param external the other area's notification; null where it is our own
 * @param legacy a case of old with what came of it; null where it is not one
 * @param knowledge what was learned of the incident later
 * @param partnerViews the latest of each agency
 * @param sentOn by whomever it was; null while there is none
 * @param recipients whom the notification went to
 */
public record NotificationDetails(
        NotificationStage stage,
        @Nullable IncidentRecorded recorded,
        @Nullable ExternalNotificationRecorded external,
        @Nullable LegacyCaseRecorded legacy,
        @Nullable IncidentDates dates,
        @Nullable LocalDate referralReceivedOn,
        @Nullable LocalDate awareOn,
        List<KnowledgeRecorded> knowledge,
        @Nullable Category category,
        List<ChildSnapshot> children,
        List<PartnerViewRecorded> partnerViews,
        @Nullable NotifiabilityDecided decided,
        @Nullable NotificationSubmitted submitted,
        @Nullable LocalDate sentOn,
        Set<Recipient> recipients,
        List<RecipientInformed> informed,
        Map<UUID, ParallelProcess> parallelProcesses,
        @Nullable CharacteristicsFrozen frozen,
        @Nullable NotificationWithdrawn withdrawn,
        List<CaseAccessGranted> grants,
        List<CaseLinked> links) {}
