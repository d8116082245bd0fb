package uk.casereview.timeline;

import static uk.casereview.timeline.Invented.day;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.casereview.clock.ClockEvent.ClockRecalculated;
import uk.casereview.clock.ClockEvent.ClockStarted;
import uk.casereview.clock.ClockEvent.ClockStopped;
import uk.casereview.clock.ClockKind;
import uk.casereview.practicereview.CommissioningEvent.*;
import uk.casereview.practicereview.ConductEvent.*;
import uk.casereview.practicereview.DelayReason;
import uk.casereview.practicereview.DiscontinuationGround;
import uk.casereview.practicereview.PublicationEvent.*;
import uk.casereview.practicereview.PublicationMode;
import uk.casereview.practicereview.Recipient;
import uk.casereview.practicereview.ReportEvent.*;
import uk.casereview.practicereview.ReviewMeetingType;
import uk.casereview.practicereview.ReviewType;
import uk.casereview.rapidreview.DisseminationChannel;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.ClockId;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.TaggedTheme;
import uk.casereview.shared.ThemeCode;

/** What could be recorded of the practice review of the invented case. */
public final class InventedReview {
    private InventedReview() {}

    public static LcsprInitiated initiated(DecisionId decision) {
        return new LcsprInitiated(
                ReviewType.LCSPR,
                Set.of(CaseLog.REF),
                Set.of(),
                null,
                day("2026-02-20"),
                day("2026-08-20"),
                null,
                Set.of(),
                Invented.decision(decision),
                false);
    }

    public static ReviewInitiated thematic(DecisionId decision) {
        return new ReviewInitiated(
                ReviewType.THEMATIC, Set.of(CaseLog.REF), Set.of(), null, Invented.decision(decision), null);
    }

    public static ClockStarted clock(ClockKind kind, String on, String due) {
        return new ClockStarted(id(kind), kind, day(on), day(due), "policy-1", "calendar-1");
    }

    /** The notice before publication counts from this day now. */
    static ClockRecalculated notice(String on, String due, String previousDue) {
        return new ClockRecalculated(
                id(ClockKind.C7),
                ClockKind.C7,
                day(on),
                day(due),
                null,
                day(on),
                day(previousDue),
                null,
                "policy-1",
                "calendar-2");
    }

    public static ClockStopped stopped(ClockKind kind, String on, String due) {
        return new ClockStopped(id(kind), kind, day(on), day(due));
    }

    private static ClockId id(ClockKind kind) {
        return ClockId.of(CaseLog.PRACTICE_REVIEW, kind.toString(), 1);
    }

    public static ReviewerAppointed appointed(String on) {
        return new ReviewerAppointed(
                CaseLog.CLERK, Invented.TEXT, null, true, List.of(), null, null, day(on), List.of(), null, null);
    }

    public static TermsOfReferenceAgreed terms(DecisionId decision) {
        return new TermsOfReferenceAgreed(
                day("2024-02-01"),
                day("2026-02-01"),
                List.of(Invented.TEXT),
                null,
                List.of(new AgencyCode("BCHC")),
                null,
                Invented.decision(decision),
                List.of(),
                null);
    }

    public static ReviewMeetingRecorded met(String on) {
        return new ReviewMeetingRecorded(day(on), ReviewMeetingType.REVIEW_TEAM, List.of(), null, null, null, null);
    }

    public static DelayRecorded delayed(DelayReason reason) {
        return new DelayRecorded(reason, null, day("2026-12-01"), day("2026-08-20"), day("2026-08-20"));
    }

    public static DraftReceived draft(int version, String on) {
        return new DraftReceived(version, day(on), "DOC-1", CaseLog.CLERK, List.of(), null);
    }

    public static DraftReturned returned(DecisionId decision) {
        return new DraftReturned(1, Map.of(), null, Invented.decision(decision));
    }

    public static ReportQualityAssured assured(DecisionId decision, String... themes) {
        List<TaggedTheme> tagged = List.of(themes).stream()
                .map(theme -> new TaggedTheme(new ThemeCode(theme), "2026-1", CaseLog.CLERK))
                .toList();
        return new ReportQualityAssured(1, Map.of(), tagged, Invented.decision(decision), List.of(), null);
    }

    public static ReportDetermined determined(DecisionId decision) {
        return new ReportDetermined(1, Invented.decision(decision), List.of(), List.of(), null);
    }

    public static ReportRatified ratified(DecisionId decision, String on) {
        return new ReportRatified(1, day(on), Invented.decision(decision), List.of(), null);
    }

    public static PublicationPlanned goldGroup(String on, boolean opens) {
        return new PublicationPlanned(day(on), null, null, null, null, null, Set.of(), null, opens);
    }

    public static PublicationModeDecided mode(PublicationMode mode, DecisionId decision) {
        return new PublicationModeDecided(
                mode, Invented.TEXT, null, null, Invented.decision(decision), List.of(), null);
    }

    public static PrePublicationCopiesSent copies(String on) {
        LocalDate sent = day(on);
        return new PrePublicationCopiesSent(
                Map.of(Recipient.PANEL, sent, Recipient.SOS, sent, Recipient.OFSTED, sent),
                sent.plusDays(9),
                List.of(),
                null);
    }

    public static LcsprPublished published(String on, @Nullable LocalDate due) {
        return new LcsprPublished(
                day(on),
                "https://example.org/review",
                PublicationMode.FULL,
                true,
                due,
                null,
                null,
                List.of(),
                null,
                List.of());
    }

    public static LearningDisseminated passedOn(DisseminationChannel channel, String on, int audience) {
        return new LearningDisseminated(channel, day(on), audience);
    }

    public static ReviewDiscontinued discontinued(DecisionId decision) {
        return new ReviewDiscontinued(DiscontinuationGround.OUTCOME_REVISED, null, Invented.decision(decision), false);
    }

    public static LcsprClosed closed(DecisionId decision) {
        return new LcsprClosed(Invented.decision(decision));
    }

    public static LcsprReopened reopened(DecisionId decision, boolean published) {
        return new LcsprReopened(Invented.TEXT, Invented.TEXT, published, Invented.decision(decision), null);
    }
}
