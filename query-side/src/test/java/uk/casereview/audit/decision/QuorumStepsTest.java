package uk.casereview.audit.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.audit.QuorumReckoning;
import uk.casereview.audit.QuorumReckoning.CountedAgency;
import uk.casereview.audit.QuorumReckoning.Person;
import uk.casereview.audit.QuorumReckoning.Standing;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.DecisionRecord.Attendee;
import uk.casereview.deliberation.DecisionRecord.Capacity;
import uk.casereview.deliberation.DecisionRecord.CastingVote;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.deliberation.DecisionRecord.Conflict;
import uk.casereview.deliberation.DecisionRecord.DecisionMode;
import uk.casereview.deliberation.DecisionRecord.DecisionResult;
import uk.casereview.deliberation.DecisionRecord.Quorum;
import uk.casereview.deliberation.DecisionRecord.Vote;
import uk.casereview.deliberation.DecisionRecord.VoteSource;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Body;
import uk.casereview.shared.UserId;
import uk.casereview.timeline.Invented;

class QuorumStepsTest {
    private static final List<Attendee> ATTENDANCE = List.of(
            there(1, "ICB", Capacity.CORE, null),
            there(2, "ICB", Capacity.CORE, null),
            there(3, "WMP", Capacity.CORE, null),
            there(4, "BCT", Capacity.DEPUTY, user(9)),
            there(5, "BCC", Capacity.ADVISOR, null),
            there(6, "NSPCC", Capacity.OBSERVER, user(7)),
            there(7, "NSPCC", Capacity.CORE, null),
            new Attendee(user(8), null, Capacity.CORE, null));
    private static final List<Conflict> CONFLICTS =
            List.of(new Conflict(user(3), null, Invented.TEXT, false, List.of()));

    @Test
    void saysOfEverybodyWhatTheyCameTo() {
        QuorumReckoning reckoning =
                QuorumSteps.of(decision(quorum(4, List.of("BCT"), "BCT", "ICB", "NSPCC"), DecisionMode.CONSENSUS));

        assertThat(reckoning.people())
                .extracting(Person::standing)
                .containsExactly(
                        Standing.COUNTED,
                        Standing.COUNTED_TOGETHER,
                        Standing.CONFLICTED,
                        Standing.COUNTED,
                        Standing.WITHOUT_A_VOICE,
                        Standing.LOOKED_ON,
                        Standing.COUNTED,
                        Standing.WITHOUT_AN_AGENCY);
        assertThat(reckoning.people().get(2).conflict()).isEqualTo(Invented.TEXT);
        assertThat(reckoning.agencies())
                .containsExactly(
                        new CountedAgency(agency("BCT"), true, List.of(user(4))),
                        new CountedAgency(agency("ICB"), false, List.of(user(1), user(2))),
                        new CountedAgency(agency("NSPCC"), false, List.of(user(7))));
        assertThat(reckoning.traced()).isTrue();
    }

    @Test
    void tellsItStepByStep() {
        assertThat(QuorumSteps.of(decision(quorum(4, List.of("BCT"), "BCT", "ICB", "NSPCC"), DecisionMode.CONSENSUS))
                        .steps())
                .containsExactly(
                        "Needed: 4 different agencies free to decide.",
                        "Among them had to be BCT.",
                        "8 on record as taking part, of whom 4 counted.",
                        "1 not counted: a conflict of interest (WMP).",
                        "1 not counted: the member they stand in for was there (NSPCC).",
                        "1 not counted: no voice in this body (BCC).",
                        "1 not counted: sits for no agency.",
                        "BCT was there through a deputy.",
                        "ICB was there with 2 people and counts once.",
                        "Counted: 3 different agencies, BCT, ICB and NSPCC.",
                        "The quorum was not reached.");
    }

    @Test
    void saysWhatWasMissingAndThatPuttingOffNeedsNone() {
        assertThat(QuorumSteps.of(decision(quorum(4, List.of("SMBC"), "ICB"), DecisionMode.DEFERRED))
                        .steps())
                .contains(
                        "Counted: 1 agency, ICB.",
                        "Missing: SMBC.",
                        "The quorum was not reached; putting a question off needs none.");
    }

    @Test
    void oneAloneIsNoQuorum() {
        QuorumReckoning reckoning = QuorumSteps.of(decision(null, DecisionMode.CONSENSUS));

        assertThat(reckoning.recorded()).isNull();
        assertThat(reckoning.agencies()).isEmpty();
        assertThat(reckoning.steps()).hasSize(1).first().asString().contains("One person");
        assertThat(reckoning.traced()).isTrue();
    }

    /** §4.2 says nothing of the Gold Group. */
    @Test
    void aBodyWithoutAQuorumIsNotOnePerson() {
        QuorumReckoning reckoning = QuorumSteps.of(decision(quorum(0, List.of()), DecisionMode.CONSENSUS));

        assertThat(reckoning.steps()).containsExactly("No quorum is laid down for this body.");
        assertThat(reckoning.traced()).isTrue();
    }

