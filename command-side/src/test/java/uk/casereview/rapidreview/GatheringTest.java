package uk.casereview.rapidreview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.rapidreview.ReviewCommands.*;
import static uk.casereview.rapidreview.ReviewStory.*;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.deliberation.Bodies;
import uk.casereview.partnership.PartnershipEvent.AgencyRegistered;
import uk.casereview.partnership.PartnershipEvent.AgencySucceeded;
import uk.casereview.rapidreview.RapidReviewCommand.*;
import uk.casereview.rapidreview.RapidReviewEvent.*;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;

/** Scope, requests and returns (§15.4-17, §15.4-18). */
class GatheringTest {
    private static final LocalDate TOMORROW = LocalDate.of(2026, 2, 28);

    private static ScopeRapidReview scope(LocalDate from, LocalDate to, String... agencies) {
        return new ScopeRapidReview(
                REVIEW, from, to, Stream.of(agencies).map(Bodies::agency).toList());
    }

    private static SubmitAgencyInformation handIn(
            String agency, @Nullable ReturnSource source, @Nullable LocalDate receivedOn) {
        return new SubmitAgencyInformation(REVIEW, agency(agency), false, null, null, false, source, receivedOn);
    }

    @Test
    void aScopeNamesKnownAgenciesAndAPeriod() {
        assertThat(opened().code(scope(LONG_AGO, SENT_ON))).isEqualTo(RefusalCode.NO_AGENCIES);
        assertThat(opened().code(scope(SENT_ON, LONG_AGO, "WMP"))).isEqualTo(RefusalCode.PERIOD_ENDS_BEFORE_START);
        assertThat(opened().refusal(scope(LONG_AGO, SENT_ON, "WMP", "NOBODY")).facts())
                .containsEntry("agencies", List.of("NOBODY"));
        assertThat(opened().then(scope(SENT_ON, SENT_ON, "WMP", "WMP"))
                        .last(RapidReviewScoped.class)
                        .agencies())
                .containsExactly(agency("WMP"));
    }

    @Test
    void scopingAgainLosesNoGround() {
        assertThat(met().then(scope(LONG_AGO, SENT_ON, "BCT")).state())
                .isInstanceOf(RapidReviewState.MeetingHeld.class);
    }

    @Test
    void aRequestGoesToAnAgencyOfThePartnership() {
        assertThat(scoped().code(request("NOBODY"))).isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
        assertThat(met().then(request("BCT")).state()).isInstanceOf(RapidReviewState.MeetingHeld.class);
    }

    @Test
    void onlyWhoWasAskedIsChased() {
        assertThat(gathering().code(new ChaseReturn(REVIEW, agency("BCT"), null, null)))
                .isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
        assertThat(gathering().code(new ChaseReturn(REVIEW, agency("WMP"), TOMORROW, null)))
                .isEqualTo(RefusalCode.DATE_IN_FUTURE);
        assertThat(gathering().code(new EscalateNonResponse(REVIEW, agency("WMP"), null, null)))
                .isEqualTo(RefusalCode.REASON_REQUIRED);
        assertThat(gathering()
                        .then(new ChaseReturn(REVIEW, agency("WMP"), SENT_ON, null))
                        .last(ReturnChased.class)
                        .on())
                .isEqualTo(SENT_ON);
    }

    @Test
    void anAgencyHandsInForItselfAndToday() {
        ReviewStory story = gathering().by(WMP, Role.AGENCY_LEAD, "WMP").on(LocalDate.of(2026, 2, 20));

        assertThat(story.refusal(handIn("WMP", null, SENT_ON)))
                .isEqualTo(Refusal.forbidden(Role.CLERKS).with("member", "receivedOn"));
        assertThat(story.code(handIn("WMP", null, LocalDate.of(2026, 2, 21)))).isEqualTo(RefusalCode.FORBIDDEN_ROLE);
        AgencyInformationReceived received =
                story.then(handIn("WMP", null, LocalDate.of(2026, 2, 20))).last(AgencyInformationReceived.class);

        assertThat(received.receivedOn()).isEqualTo(LocalDate.of(2026, 2, 20));
        assertThat(received)
                .extracting(AgencyInformationReceived::version, AgencyInformationReceived::late)
                .containsExactly(1, false);
        assertThat(story.then(handIn("WMP", null, null))
                        .last(AgencyInformationReceived.class)
                        .version())
                .isEqualTo(2);
        assertThat(story.code(handIn("BCT", null, null))).isEqualTo(RefusalCode.WRONG_AGENCY);
        assertThat(story.by(WMP, Role.AGENCY_LEAD, null).code(handIn("WMP", null, null)))
                .isEqualTo(RefusalCode.WRONG_AGENCY);
    }

