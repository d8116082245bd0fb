package uk.casereview.rapidreview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.rapidreview.OutcomeCommands.*;
import static uk.casereview.rapidreview.ReviewCommands.*;
import static uk.casereview.rapidreview.ReviewStory.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.casereview.partnership.PartnershipEvent.DelegateNamed;
import uk.casereview.rapidreview.RapidReviewCommand.*;
import uk.casereview.rapidreview.RapidReviewEvent.*;
import uk.casereview.rapidreview.RapidReviewState.*;
import uk.casereview.register.Register;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;

/** How each partner answers the recommendation (§15.2-10, A-12). */
class PositionsTest {
    private static final LocalDate TOMORROW = LocalDate.of(2026, 2, 28);

    @Test
    void aPartnerAnswersForItsOwnAgencyOnly() {
        RecordDspPosition police = position("WMP", TODAY, null, null);

        assertThat(recommended()
                        .by(WMP, Role.DSP, "WMP")
                        .then(police)
                        .last(DspPositionRecorded.class)
                        .position())
                .extracting(DspPosition::agency, DspPosition::recordedBy)
                .containsExactly(agency("WMP"), WMP);
        assertThat(recommended().by(BCT, Role.DSP, "BCT").code(police)).isEqualTo(RefusalCode.WRONG_AGENCY);
        assertThat(recommended().by(BCT, Role.DSP, "BCT").refusal(police).facts())
                .containsEntry("allowed", List.of("BCT"));
        assertThat(recommended().code(position("NSPCC", TODAY, null, null))).isEqualTo(RefusalCode.WRONG_AGENCY);
        assertThat(recommended().refusal(position("NSPCC", TODAY, null, null)).facts())
                .containsEntry("allowed", List.of("BCC", "BCT", "ICB", "WMP"));
    }

    @Test
    void aRecordedDelegateAnswersInItsPlace() {
        assertThat(recommended()
                        .by(DELEGATE, Role.DSP, null)
                        .then(position("WMP", TODAY, DELEGATE, null))
                        .last(DspPositionRecorded.class)
                        .position()
                        .delegate())
                .isEqualTo(DELEGATE);
        assertThat(recommended().by(DELEGATE, Role.DSP, null).code(position("BCT", TODAY, null, null)))
                .isEqualTo(RefusalCode.WRONG_AGENCY);
        assertThat(recommended().code(position("WMP", TODAY, BCT, null))).isEqualTo(RefusalCode.WRONG_AGENCY);
        ReviewStory byDelegate = recommended()
                .then(position("WMP", TODAY, DELEGATE, null))
                .then(
                        ReviewCommands.position("BCC", Outcome.LCSPR),
                        ReviewCommands.position("BCT", Outcome.LCSPR),
                        ReviewCommands.position("ICB", Outcome.LCSPR))
                .then(ReviewCommands.determine(Outcome.LCSPR));
        assertThat(byDelegate
                        .last(RapidReviewOutcomeDetermined.class)
                        .decision()
                        .votes())
                .extracting(vote -> vote.castBy())
                .contains(DELEGATE);
    }

    /** §15.2-8, §15.2-10: the answer is of its own day, and so is whose delegate gave it. */
    @Test
    void aDelegateIsOneOnTheDayOfTheAnswer() {
        UserId once = user("chief inspector");
        LocalDate from = TODAY.plusDays(1);
        LocalDate to = TODAY.plusDays(6);
        Register named = BIRMINGHAM.evolve(new DelegateNamed(agency("WMP"), once, from, to));

        assertThat(recommended()
                        .under(named)
                        .then(position("WMP", to, once, null))
                        .last(DspPositionRecorded.class)
                        .position()
                        .givenBy())
                .isEqualTo(once);
        assertThat(recommended().under(named).code(position("WMP", to.plusDays(1), once, null)))
                .isEqualTo(RefusalCode.WRONG_AGENCY);
        assertThat(recommended().under(named).code(position("WMP", TODAY, once, null)))
                .isEqualTo(RefusalCode.WRONG_AGENCY);
        assertThat(recommended().under(named).code(position("BCT", to, once, null)))
                .isEqualTo(RefusalCode.WRONG_AGENCY);
    }

    /** Who is one since today has not answered for anybody last week; nor speaks who is one no more. */
    @Test
    void whoSpeaksIsADelegateToday() {
        UserId since = user("chief inspector");
        UserId until = user("former superintendent");
        LocalDate today = TOMORROW.minusDays(1);
        Register named = BIRMINGHAM
                .evolve(new DelegateNamed(agency("WMP"), since, today, null))
                .evolve(new DelegateNamed(agency("WMP"), until, LONG_AGO, today.minusDays(1)));

        assertThat(recommended().under(named).code(position("WMP", today.minusDays(1), since, null)))
                .isEqualTo(RefusalCode.WRONG_AGENCY);
        assertThat(recommended()
                        .under(named)
                        .then(position("WMP", today, since, null))
                        .events())
                .last()
                .isInstanceOf(DspPositionRecorded.class);
        assertThat(recommended()
                        .under(named)
                        .by(until, Role.DSP, null)
                        .code(position("WMP", today.minusDays(1), until, null)))
                .isEqualTo(RefusalCode.WRONG_AGENCY);
    }

    @Test
    void anAnswerComesAfterTheRecommendationAndNotTomorrow() {
        assertThat(recommended().code(position("WMP", TODAY.minusDays(1), null, null)))
                .isEqualTo(RefusalCode.NOT_RECOMMENDED);
        assertThat(recommended().code(position("WMP", TOMORROW, null, null))).isEqualTo(RefusalCode.DATE_IN_FUTURE);
        assertThat(recommended()
                        .code(new RecordDspPosition(
                                REVIEW,
                                agency("WMP"),
                                Outcome.ALTERNATIVE_LOCAL_REVIEW,
                                null,
                                false,
                                Set.of(),
                                null,
                                null,
                                null,
                                false,
                                null)))
                .isEqualTo(RefusalCode.REVIEW_TYPE_REQUIRED);
        ReviewStory early = met().then(position("WMP", TODAY, null, text(30)));
        assertThat(early.last(DspPositionRecorded.class).irregularities()).containsExactly(RefusalCode.NOT_RECOMMENDED);
        assertThat(early.state()).isInstanceOf(MeetingHeld.class);
    }
}
