package uk.casereview.rapidreview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.rapidreview.ReviewCommands.*;
import static uk.casereview.rapidreview.ReviewStory.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileEvent.IrregularityRecorded;
import uk.casereview.deliberation.DecisionRecord.Attendee;
import uk.casereview.deliberation.DecisionRecord.Capacity;
import uk.casereview.facts.MeetingFacts;
import uk.casereview.rapidreview.RapidReviewCommand.*;
import uk.casereview.rapidreview.RapidReviewEvent.*;
import uk.casereview.shared.Body;
import uk.casereview.shared.LearningId;
import uk.casereview.shared.MeetingId;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.TaggedTheme;
import uk.casereview.shared.ThemeCode;
import uk.casereview.shared.UserId;

/** The meeting (R4), what is learned and what is written down. */
class MeetingAndLearningTest {
    private static final MeetingId MEETING = new MeetingId(new UUID(0, 99));
    private static final LocalDate HELD_ON = LocalDate.of(2026, 2, 18);

    private static HoldRapidReviewMeeting held(
            @Nullable MeetingId meeting,
            @Nullable LocalDate on,
            boolean happened,
            @Nullable SealedText why,
            UserId... there) {
        return new HoldRapidReviewMeeting(REVIEW, meeting, on, attendance(there), happened, why);
    }

    private static MeetingFacts sat(Body body, @Nullable LocalDate on, UserId... members) {
        List<Attendee> there = Stream.of(members)
                .map(member -> new Attendee(member, null, Capacity.CORE, null))
                .toList();
        return new MeetingFacts(MEETING, body, on, there, List.of(there), Map.of("1", CASE), Map.of(), true);
    }

    /** Everybody came, but never more than those of one gathering were there together. */
    private static MeetingFacts satInTurn(List<UserId> first, List<UserId> then) {
        var one = sat(Body.SCSG, HELD_ON, first.toArray(UserId[]::new));
        var other = sat(Body.SCSG, HELD_ON, then.toArray(UserId[]::new));
        List<Attendee> all = Stream.concat(one.attendance().stream(), other.attendance().stream())
                .distinct()
                .toList();
        var turns = List.of(one.attendance(), other.attendance());
        return new MeetingFacts(MEETING, Body.SCSG, HELD_ON, all, turns, Map.of("1", CASE), Map.of(), true);
    }

    @Test
    @Tag("scenario-19")
    void twoSeatsOfOneAgencyCountOnce() {
        var refusal = gathering().refusal(meeting(ICB_DOCTOR, ICB_NURSE, BCT, WMP));

        assertThat(refusal.code()).isEqualTo(RefusalCode.NOT_QUORATE);
        assertThat(refusal.facts()).containsEntry("minimum", 4).containsEntry("agencies", List.of("BCT", "ICB", "WMP"));
    }

    @Test
    @Tag("scenario-20")
    void fourAgenciesAreAQuorumAndTheMissingReturnIsNoted() {
        RapidReviewMeetingHeld held = met().last(RapidReviewMeetingHeld.class);

        assertThat(held.quorate()).isTrue();
        assertThat(held.missingReturns()).containsExactly(agency("WMP"));
        assertThat(held.irregularities()).isEmpty();
        assertThat(gathering()
                        .then(handIn("WMP"), meeting(FOUR))
                        .last(RapidReviewMeetingHeld.class)
                        .missingReturns())
                .isEmpty();
    }

    @Test
    void aMeetingKeptInTheServiceBringsItsAttendance() {
        MeetingFacts meeting = sat(Body.SCSG, HELD_ON, FOUR);

        RapidReviewMeetingHeld held = gathering()
                .knowing(meeting)
                .then(held(MEETING, null, false, null))
                .last(RapidReviewMeetingHeld.class);

        assertThat(held.heldOn()).isEqualTo(HELD_ON);
        assertThat(held.attendance()).hasSize(4);
        assertThat(gathering()
                        .knowing(meeting)
                        .then(held(MEETING, HELD_ON, false, null))
                        .last(RapidReviewMeetingHeld.class)
                        .heldOn())
                .isEqualTo(HELD_ON);
        assertThat(gathering()
                        .knowing(meeting)
                        .refusal(held(MEETING, HELD_ON.minusDays(1), false, null))
                        .facts())
                .containsEntry("heldOn", HELD_ON.toString());
    }

    @Test
    void aMeetingMustBeTheBodysOwnAndHaveBegun() {
        HoldRapidReviewMeeting named = held(MEETING, null, false, null);

        assertThat(gathering().code(named)).isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
        assertThat(gathering().knowing(sat(Body.GOLD_GROUP, HELD_ON, FOUR)).code(named))
                .isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
        assertThat(gathering()
                        .knowing(sat(Body.SCSG, HELD_ON, FOUR))
                        .code(held(new MeetingId(new UUID(0, 98)), null, false, null)))
                .isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
        assertThat(gathering().knowing(sat(Body.SCSG, null)).code(named)).isEqualTo(RefusalCode.MEETING_NOT_OPEN);
    }

    @Test
    void whoCameAndWentOneAfterTheOtherWasNoQuorum() {
        HoldRapidReviewMeeting named = held(MEETING, null, false, null);

        var refusal = gathering()
                .knowing(satInTurn(List.of(ICB_DOCTOR, BCT, WMP), List.of(ICB_DOCTOR, NSPCC)))
                .refusal(named);

        assertThat(refusal.code()).isEqualTo(RefusalCode.NOT_QUORATE);
        assertThat(refusal.facts()).containsEntry("agencies", List.of("BCT", "ICB", "WMP"));
        assertThat(gathering()
                        .knowing(satInTurn(List.of(ICB_DOCTOR, BCT, WMP, NSPCC), List.of(ICB_DOCTOR)))
                        .then(named)
                        .last(RapidReviewMeetingHeld.class)
                        .quorate())
                .isTrue();
    }

