package uk.casereview.app.demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import uk.casereview.app.CaseReviewApplication;
import uk.casereview.system.FreshDatabase;
import uk.casereview.system.ServiceParameter;

/** A service first started on Saturday 21 November 2026, with its demo cases; booted once for all such tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = CaseReviewApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "casereview.demo-data=true",
            "casereview.demo-anchor=" + DemoTest.ANCHOR,
            "casereview.data-dir=target/test-service-demo-${test.fork:fork-1}",
            // so that nothing is recorded while figures are compared
            "casereview.due-work-every=P1D",
            // whoever compares every figure reads faster than a person may
            "casereview.http.requests-per-second=10000"
        })
@ContextConfiguration(initializers = FreshDatabase.class)
@ActiveProfiles("demo")
@ExtendWith(ServiceParameter.class)
@interface DemoTest {
    String ANCHOR = "2026-11-21T09:00:00Z";
}
