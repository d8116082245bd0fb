package uk.casereview.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.platform.envelope.Envelope;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.query.RecordedEvent;
import uk.casereview.shared.ActionPlanId;
import uk.casereview.shared.Actor;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.DerivedId;
import uk.casereview.shared.Event;
import uk.casereview.shared.NotificationId;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.PracticeReviewId;
import uk.casereview.shared.RapidReviewId;
import uk.casereview.shared.RecordingMode;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;

/** Writes the log of one invented case, event by event. */
public final class CaseLog {
    public static final UUID CASE = UUID.fromString("00000000-0000-4000-8000-000000000001");
    public static final UUID REVIEW = RapidReviewId.of(new NotificationId(CASE)).value();
    public static final UUID PLAN = ActionPlanId.of(REVIEW).value();
    public static final UUID PRACTICE_REVIEW =
            PracticeReviewId.of(new NotificationId(CASE)).value();
    public static final CaseRef REF = new CaseRef("BSCP-2026-014");
    public static final PartnershipCode BSCP = new PartnershipCode("BSCP");
    public static final UserId CLERK = new UserId(UUID.fromString("00000000-0000-4000-8000-00000000000c"));

    private final List<RecordedEvent> events = new ArrayList<>();

    public CaseLog notification(String recordedAt, Event event) {
        return add("Notification", CASE, recordedAt, event, Role.LA_NOTIFIER);
    }

    public CaseLog review(String recordedAt, Event event) {
        return add("RapidReview", REVIEW, recordedAt, event, Role.BUSINESS_MANAGER);
    }

    public CaseLog plan(String recordedAt, Event event) {
        return add("ActionPlan", PLAN, recordedAt, event, Role.BUSINESS_MANAGER);
    }

    /** Of the plan that follows from the practice review's report. */
    public CaseLog reportPlan(String recordedAt, Event event) {
        return add("ActionPlan", ActionPlanId.of(PRACTICE_REVIEW).value(), recordedAt, event, Role.BUSINESS_MANAGER);
    }

    /** Of the plan of the second report. */
    public CaseLog secondReportPlan(String recordedAt, Event event) {
        UUID plan = ActionPlanId.of(PRACTICE_REVIEW, 2).value();
        return add("ActionPlan", plan, recordedAt, event, Role.BUSINESS_MANAGER);
    }

    public CaseLog practiceReview(String recordedAt, Event event) {
        return add("PracticeReview", PRACTICE_REVIEW, recordedAt, event, Role.BUSINESS_MANAGER);
    }

    /** Given by the same command as what stands last. */
    CaseLog following(Event event) {
        RecordedEvent last = events.getLast();
        return add(
                last.aggregateType(),
                last.aggregateId(),
                last.recordedAt().toString(),
                event,
                Role.LA_NOTIFIER,
                last.envelope().commandId(),
                null);
    }

    /** A process had the rapid review do this because of that event. */
    CaseLog causedBy(UUID cause, Event event) {
        return add(
                "RapidReview",
                REVIEW,
                events.getLast().recordedAt().toString(),
                event,
                Role.SYSTEM,
                new CommandId(DerivedId.from(cause, "process")),
                cause);
    }

    private CaseLog add(String type, UUID aggregate, String recordedAt, Event event, Role role) {
        return add(type, aggregate, recordedAt, event, role, new CommandId(nextId()), null);
    }

    private UUID nextId() {
        return DerivedId.from(CASE, "event/" + events.size());
    }

    private CaseLog add(
            String type,
            UUID aggregate,
            String recordedAt,
            Event event,
            Role role,
            CommandId commandId,
            @Nullable UUID causation) {
        int number = events.size();
        long sequence = events.stream()
                .filter(before -> before.aggregateId().equals(aggregate))
                .count();
        Instant moment = Instant.parse(recordedAt);
        LocalDate recordedOn = ServiceTime.londonDate(moment);
        UUID eventId = nextId();
        events.add(new RecordedEvent(
                number + 1L,
                eventId,
                type,
                aggregate,
                sequence,
                new Envelope(
                        BSCP,
                        CASE,
                        REF,
                        event.effectiveOn(recordedOn),
                        moment,
                        RecordingMode.LIVE,
                        new Actor(CLERK, role, BSCP, null, null),
                        commandId,
                        null,
                        eventId,
                        causation,
                        null,
                        Map.of()),
                event));
        return this;
    }

    public List<RecordedEvent> events() {
        return List.copyOf(events);
    }

    CaseHistory history() {
        return new CaseHistory(events);
    }
}
