package uk.casereview.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Body;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;

/**
 * One event as the audit trail tells it: who, when, what, to what, and why. No text that anybody wrote is in it (IG3, IG4).
 *
 * @param position its place in the log
 * @param lagWorkingDays from the day it became true to the day it was recorded; a day has no hour, so there are no seconds
 * @param userId who acted
 * @param onBehalfOf for whom the service itself, or a delegate, acted
 * @param action what became true, in words
 * @param type the stored name of the event
 * @param caseRef the case it is about; of what a meeting does with an item, the item's
 * @param body which decided, or met
 * @param aggregateType what kind of record it belongs to
 * @param commandId what it came of
 * @param causationId the event that made the service do so; null where a person did
 * @param decisionId the decision that it puts on record or is about
 */
public record TrailLine(
        long position,
        UUID eventId,
        Instant recordedAt,
        LocalDate effectiveOn,
        int lagWorkingDays,
        UserId userId,
        Role role,
        @Nullable AgencyCode agency,
        @Nullable UserId onBehalfOf,
        String action,
        String type,
        @Nullable CaseRef caseRef,
        @Nullable Body body,
        String aggregateType,
        UUID aggregateId,
        CommandId commandId,
        @Nullable UUID causationId,
        @Nullable DecisionId decisionId) {}
