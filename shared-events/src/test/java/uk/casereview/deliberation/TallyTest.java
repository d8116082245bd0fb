package uk.casereview.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.deliberation.DecisionRecord.Vote;
import uk.casereview.deliberation.DecisionRecord.VoteSource;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.UserId;

/** §4.3: "one vote per agency", of members free to decide; "ABSTAIN ignored". */
class TallyTest {
    private static final AgencyCode WMP = new AgencyCode("WMP");
    private static final AgencyCode BCC = new AgencyCode("BCC");
    private static final AgencyCode ICB = new AgencyCode("ICB");
    private static final UserId OFFICER = new UserId(new UUID(0, 1));
    private static final UserId COLLEAGUE = new UserId(new UUID(0, 2));
    private static final UserId SOCIAL_WORKER = new UserId(new UUID(0, 3));
    private static final UserId DOCTOR = new UserId(new UUID(0, 4));

    @Test
    void eachSideHasItsAgenciesOnceAndInOrder() {
        Tally tally = Tally.of(List.of(
                vote(WMP, OFFICER, Choice.FOR),
                vote(BCC, SOCIAL_WORKER, Choice.FOR),
                vote(WMP, COLLEAGUE, Choice.FOR),
                vote(ICB, DOCTOR, Choice.AGAINST)));

        assertThat(tally).isEqualTo(new Tally(List.of(BCC, WMP), List.of(ICB)));
        assertThat(tally.tied()).isFalse();
    }

    @Test
    void whoAbstainsIsOnNeitherSideAndAnEvenNumberIsATie() {
        Tally tally = Tally.of(List.of(
                vote(WMP, OFFICER, Choice.FOR),
                vote(BCC, SOCIAL_WORKER, Choice.ABSTAIN),
                vote(ICB, DOCTOR, Choice.AGAINST)));

        assertThat(tally).isEqualTo(new Tally(List.of(WMP), List.of(ICB)));
        assertThat(tally.tied()).isTrue();
    }

    @Test
    void theFirstVoteOfAnAgencyCountsAndNoneOfAMemberWhoMayNotDecide() {
        Vote first = vote(WMP, OFFICER, Choice.FOR);
        Vote second = vote(WMP, COLLEAGUE, Choice.AGAINST);
        Vote conflicted = vote(BCC, SOCIAL_WORKER, Choice.AGAINST);
        Vote other = vote(ICB, DOCTOR, Choice.ABSTAIN);
        List<Vote> cast = List.of(first, second, conflicted, other);

        assertThat(Tally.counted(cast, member -> !member.equals(SOCIAL_WORKER))).containsExactly(first, other);
        assertThat(Tally.counted(cast, member -> !member.equals(OFFICER))).containsExactly(second, conflicted, other);
        assertThat(Tally.counted(cast, _ -> false)).isEmpty();
    }

    private static Vote vote(AgencyCode agency, UserId member, Choice choice) {
        return new Vote(agency, member, choice, VoteSource.MEMBER);
    }
}