    /** §15.2-8, §15.8. */
    @Test
    void whoWasThereIsKnownToTheRegister() {
        UserId passerBy = user("a passer-by");
        UserId[] people = {ICB_DOCTOR, BCT, WMP, NSPCC, passerBy};

        assertThat(gathering().refusal(held(null, HELD_ON, false, null, people)).facts())
                .containsEntry("members", List.of(passerBy.toString()));
        assertThat(gathering().code(held(null, HELD_ON, true, text(30), people)))
                .isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
    }

    @Test
    void nobodyHasMetTomorrow() {
        assertThat(gathering().code(held(null, LocalDate.of(2026, 2, 28), false, null, FOUR)))
                .isEqualTo(RefusalCode.DATE_IN_FUTURE);
    }

    /** §15.1-1. */
    @Test
    void aMeetingThatHasHappenedIsRecordedWithWhatWasWrong() {
        ReviewStory story = opened().then(held(null, HELD_ON, true, text(30), ICB_DOCTOR, BCT));

        RapidReviewMeetingHeld held = story.last(RapidReviewMeetingHeld.class);
        assertThat(held.quorate()).isFalse();
        assertThat(held.irregularities()).containsExactly(RefusalCode.INVALID_STATE, RefusalCode.NOT_QUORATE);
        assertThat(story.last(IrregularityRecorded.class).irregularities()).isEqualTo(held.irregularities());
        assertThat(opened().then(held(null, HELD_ON, true, text(30), FOUR)).state())
                .isInstanceOf(RapidReviewState.MeetingHeld.class);
    }

    @Test
    void onlyTheBusinessUnitSaysSoAndSaysWhy() {
        assertThat(opened().code(held(null, HELD_ON, true, null, FOUR))).isEqualTo(RefusalCode.REASON_REQUIRED);
        assertThat(opened().by(BCT, Role.CHAIR, "BCT").code(held(null, HELD_ON, true, text(30), FOUR)))
                .isEqualTo(RefusalCode.FORBIDDEN_ROLE);
        assertThat(closed().code(held(null, HELD_ON, true, text(30), FOUR))).isEqualTo(RefusalCode.INVALID_STATE);
        assertThat(gathering()
                        .by(NOTIFIER, Role.PROGRAMME_MANAGER, null)
                        .then(held(null, HELD_ON, true, text(30), FOUR))
                        .last(RapidReviewMeetingHeld.class)
                        .irregularities())
                .isEmpty();
    }

    @Test
    void aMeetingRecordedLateTakesTheReviewNoStepBack() {
        assertThat(submitted().then(held(null, HELD_ON, true, text(30), FOUR)).state())
                .isInstanceOf(RapidReviewState.Submitted.class);
    }

    @Test
    void aLearningPointHasKnownThemes() {
        assertThat(met().refusal(new RecordLearningPoint(REVIEW, text(60), Set.of(), false)))
                .isEqualTo(new Refusal(RefusalCode.THEME_UNKNOWN, Map.of("missing", "themes")));
        assertThat(met().refusal(new RecordLearningPoint(REVIEW, text(60), Set.of(new ThemeCode("T99")), false))
                        .facts())
                .containsEntry("themes", List.of("T99"));
        assertThat(met().then(learn()).last(LearningPointRecorded.class).themes())
                .containsExactly(new TaggedTheme(THEME, "2026-1", MANAGER));
    }

    @Test
    void learningIsPassedOnAsFarAsItIsKnown() {
        ReviewStory story = met().then(learn());
        LearningId learned = story.last(LearningPointRecorded.class).learningId();

        assertThat(story.then(new DisseminateLearning(REVIEW, DisseminationChannel.TRAINING, null, null, Set.of()))
                        .last(LearningDisseminated.class)
                        .learningIds())
                .containsExactly(learned);
        assertThat(story.then(new DisseminateLearning(
                                REVIEW, DisseminationChannel.TRAINING, null, null, Set.of(learned)))
                        .last(LearningDisseminated.class)
                        .learningIds())
                .containsExactly(learned);
        assertThat(story.code(new DisseminateLearning(
                        REVIEW, DisseminationChannel.TRAINING, null, null, Set.of(new LearningId(MEETING.value())))))
                .isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
        assertThat(story.code(new DisseminateLearning(
                        REVIEW, DisseminationChannel.TRAINING, LocalDate.of(2026, 2, 28), null, Set.of())))
                .isEqualTo(RefusalCode.DATE_IN_FUTURE);
    }

    @Test
    void aSectionThatDoesNotApplySaysWhy() {
        assertThat(met().code(new RecordReviewSection(
                        REVIEW, ReviewSection.SIBLING_SAFETY, SectionStatus.NOT_APPLICABLE, null, null)))
                .isEqualTo(RefusalCode.REASON_REQUIRED);
        assertThat(met().then(new RecordReviewSection(
                                REVIEW, ReviewSection.SIBLING_SAFETY, SectionStatus.NOT_APPLICABLE, null, text(20)))
                        .last(ReviewSectionRecorded.class)
                        .reason())
                .isEqualTo(text(20));
    }
}
