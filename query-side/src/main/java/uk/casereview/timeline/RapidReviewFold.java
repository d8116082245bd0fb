package uk.casereview.timeline;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.partnership.MilestoneDates;
import uk.casereview.rapidreview.RapidReviewEvent.AgencyInformationReceived;
import uk.casereview.rapidreview.RapidReviewEvent.AgencyInformationRequested;
import uk.casereview.rapidreview.RapidReviewEvent.AgencyInformationVerified;
import uk.casereview.rapidreview.RapidReviewEvent.DspPositionRecorded;
import uk.casereview.rapidreview.RapidReviewEvent.HeldOnCorrected;
import uk.casereview.rapidreview.RapidReviewEvent.ImmediateActionRecorded;
import uk.casereview.rapidreview.RapidReviewEvent.LearningDisseminated;
import uk.casereview.rapidreview.RapidReviewEvent.LearningPointRecorded;
import uk.casereview.rapidreview.RapidReviewEvent.LearningRetagged;
import uk.casereview.rapidreview.RapidReviewEvent.NonResponseEscalated;
import uk.casereview.rapidreview.RapidReviewEvent.PanelResponseRecorded;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewBecameRequired;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewMeetingHeld;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOpened;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeDetermined;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeRecommended;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeRevised;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewScoped;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewStartRecalculated;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewSubmitted;
import uk.casereview.rapidreview.RapidReviewEvent.ReturnChased;
import uk.casereview.rapidreview.RapidReviewEvent.ReviewSectionRecorded;
import uk.casereview.rapidreview.RapidReviewEvent.SentOnCorrected;
import uk.casereview.rapidreview.RapidReviewEvent.SuppliedToPanel;
import uk.casereview.rapidreview.ReviewOutcome;
import uk.casereview.rapidreview.ReviewSection;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.Event;
import uk.casereview.timeline.RapidReviewDetails.AgencyReturn;
import uk.casereview.tracker.RapidReviewStage;

/** A rapid review from what a history states; opened again, it keeps what was gathered and nothing that was decided. */
final class RapidReviewFold {
    private RapidReviewFold() {}

    static @Nullable RapidReviewDetails of(
            Facts facts, @Nullable RapidReviewStage stage, List<MilestoneDates> timetable) {
        RapidReviewOpened opened = facts.lastOrNull(RapidReviewOpened.class);
        if (opened == null || stage == null) {
            return null;
        }
        Facts sinceOpened = facts.sinceLast(RapidReviewOpened.class);
        RapidReviewSubmitted submitted = facts.lastOrNull(RapidReviewSubmitted.class);
        PanelReplies replies = PanelReplies.of(facts);
        PanelResponseRecorded response = replies.latest();
        List<RapidReviewMeetingHeld> meetings = facts.all(RapidReviewMeetingHeld.class);
        return new RapidReviewDetails(
                stage,
                opened,
                sinceOpened.lastOrNull(RapidReviewBecameRequired.class),
                countsFrom(opened, sinceOpened),
                timetable,
                facts.lastOrNull(RapidReviewScoped.class),
                returns(facts),
                facts.all(ImmediateActionRecorded.class),
                meetings,
                meetings.isEmpty()
                        ? null
                        : facts.last(HeldOnCorrected.class)
                                .map(HeldOnCorrected::to)
                                .orElse(meetings.getLast().heldOn()),
                learning(facts),
                sections(facts),
                sinceOpened.lastOrNull(RapidReviewOutcomeRecommended.class),
                List.copyOf(sinceOpened
                        .latestBy(
                                DspPositionRecorded.class,
                                recorded -> recorded.position().agency())
                        .values()),
                determined(sinceOpened),
                outcome(sinceOpened),
                submitted,
                submitted == null
                        ? null
                        : facts.last(SentOnCorrected.class)
                                .map(SentOnCorrected::to)
                                .orElse(submitted.sentOn()),
                facts.all(PanelResponseRecorded.class),
                response,
                response == null ? null : replies.receivedOn(response),
                facts.all(SuppliedToPanel.class),
                facts.all(LearningDisseminated.class));
    }

    /** Each with the themes it was given last; the earlier ones stand in its history (§15.6-25). */
    private static List<LearningPointRecorded> learning(Facts facts) {
        var retagged = facts.latestBy(LearningRetagged.class, LearningRetagged::learningId);
        return facts.each(LearningPointRecorded.class)
                .map(point -> {
                    LearningRetagged last = retagged.get(point.learningId());
                    return last == null
                            ? point
                            : new LearningPointRecorded(
                                    point.learningId(), point.text(), last.to(), point.goodPractice());
                })
                .toList();
    }

    private static LocalDate countsFrom(RapidReviewOpened opened, Facts sinceOpened) {
        LocalDate day = opened.startOn();
        for (Event event : sinceOpened.events()) {
            day = switch (event) {
                case RapidReviewBecameRequired e -> e.startOn();
                case RapidReviewStartRecalculated e -> e.to();
                default -> day;
            };
        }
        return day;
    }

    private static Map<ReviewSection, ReviewSectionRecorded> sections(Facts facts) {
        return new TreeMap<>(facts.latestBy(ReviewSectionRecorded.class, ReviewSectionRecorded::section));
    }

    private static @Nullable ReviewOutcome outcome(Facts facts) {
        ReviewOutcome recommended = null;
        ReviewOutcome determined = null;
        for (Event event : facts.events()) {
            switch (event) {
                case RapidReviewOutcomeRecommended e -> {
                    recommended = e.outcome();
                    determined = e.takesBack() == null ? determined : null;
                }
                case RapidReviewOutcomeDetermined e -> determined = e.outcome();
                case RapidReviewOutcomeRevised e -> determined = e.to();
                default -> {}
            }
        }
        return determined == null ? recommended : determined;
    }

    /** The determination that nothing recommended since has taken back. */
    private static @Nullable RapidReviewOutcomeDetermined determined(Facts facts) {
        List<DecisionId> takenBack = facts.each(RapidReviewOutcomeRecommended.class)
                .flatMap(recommended -> Stream.ofNullable(recommended.takesBack()))
                .toList();
        return facts.last(RapidReviewOutcomeDetermined.class)
                .filter(last -> !takenBack.contains(last.decision().decisionId()))
                .orElse(null);
    }

    private static List<AgencyReturn> returns(Facts facts) {
        var requested = facts.latestBy(AgencyInformationRequested.class, AgencyInformationRequested::agency);
        var received = facts.latestBy(AgencyInformationReceived.class, AgencyInformationReceived::agency);
        var verified = facts.latestBy(AgencyInformationVerified.class, AgencyInformationVerified::agency);
        Set<AgencyCode> agencies = new LinkedHashSet<>(requested.keySet());
        agencies.addAll(received.keySet());
        return agencies.stream()
                .map(agency -> {
                    var request = requested.get(agency);
                    var check = verified.get(agency);
                    return new AgencyReturn(
                            agency,
                            request == null ? null : request.dueOn(),
                            (int) facts.each(ReturnChased.class)
                                    .filter(chased -> chased.agency().equals(agency))
                                    .count(),
                            facts.each(NonResponseEscalated.class)
                                    .anyMatch(escalated -> escalated.agency().equals(agency)),
                            received.get(agency),
                            check == null ? null : check.verifiedBy());
                })
                .toList();
    }
}
