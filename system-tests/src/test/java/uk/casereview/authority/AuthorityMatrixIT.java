package uk.casereview.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.casereview.platform.axon.TokenPositions;
import uk.casereview.sample.DemoUser;
import uk.casereview.sample.Sample;
import uk.casereview.sample.Samples;
import uk.casereview.sample.Settled;
import uk.casereview.sample.Walk;
import uk.casereview.sample.Walk.Ready;
import uk.casereview.shared.Role;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/**
 * Role × command × partnership over HTTP, every cell. A walk through all commands stops at each: first everybody gives
 * it who may not, then one who may, and it is accepted; so each refused call has a twin that differs in the role or the
 * partnership alone and passes, and a call without one is a failure: but for the two of {@link #WITHOUT_TWIN}. What only a process
 * may has no such twin among people: it is refused to all of them here, and the tests of the processes show it accepted.
 * Then everybody else gives it who may.
 *
 * <p>What that shows, and what it does not. Every command of the table that a person may give is truly accepted (200 or
 * 201) from at least one of those who may; only that a partnership is established is shown elsewhere ({@code WriteApiIT}),
 * as the two of the demo are there already. In every other allowed cell the same command comes after it was accepted, so
 * that its record has moved on and a rule may stand in the way: the answer is a success, or 422 with a code that says
 * something of the record. It is never 401, 403 or 412, nor one of the codes by which somebody is refused for who they
 * are ({@link #FOR_WHO_THEY_ARE}), save for the commands of {@link #OF_ONE_PERSON}, no more and no fewer.
 */
@ServiceTest
class AuthorityMatrixIT {
    private static final String HOME = "BSCP";
    private static final String ABROAD = "SCSP";
    private static final ExecutorService CALLERS = Executors.newFixedThreadPool(6);
    private static final AuthorityTable TABLE = new AuthorityTable();

    /** §15.8 and the deciders: refused not for the record but for the person, the office or the agency. */
    private static final Set<String> FOR_WHO_THEY_ARE = Set.of(
            "WRONG_AGENCY",
            "NOT_THE_CHAIR",
            "NOT_A_MEMBER",
            "SELF_VERIFICATION_FORBIDDEN",
            "SECOND_PERSON_REQUIRED",
            "CASTING_VOTE_NOT_ALLOWED",
            "NON_VOTER_VOTED");

    /**
     * What belongs to one person among those of the role, which the table cannot say: a chair of that very body, a member
     * of it, the agency's own voter, whoever answers for the agency's own action, whoever presided, and anybody but who
     * recorded. Each has a rule and a test of its own.
     */
    private static final Set<String> OF_ONE_PERSON = Set.of(
            "OpenItem NOT_THE_CHAIR",
            "CloseItem NOT_THE_CHAIR",
            "DeferItem NOT_THE_CHAIR",
            "CastCastingVote CASTING_VOTE_NOT_ALLOWED",
            "DeclareConflict NOT_A_MEMBER",
            "RecordArrival NOT_A_MEMBER",
            "CastVote WRONG_AGENCY",
            "CastVote NON_VOTER_VOTED",
            "UpdateProgress WRONG_AGENCY",
            "ConfirmDecision NOT_THE_CHAIR",
            "CorrectDecisionRecord NOT_THE_CHAIR",
            "VerifyAgencyInformation SELF_VERIFICATION_FORBIDDEN");

    /**
     * Refused for whoever may not, and then, word for word, for who may as well. There is one partnership of a name, and no
     * process has left each record a task to name; a task that is there is completed in another step of the walk.
     */
    private static final Set<String> WITHOUT_TWIN =
            Set.of("every case CompleteTask", "partnerships EstablishPartnership");

    private final Set<String> personal = ConcurrentHashMap.newKeySet();

    private final Set<String> accepted = ConcurrentHashMap.newKeySet();

    private final Set<String> withoutTwin = new TreeSet<>();
    private final List<String> faults = new ArrayList<>();
    private int refused;
    private int allowed;

    @AfterAll
    static void callersGo() {
        CALLERS.shutdown();
    }

