package uk.casereview.web.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.deliberation.DecisionRecord.Attendee;
import uk.casereview.deliberation.DecisionRecord.Capacity;
import uk.casereview.deliberation.DecisionRecord.Quorum;
import uk.casereview.partnership.MilestoneDates;
import uk.casereview.partnership.MilestoneKind;
import uk.casereview.rapidreview.Answer;
import uk.casereview.rapidreview.Criterion;
import uk.casereview.rapidreview.CriterionAnswer;
import uk.casereview.rapidreview.DspPosition;
import uk.casereview.rapidreview.Outcome;
import uk.casereview.rapidreview.PanelResponse;
import uk.casereview.rapidreview.RapidReviewEvent.AgencyInformationReceived;
import uk.casereview.rapidreview.RapidReviewEvent.DspPositionRecorded;
import uk.casereview.rapidreview.RapidReviewEvent.LearningPointRecorded;
import uk.casereview.rapidreview.RapidReviewEvent.PanelResponseRecorded;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewMeetingHeld;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOpened;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeRecommended;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewScoped;
import uk.casereview.rapidreview.RapidReviewEvent.ReviewSectionRecorded;
import uk.casereview.rapidreview.ReviewOutcome;
import uk.casereview.rapidreview.ReviewSection;
import uk.casereview.rapidreview.SectionStatus;
import uk.casereview.rapidreview.StartRule;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Body;
import uk.casereview.shared.LearningId;
import uk.casereview.shared.NotificationId;
import uk.casereview.shared.RapidReviewId;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;
import uk.casereview.timeline.CaseDetails;
import uk.casereview.timeline.RapidReviewDetails;
import uk.casereview.timeline.RapidReviewDetails.AgencyReturn;
import uk.casereview.tracker.RapidReviewStage;

/** The rapid review of the invented case. */
final class AReview {
    private static final LocalDate DUE = LocalDate.of(2026, 2, 16);

    private static final SealedText TEXT = new SealedText(new UUID(0, 70), "sealed", 11);

    private AReview() {}

    static CaseDetails gathering() {
        return ACase.details(review(
                RapidReviewStage.GATHERING,
                new RapidReviewScoped(
                        LocalDate.of(2025, 2, 1), LocalDate.of(2026, 1, 28), List.of(ACase.ICB, ACase.WMP)),
                List.of(
                        new AgencyReturn(new AgencyCode("BCC"), DUE, 2, true, null, null),
                        new AgencyReturn(ACase.ICB, DUE, 0, false, received(ACase.ICB, 17, true), null),
                        new AgencyReturn(
                                new AgencyCode("NSPCC"),
                                null,
                                0,
                                false,
                                received(new AgencyCode("NSPCC"), 12, false),
                                null),
                        new AgencyReturn(ACase.WMP, DUE, 0, false, received(ACase.WMP, 16, true), ACase.MEMBER))));
    }

    static CaseDetails discontinued() {
        return ACase.details(review(RapidReviewStage.DISCONTINUED, null, List.of()));
    }

    static CaseDetails recommending() {
        return ACase.details(
                review(RapidReviewStage.RECOMMENDED, null, List.of(), learning(), sections(), recommended()));
    }

    /** Its meeting had taken place before anybody set its period. */
    static RapidReviewDetails metUnscoped() {
        return review(RapidReviewStage.MEETING_HELD, null, List.of());
    }

    /** A section that reads so, one that does not apply, and one that is awaited. */
    private static Map<ReviewSection, ReviewSectionRecorded> sections() {
        return Map.of(
                ReviewSection.SIGN_OFF,
                new ReviewSectionRecorded(ReviewSection.SIGN_OFF, SectionStatus.AWAITED, null, null),
                ReviewSection.INCIDENT,
                new ReviewSectionRecorded(ReviewSection.INCIDENT, SectionStatus.COMPLETE, TEXT, null),
                ReviewSection.EQUALITY,
                new ReviewSectionRecorded(ReviewSection.EQUALITY, SectionStatus.NOT_APPLICABLE, null, TEXT));
    }