    @Test
    void theBusinessUnitRecordsForAnAgencyWithSourceAndDay() {
        assertThat(gathering().code(handIn("WMP", null, null))).isEqualTo(RefusalCode.SOURCE_REQUIRED);
        assertThat(gathering().code(handIn("WMP", ReturnSource.LETTER, TOMORROW)))
                .isEqualTo(RefusalCode.DATE_IN_FUTURE);
        assertThat(gathering()
                        .then(handIn("WMP", ReturnSource.LETTER, LocalDate.of(2026, 2, 21)))
                        .last(AgencyInformationReceived.class)
                        .late())
                .isTrue();
    }

    @Test
    void aReturnNobodyAskedForIsNeverLateAndComesFromAnInvolvedAgency() {
        ReviewStory story = scoped().then(handIn("BCT", ReturnSource.OTHER, null));

        assertThat(story.last(AgencyInformationReceived.class).late()).isFalse();
        assertThat(story.state()).isInstanceOf(RapidReviewState.Gathering.class);
        assertThat(story.code(handIn("NSPCC", ReturnSource.OTHER, null))).isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
        assertThat(scoped().then(request("NSPCC"), handIn("NSPCC", ReturnSource.OTHER, null))
                        .last(AgencyInformationReceived.class)
                        .agency())
                .isEqualTo(agency("NSPCC"));
    }

    @Test
    void aRequestMovesToTheAgencyThatSucceeds() {
        var merged = BIRMINGHAM
                .evolve(new AgencyRegistered(agency("FORCE"), "the merged force", LONG_AGO))
                .evolve(new AgencySucceeded(agency("WMP"), agency("FORCE"), LocalDate.of(2026, 2, 25)));
        ReviewStory story = gathering().under(merged).by(WMP, Role.AGENCY_LEAD, "FORCE");

        assertThat(story.then(handIn("WMP", null, null))
                        .last(AgencyInformationReceived.class)
                        .agency())
                .isEqualTo(agency("FORCE"));
        assertThat(story.last(AgencyInformationReceived.class).late()).isTrue();
    }

    @Test
    void whoRecordedAReturnCannotVerifyIt() {
        ReviewStory story = gathering().then(ReviewCommands.handIn("WMP"));
        VerifyAgencyInformation verify = new VerifyAgencyInformation(REVIEW, agency("WMP"));

        assertThat(story.code(verify)).isEqualTo(RefusalCode.SELF_VERIFICATION_FORBIDDEN);
        story.by(NOTIFIER, Role.PROGRAMME_MANAGER, null).then(verify);
        assertThat(story.last(AgencyInformationVerified.class).verifiedBy()).isEqualTo(NOTIFIER);
        int before = story.events().size();
        assertThat(story.then(verify).events()).hasSize(before);
        assertThat(story.by(manager())
                        .then(ReviewCommands.handIn("WMP"))
                        .by(NOTIFIER, Role.PROGRAMME_MANAGER, null)
                        .then(verify)
                        .last(AgencyInformationVerified.class)
                        .version())
                .isEqualTo(2);
    }

    @Test
    void whatHasNotComeInIsNotVerified() {
        assertThat(gathering().code(new VerifyAgencyInformation(REVIEW, agency("WMP"))))
                .isEqualTo(RefusalCode.RETURN_NOT_RECEIVED);
        assertThat(gathering().code(new VerifyAgencyInformation(REVIEW, agency("NSPCC"))))
                .isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
    }

    /** §15.4-18: an agency that has returned owes nothing; what was sent before that day was sent all the same. */
    @Test
    void whoeverHasReturnedIsNotRemindedUntilAskedAgain() {
        LocalDate cameIn = LocalDate.of(2026, 2, 21);
        ReviewStory story = gathering().then(handIn("WMP", ReturnSource.LETTER, cameIn));

        assertThat(story.code(chase(null))).isEqualTo(RefusalCode.RETURN_RECEIVED);
        assertThat(story.code(chase(cameIn.plusDays(1)))).isEqualTo(RefusalCode.RETURN_RECEIVED);
        assertThat(story.code(new EscalateNonResponse(REVIEW, agency("WMP"), null, text(9))))
                .isEqualTo(RefusalCode.RETURN_RECEIVED);
        assertThat(story.then(chase(cameIn)).last(ReturnChased.class).on()).isEqualTo(cameIn);
        assertThat(story.by(NOTIFIER, Role.PROGRAMME_MANAGER, null)
                        .then(new VerifyAgencyInformation(REVIEW, agency("WMP")))
                        .code(chase(null)))
                .isEqualTo(RefusalCode.RETURN_RECEIVED);
        story.then(ReviewCommands.request("WMP"), chase(null));
        assertThat(story.last(ReturnChased.class).on()).isAfter(cameIn);
    }

    private static ChaseReturn chase(@Nullable LocalDate on) {
        return new ChaseReturn(REVIEW, agency("WMP"), on, null);
    }

    @Test
    void immediateActionsAreOfAnAgencyAndDone() {
        assertThat(opened().code(new RecordImmediateAction(REVIEW, text(30), agency("NOBODY"), null)))
                .isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
        assertThat(opened().code(new RecordImmediateAction(REVIEW, text(30), agency("BCT"), TOMORROW)))
                .isEqualTo(RefusalCode.DATE_IN_FUTURE);
    }
}