    @Test
    void everyRoleMayWhatTheTableSaysAndNothingElse(
            Service service, @Autowired JdbcClient database, @Autowired TokenPositions positions) throws Exception {
        Walk walk = new Walk(service, new Settled(database, positions));
        int samples = 0;
        for (Sample sample : Samples.all()) {
            Ready ready = walk.ready(sample, sample.giver());
            if (sample.everyRole()) {
                samples++;
                tryThoseWhoMayNot(service, sample, ready);
            }
            if (!sample.forProcessesOnly()) {
                Answer answer = ready.sentBy(service, sample.giver());
                sample.mustHaveBeen(answer);
                walk.keep(sample, ready, answer);
                if (answer.status() < 300) {
                    accepted.add(AuthorityTable.row(sample));
                } else if (sample.everyRole()) {
                    withoutTwin.add(AuthorityTable.row(sample));
                }
            }
            if (sample.everyRole()) {
                tryTheOthersWhoMay(service, sample, walk);
            }
        }
        assertThat(faults).isEmpty();
        assertThat(refused + allowed).isEqualTo(samples * AuthorityTable.PEOPLE.size() * 2);
        assertThat(allowed).isGreaterThan(samples);
        assertThat(personal).isEqualTo(OF_ONE_PERSON);
        assertThat(neverAccepted()).containsExactly("partnerships EstablishPartnership");
        assertThat(withoutTwin).isEqualTo(WITHOUT_TWIN);
    }

    /** What people may give and nobody was seen to give. */
    private Set<String> neverAccepted() {
        return Samples.all().stream()
                .filter(sample -> !sample.forProcessesOnly())
                .map(AuthorityTable::row)
                .filter(row -> !accepted.contains(row))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void tryThoseWhoMayNot(Service service, Sample sample, Ready ready) throws Exception {
        List<Callable<String>> calls = new ArrayList<>();
        for (Role role : AuthorityTable.PEOPLE) {
            if (!TABLE.allowed(sample).contains(role)) {
                calls.add(refusal(service, sample, ready, DemoUser.in(role, HOME), "FORBIDDEN_ROLE"));
            }
            if (!sample.belongsToItsGiver()) {
                calls.add(refusal(service, sample, ready, DemoUser.in(role, ABROAD), "OUT_OF_PARTNERSHIP"));
            } else if (!TABLE.allowed(sample).contains(role)) {
                calls.add(refusal(service, sample, ready, DemoUser.in(role, ABROAD), "FORBIDDEN_ROLE"));
            }
        }
        refused += calls.size();
        all(calls);
    }

    private void tryTheOthersWhoMay(Service service, Sample sample, Walk walk) throws Exception {
        for (Role role : AuthorityTable.PEOPLE) {
            if (TABLE.allowed(sample).contains(role)) {
                if (role != sample.role()) {
                    all(List.of(acceptance(service, sample, walk, DemoUser.in(role, HOME))));
                }
                allowed++;
                if (sample.belongsToItsGiver()) {
                    all(List.of(acceptance(service, sample, walk, DemoUser.in(role, ABROAD))));
                    allowed++;
                }
            }
        }
    }

    private static Callable<String> refusal(Service service, Sample sample, Ready ready, DemoUser user, String code) {
        return () -> {
            Answer answer = ready.sentBy(service, user);
            return answer.status() == 403 && answer.code().equals(code) ? "" : fault(sample, user, answer, code);
        };
    }

    /** Whatever else may stand in the way, it is not who they are. */
    private Callable<String> acceptance(Service service, Sample sample, Walk walk, DemoUser user) {
        return () -> {
            Answer answer = walk.prepared(sample, user).sentBy(service, user);
            if (answer.status() == 200 || answer.status() == 201) {
                accepted.add(AuthorityTable.row(sample));
                return "";
            }
            if (answer.status() == 422 && FOR_WHO_THEY_ARE.contains(answer.code())) {
                personal.add(sample.command().getSimpleName() + " " + answer.code());
                return "";
            }
            return answer.status() == 422 ? "" : fault(sample, user, answer, "to be allowed");
        };
    }

    private void all(List<Callable<String>> calls) throws InterruptedException, ExecutionException {
        for (Future<String> fault : CALLERS.invokeAll(calls)) {
            if (!fault.get().isEmpty()) {
                faults.add(fault.get());
            }
        }
    }

    private static String fault(Sample sample, DemoUser user, Answer answer, String expected) {
        return "%s by %s as %s: %d %s instead of %s"
                .formatted(
                        AuthorityTable.row(sample),
                        user.login(),
                        user.capacity(),
                        answer.status(),
                        answer.body(),
                        expected);
    }
}
