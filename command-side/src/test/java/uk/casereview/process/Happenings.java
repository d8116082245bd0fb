package uk.casereview.process;

import static uk.casereview.deliberation.Bodies.text;
import static uk.casereview.deliberation.Bodies.user;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.deliberation.Bodies;
import uk.casereview.deliberation.Conclusion.Concluded;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.DecisionRecord.Route;
import uk.casereview.deliberation.Deliberation;
import uk.casereview.meeting.MeetingEvent.LateConflictDeclared;
import uk.casereview.notification.Category;
import uk.casereview.notification.NotifiabilityEvent.NotificationSubmitted;
import uk.casereview.platform.envelope.Envelope;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewReopened;
import uk.casereview.shared.Actor;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Body;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.Event;
import uk.casereview.shared.NotificationId;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.RapidReviewId;
import uk.casereview.shared.RecordingMode;
import uk.casereview.shared.Role;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;

/** Things that happened in one case. */
final class Happenings {
    private Happenings() {}

    static final CaseRef CASE = new CaseRef("BSCP-2026-014");
    static final NotificationId NOTIFICATION = new NotificationId(new UUID(0, 14));
    static final RapidReviewId REVIEW = RapidReviewId.of(NOTIFICATION);
    static final LocalDate DAY = LocalDate.of(2026, 2, 9);
    static final Instant RECORDED_AT = Instant.parse("2026-02-09T16:40:00Z");
    static final SealedText REASON = text(30);
    static final UserId NOTIFIER = user("notifier");
    static final UUID EVENT = new UUID(0, 77);
    static final UUID CORRELATION = new UUID(0, 78);
    static final DecisionRecord DECISION = decision();

    static Happening inNotification(Event event) {
        return in(NOTIFICATION.value(), event);
    }

    static Happening in(UUID aggregateId, Event event) {
        return in(
                aggregateId,
                aggregateId.equals(NOTIFICATION.value()) ? "SeriousIncidentNotification" : "RapidReview",
                event);
    }

    static Happening in(UUID aggregateId, String streamType, Event event) {
        return new Happening(EVENT, aggregateId, streamType, event, envelope(notifier()));
    }

    /** A meeting belongs to no case. */
    static Happening inMeeting(Event event) {
        return inMeeting(new UUID(0, 80), notifier(), event);
    }

    static Happening inMeeting(UUID meeting, Actor actor, Event event) {
        return of(null, meeting, actor, event);
    }

    /** A case is under no reference where an event of old did not say it. */
    static Happening inUnnamedCase(Event event) {
        return of(NOTIFICATION.value(), new UUID(0, 80), notifier(), event);
    }

    private static Happening of(@Nullable UUID caseId, UUID aggregateId, Actor actor, Event event) {
        Envelope of = envelope(actor);
        return new Happening(
                EVENT,
                aggregateId,
                caseId == null ? "Meeting" : "RapidReview",
                event,
                new Envelope(
                        of.partnership(),
                        caseId,
                        null,
                        of.effectiveOn(),
                        of.recordedAt(),
                        of.mode(),
                        of.actor(),
                        of.commandId(),
                        null,
                        of.correlationId(),
                        null,
                        null,
                        Map.of()));
    }

    static RapidReviewReopened reopened(Body body, Route route) {
        DecisionRecord d = DECISION;
        var decision = new DecisionRecord(
                d.decisionId(),
                body,
                route,
                null,
                null,
                DAY,
                null,
                null,
                List.of(),
                List.of(),
                d.quorum(),
                d.mode(),
                d.result(),
                List.of(),
                null,
                List.of(),
                d.rationale(),
                List.of(),
                null,
                d.recordedBy(),
                d.policyVersion(),
                d.registerVersion(),
                null);
        return new RapidReviewReopened(d.rationale(), d.rationale(), decision);
    }

    static Actor notifier() {
        return new Actor(NOTIFIER, Role.LA_NOTIFIER, new PartnershipCode("BSCP"), new AgencyCode("BCC"), null);
    }

    static Envelope envelope(Actor actor) {
        return new Envelope(
                new PartnershipCode("BSCP"),
                NOTIFICATION.value(),
                CASE,
                DAY,
                RECORDED_AT,
                RecordingMode.LIVE,
                actor,
                new CommandId(new UUID(0, 79)),
                "mac",
                CORRELATION,
                null,
                null,
                Map.of());
    }

    static NotificationSubmitted submitted(boolean requiresRapidReview) {
        return new NotificationSubmitted(
                RECORDED_AT,
                DAY,
                null,
                Set.of(),
                Category.ABUSE_NEGLECT_DEATH,
                requiresRapidReview,
                DAY,
                true,
                null,
                null,
                List.of(),
                null);
    }

    static LateConflictDeclared lateConflict() {
        return new LateConflictDeclared("1", CASE, DECISION.decisionId(), NOTIFIER, REASON, RECORDED_AT, false, false);
    }

    private static DecisionRecord decision() {
        return decision(null);
    }

    /** The same, of another day. */
    static DecisionRecord decision(@Nullable LocalDate decidedOn) {
        var conclusion = Deliberation.ofNotifier(
                decidedOn, text(30), Bodies.by(NOTIFIER, Role.LA_NOTIFIER, new AgencyCode("BCC"), Bodies.birmingham()));
        return ((Concluded) conclusion).decision();
    }
}
