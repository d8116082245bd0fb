package uk.casereview.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import uk.casereview.decider.Context;
import uk.casereview.deliberation.Conclusion.Concluded;
import uk.casereview.deliberation.Conclusion.Refused;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.deliberation.DecisionRecord.DecisionMode;
import uk.casereview.shared.Body;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.UserId;

/** What holds of every gathering and every vote, whoever comes and however they vote. */
class DeliberationProperties {

    private static final Context CLERK = byManager(birmingham());
    private static final List<UserId> MEMBERS =
            List.of(ICB_DOCTOR, ICB_NURSE, BCT, BCHC, BSMHFT, WMP, WMP_DEPUTY, NSPCC, BCC);
    private static final List<UserId> OTHERS = List.of(ADVISER, LAY_MEMBER, MANAGER, SCRUTINEER);

    /** One voter of each agency, so that votes can be dealt out freely. */
    private static final List<UserId> VOTERS = List.of(ICB_DOCTOR, BCT, BCHC, BSMHFT, WMP, NSPCC, BCC);

    @Provide
    Arbitrary<Set<UserId>> members() {
        return Arbitraries.of(MEMBERS).set();
    }

    @Provide
    Arbitrary<Set<UserId>> others() {
        return Arbitraries.of(OTHERS).set();
    }

    @Provide
    Arbitrary<Map<UserId, Choice>> votes() {
        return Arbitraries.maps(Arbitraries.of(VOTERS), Arbitraries.of(Choice.class))
                .ofMinSize(1);
    }

    private static Assembly assemble(Set<UserId> present, Set<UserId> conflicted) {
        Said said = Said.present(present.toArray(UserId[]::new));
        conflicted.forEach(said::conflicted);
        DecisionRequest request = said.request();
        return Deliberation.assemble(Body.SCSG, TODAY, request.attendance(), request.conflicts(), CLERK);
    }

    private static Conclusion decide(List<Map.Entry<UserId, Choice>> votes, Said said) {
        votes.forEach(vote -> said.vote(vote.getValue(), vote.getKey()));
        return Deliberation.conclude(Body.SCSG, said.request(), CLERK);
    }

    private static Said all() {
        return Said.present(VOTERS.toArray(UserId[]::new)).chairedBy(BCT);
    }

    @Property
    void theQuorumIsAsManyAsThereAreAgencies(@ForAll("members") Set<UserId> present) {
        Assembly assembly = assemble(present, Set.of());

        Set<Object> agencies = assembly.attendance().stream()
                .map(DecisionRecord.Attendee::agency)
                .collect(Collectors.toSet());
        assertThat(assembly.quorum().eligible()).hasSameSizeAs(agencies);
        assertThat(assembly.quorum().met()).isEqualTo(agencies.size() >= 4);
    }

    @Property
    void nobodyWhoIsConflictedMakesAQuorum(
            @ForAll("members") Set<UserId> present, @ForAll("members") Set<UserId> conflicted) {
        Set<UserId> without =
                present.stream().filter(member -> !conflicted.contains(member)).collect(Collectors.toSet());

        assertThat(assemble(present, conflicted).quorum())
                .isEqualTo(assemble(without, Set.of()).quorum());
    }

    @Property
    void nobodyWithoutACoreSeatMakesAQuorum(
            @ForAll("members") Set<UserId> present, @ForAll("others") Set<UserId> others) {
        Set<UserId> with = new LinkedHashSet<>(present);
        with.addAll(others);

        assertThat(assemble(with, Set.of()).quorum())
                .isEqualTo(assemble(present, Set.of()).quorum());
    }

    @Property
    void aSecondMemberOfAnAgencyAddsNothing(@ForAll("members") Set<UserId> present) {
        Set<UserId> withBoth = new LinkedHashSet<>(present);
        if (present.contains(ICB_DOCTOR)) {
            withBoth.add(ICB_NURSE);
        }
        if (present.contains(WMP)) {
            withBoth.add(WMP_DEPUTY);
        }

        assertThat(assemble(withBoth, Set.of()).quorum())
                .isEqualTo(assemble(present, Set.of()).quorum());
    }

    @Property
    void theOrderOfVotesMakesNoDifference(@ForAll("votes") Map<UserId, Choice> votes, @ForAll long seed) {
        List<Map.Entry<UserId, Choice>> shuffled = new ArrayList<>(votes.entrySet());
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(outcome(decide(shuffled, all()))).isEqualTo(outcome(decide(List.copyOf(votes.entrySet()), all())));
    }

    @Property
    void aCastingVoteIsTakenExactlyOfATie(@ForAll("votes") Map<UserId, Choice> votes) {
        long inFavour = votes.values().stream().filter(Choice.FOR::equals).count();
        long against = votes.values().stream().filter(Choice.AGAINST::equals).count();

        Conclusion with = decide(List.copyOf(votes.entrySet()), all().casting(BCT, Choice.FOR));
        Conclusion without = decide(List.copyOf(votes.entrySet()), all());

        assertThat(with instanceof Concluded).isEqualTo(inFavour == against);
        assertThat(without instanceof Concluded).isEqualTo(inFavour != against);
    }

    @Property
    void abstentionsChangeNoResult(@ForAll("votes") Map<UserId, Choice> votes) {
        List<Map.Entry<UserId, Choice>> sides = votes.entrySet().stream()
                .filter(vote -> vote.getValue() != Choice.ABSTAIN)
                .toList();

        assertThat(outcome(decide(List.copyOf(votes.entrySet()), all())))
                .isEqualTo(outcome(decide(sides, all().mode(DecisionMode.VOTE))));
    }

    private static String outcome(Conclusion conclusion) {
        return switch (conclusion) {
            case Concluded concluded -> concluded.decision().result().toString();
            case Refused refused -> {
                assertThat(refused.refusal().code()).isEqualTo(RefusalCode.DECISION_TIED);
                yield "TIED";
            }
        };
    }
}
