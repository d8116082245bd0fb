package uk.casereview.scenario;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.casereview.app.CaseReviewApplication;
import uk.casereview.deadline.DueWorkJob;
import uk.casereview.system.ForkDirectory;
import uk.casereview.system.Service;
import uk.casereview.system.TestDatabase;

/** Two instances of the service on one database, each with its scheduler and its processors. */
record Instances(ConfigurableApplicationContext one, ConfigurableApplicationContext other) implements AutoCloseable {

    static Instances started() {
        TestDatabase database = TestDatabase.fresh();
        return new Instances(instance(database), instance(database));
    }

    private static ConfigurableApplicationContext instance(TestDatabase database) {
        String[] settings = Stream.concat(
                        database.settings().entrySet().stream()
                                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue()),
                        Stream.of(
                                "--server.port=0",
                                "--casereview.demo-data=false",
                                "--casereview.data-dir=" + ForkDirectory.named("service"),
                                "--casereview.due-work-every=PT1S",
                                "--db-scheduler.polling-interval=1s"))
                .toArray(String[]::new);
        return new SpringApplicationBuilder(CaseReviewApplication.class)
                .profiles("demo")
                .run(settings);
    }

    Service service() {
        return serviceOf(one);
    }

    Service otherService() {
        return serviceOf(other);
    }

    private static Service serviceOf(ConfigurableApplicationContext instance) {
        return Service.at(
                URI.create("http://127.0.0.1:" + instance.getEnvironment().getRequiredProperty("local.server.port")));
    }

    JdbcClient database() {
        return one.getBean(JdbcClient.class);
    }

    /** Both at once, and beside their schedulers, for what no scheduler would let happen. */
    void runTheJobAtOnce() {
        CompletableFuture.allOf(Stream.of(one, other, one, other)
                        .map(instance -> instance.getBean(DueWorkJob.class))
                        .map(job -> CompletableFuture.runAsync(job::run))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    @Override
    public void close() {
        List.of(other, one).forEach(ConfigurableApplicationContext::close);
    }
}
