package uk.casereview.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
 * partnership alone and passes. Then everybody else gives it who may.
 */
@ServiceTest
class AuthorityMatrixIT {
    private static final String HOME = "BSCP";
    private static final String ABROAD = "SCSP";
    private static final ExecutorService CALLERS = Executors.newFixedThreadPool(6);
    private static final AuthorityTable TABLE = new AuthorityTable();

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
            }
            if (sample.everyRole()) {
                tryTheOthersWhoMay(service, sample, walk);
            }
        }
        assertThat(faults).isEmpty();
        assertThat(refused + allowed).isEqualTo(samples * AuthorityTable.PEOPLE.size() * 2);
        assertThat(allowed).isGreaterThan(samples);
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

    /** Whatever else may stand in the way, authority does not. */
    private static Callable<String> acceptance(Service service, Sample sample, Walk walk, DemoUser user) {
        return () -> {
            Answer answer = walk.prepared(sample, user).sentBy(service, user);
            boolean heard = answer.status() == 200
                    || answer.status() == 201
                    || answer.status() == 412
                    || answer.status() == 422;
            return heard ? "" : fault(sample, user, answer, "to be allowed");
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
