package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.Expect.refused;
import static uk.casereview.scenario.RequestSteps.SECOND;
import static uk.casereview.scenario.RequestSteps.aCase;
import static uk.casereview.scenario.RequestSteps.logged;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.TestDatabase;

/** Design §7: what is certified as erased is so in every instance, also in one that had just used the key. */
class ErasedEverywhereIT {
    private static final String OUTLINE = "A boy of three was found dead at home.";
    private static final String NAME = "Invented Person";
    private static Instances instances;

    @BeforeAll
    static void start() {
        instances = Instances.started();
    }

    @AfterAll
    static void stop() {
        instances.close();
    }

    @Test
    void anotherInstanceShowsNothingOfItAndAddsNobody() {
        CaseSteps about = aCase(instances.service());
        assertThat(shown(instances.otherService(), about)).contains(OUTLINE, NAME);

        erased(about);

        // with the certificate, and not a minute later
        assertThat(shown(instances.otherService(), about)).contains("[erased]").doesNotContain(OUTLINE, NAME);
        refused(added(instances.otherService(), about), "TEXT_ERASED");
        assertThat(keysLeftOf(about)).isZero();
    }

    /** Whoever is added while the case is erased is either erased with it or refused. */
    @Test
    void whoIsAddedMeanwhileIsErasedToo() {
        CaseSteps about = aCase(instances.service());
        List<CompletableFuture<Answer>> adding = new ArrayList<>();
        CompletableFuture<Void> erasing = CompletableFuture.runAsync(() -> erased(about));
        while (!erasing.isDone() && adding.size() < 15) {
            CompletableFuture<Answer> one = CompletableFuture.supplyAsync(() -> added(instances.otherService(), about));
            adding.add(one);
            one.join();
        }
        erasing.join();

        assertThat(adding.stream().map(CompletableFuture::join).map(Answer::status))
                .isNotEmpty()
                .allMatch(status -> status == 200 || status == 422);
        refused(added(instances.otherService(), about), "TEXT_ERASED");
        assertThat(keysLeftOf(about)).isZero();
        assertThat(shown(instances.otherService(), about)).doesNotContain(OUTLINE, NAME);
    }

    private static void erased(CaseSteps about) {
        RequestSteps request = logged(instances.service(), about, "ERASURE");
        request.decide("GRANTED").mustBe(200);
        request.certified(request.by(SECOND, "approve-erasure", Map.of()).mustBe(200));
    }

    private static Answer added(Service service, CaseSteps about) {
        return service.as(Users.LA_NOTIFIER)
                .post("/api/incidents/" + about.id() + "/add-child", Map.of("child", CaseSteps.deadChild()));
    }

    private static String shown(Service service, CaseSteps about) {
        return service.as(Users.BUSINESS_MANAGER)
                .get("/api/cases/" + about.caseRef() + "?after=" + about.position())
                .mustBe(200)
                .body();
    }

    private static int keysLeftOf(CaseSteps about) {
        return JdbcClient.create(TestDatabase.superuser(
                        instances.one().getEnvironment().getRequiredProperty("spring.datasource.url")))
                .sql("select count(*) from keys.data_key where made_for = ?::uuid and wrapped_key is not null")
                .param(about.id())
                .query(Integer.class)
                .single();
    }
}