    private static List<LearningPointRecorded> learning() {
        return List.of(
                new LearningPointRecorded(new LearningId(new UUID(0, 71)), TEXT, List.of(), true),
                new LearningPointRecorded(new LearningId(new UUID(0, 72)), TEXT, List.of(), false));
    }

    private static RapidReviewOutcomeRecommended recommended() {
        return new RapidReviewOutcomeRecommended(
                new ReviewOutcome(Outcome.LCSPR, null, false, Set.of()),
                Map.of(
                        Criterion.K4,
                        new CriterionAnswer(Answer.NOT_YET_CONSIDERED_BY_PANEL, null),
                        Criterion.K1,
                        new CriterionAnswer(Answer.YES, TEXT)),
                Set.of(),
                ADecision.by(Body.SCSG, 4),
                List.of(),
                null,
                null);
    }

    private static AgencyInformationReceived received(AgencyCode agency, int dayOfFebruary, boolean involved) {
        var on = LocalDate.of(2026, 2, dayOfFebruary);
        return new AgencyInformationReceived(
                agency, 1, on, on.isAfter(DUE), involved, null, null, true, null, ACase.MEMBER);
    }

    private static RapidReviewDetails review(
            RapidReviewStage stage, @Nullable RapidReviewScoped scoped, List<AgencyReturn> returns) {
        return review(stage, scoped, returns, List.of(), Map.of(), null);
    }

    private static RapidReviewDetails review(
            RapidReviewStage stage,
            @Nullable RapidReviewScoped scoped,
            List<AgencyReturn> returns,
            List<LearningPointRecorded> learning,
            Map<ReviewSection, ReviewSectionRecorded> sections,
            @Nullable RapidReviewOutcomeRecommended recommended) {
        var opened = new RapidReviewOpened(
                new RapidReviewId(new UUID(0, 6)),
                new NotificationId(new UUID(0, 1)),
                LocalDate.of(2026, 2, 9),
                LocalDate.of(2026, 3, 2),
                StartRule.NOTIFICATION_SENT,
                false);
        return new RapidReviewDetails(
                stage,
                opened,
                null,
                opened.startOn(),
                timetable(),
                scoped,
                returns,
                List.of(),
                List.of(held()),
                null,
                learning,
                sections,
                recommended,
                List.of(position()),
                null,
                null,
                null,
                null,
                List.of(reply()),
                reply(),
                reply().receivedOn(),
                List.of(),
                List.of());
    }

    private static List<MilestoneDates> timetable() {
        LocalDate tenth = LocalDate.of(2026, 2, 10);
        return List.of(
                new MilestoneDates(MilestoneKind.LETTERS_TO_AGENCIES, tenth, tenth),
                new MilestoneDates(
                        MilestoneKind.PARTNERS_SIGN_OFF, LocalDate.of(2026, 2, 25), LocalDate.of(2026, 3, 2)));
    }

    private static RapidReviewMeetingHeld held() {
        return new RapidReviewMeetingHeld(
                null,
                LocalDate.of(2026, 2, 19),
                List.of(
                        new Attendee(ACase.MEMBER, ACase.ICB, Capacity.CORE, null),
                        new Attendee(new UserId(new UUID(0, 8)), ACase.WMP, Capacity.DEPUTY, ACase.MEMBER)),
                new Quorum(4, List.of(), List.of(ACase.ICB, ACase.WMP), List.of(), false),
                false,
                List.of(new AgencyCode("BCC")),
                List.of(),
                null);
    }

    private static DspPositionRecorded position() {
        var outcome = new ReviewOutcome(Outcome.LCSPR, null, false, Set.of());
        var position = new DspPosition(
                ACase.ICB, outcome, LocalDate.of(2026, 2, 26), null, ACase.MEMBER, ACase.READABLE, ACase.MEMBER);
        return new DspPositionRecorded(position, List.of(), null);
    }

    private static PanelResponseRecorded reply() {
        return new PanelResponseRecorded(1, LocalDate.of(2026, 3, 10), PanelResponse.AGREES, null, true, List.of());
    }
}