    @Test
    void aRecordThatItsPeopleDoNotAccountForIsToldApart() {
        assertThat(QuorumSteps.of(decision(quorum(1, List.of(), "BCHC"), DecisionMode.CONSENSUS))
                        .traced())
                .isFalse();
    }

    /** §4.3: one vote per agency, by members free to decide. */
    @Test
    void countsTheVotesThatWereOnes() {
        DecisionRecord decision = voted(
                DecisionMode.CASTING_VOTE,
                new CastingVote(user(1), Choice.FOR),
                vote(1, "ICB", Choice.FOR),
                vote(2, "ICB", Choice.AGAINST),
                vote(3, "WMP", Choice.FOR),
                vote(4, "BCT", Choice.AGAINST),
                vote(7, "NSPCC", Choice.ABSTAIN));

        var count = VoteSteps.of(decision, QuorumSteps.of(decision));

        assertThat(count.tally().inFavour()).containsExactly(agency("ICB"));
        assertThat(count.tally().against()).containsExactly(agency("BCT"));
        assertThat(count.abstained()).containsExactly(agency("NSPCC"));
        assertThat(count.notCounted()).containsExactly(agency("ICB"), agency("WMP"));
        assertThat(count.majority())
                .isEqualTo("1 for, 1 against, 1 abstained; each agency has one vote."
                        + " The votes were even, and the casting vote was FOR.");
    }

    @Test
    void saysHowItWasSettledWithoutAVote() {
        assertThat(Stream.of(DecisionMode.CONSENSUS, DecisionMode.ESCALATED, DecisionMode.DEFERRED, DecisionMode.VOTE)
                        .map(mode -> voted(mode, null))
                        .map(decision ->
                                VoteSteps.of(decision, QuorumSteps.of(decision)).majority()))
                .containsExactly(
                        "No votes are on record. It was agreed.",
                        "No votes are on record. The question was taken to another body.",
                        "No votes are on record. The question was put off.",
                        "No votes are on record.");
    }

    /** some of the partners have not answered, and nobody was asked in their place. */
    @Test
    void saysWhereNotEverybodyTookPart() {
        DecisionRecord incomplete = decision(quorum(3, List.of("WMP"), "BCT", "ICB"), DecisionMode.ESCALATED);

        assertThat(VoteSteps.of(incomplete, QuorumSteps.of(incomplete)).majority())
                .isEqualTo("No votes are on record. Not everybody took part whom the decision takes.");
        DecisionRecord unasked = decision(null, DecisionMode.ESCALATED);
        assertThat(VoteSteps.of(unasked, QuorumSteps.of(unasked)).majority())
                .endsWith("The question was taken to another body.");
    }

    private static DecisionRecord decision(@Nullable Quorum quorum, DecisionMode mode) {
        return record(quorum, mode, null, List.of());
    }

    private static DecisionRecord voted(DecisionMode mode, @Nullable CastingVote casting, Vote... votes) {
        return record(quorum(3, List.of(), "BCT", "ICB", "NSPCC"), mode, casting, List.of(votes));
    }

    private static DecisionRecord record(
            @Nullable Quorum quorum, DecisionMode mode, @Nullable CastingVote casting, List<Vote> votes) {
        return new DecisionRecord(
                Invented.decisionId(1),
                Body.SCSG,
                DecisionRecord.Route.MEETING,
                null,
                null,
                LocalDate.of(2026, 2, 19),
                null,
                user(1),
                ATTENDANCE,
                CONFLICTS,
                quorum,
                mode,
                DecisionResult.CARRIED,
                votes,
                casting,
                List.of(),
                Invented.TEXT,
                List.of(),
                null,
                user(1),
                "policy-1",
                1,
                null);
    }

    private static Quorum quorum(int minimum, List<String> required, String... eligible) {
        List<AgencyCode> counted = Stream.of(eligible).map(AgencyCode::new).toList();
        List<AgencyCode> missing = required.stream()
                .map(AgencyCode::new)
                .filter(agency -> !counted.contains(agency))
                .toList();
        return new Quorum(
                minimum,
                required.stream().map(AgencyCode::new).toList(),
                counted,
                missing,
                missing.isEmpty() && counted.size() >= minimum);
    }

    private static Vote vote(int member, String agency, Choice choice) {
        return new Vote(agency(agency), user(member), choice, VoteSource.MEMBER);
    }

    private static Attendee there(int member, String agency, Capacity capacity, @Nullable UserId deputyFor) {
        return new Attendee(user(member), agency(agency), capacity, deputyFor);
    }

    private static AgencyCode agency(String code) {
        return new AgencyCode(code);
    }

    private static UserId user(int number) {
        return new UserId(new UUID(0, number));
    }
}
