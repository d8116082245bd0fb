package uk.casereview.system;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import uk.casereview.app.CaseReviewApplication;

/**
 * The whole service on a port of its own, booted once for all tests that say nothing else; a test method takes the
 * {@link Service} as its parameter. Tests share the database, so each makes cases of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = CaseReviewApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "casereview.demo-data=false",
            "casereview.data-dir=target/test-service-${test.fork:fork-1}",
            // tests that move the clock share it, so notices would come up in the cases of others
            "casereview.due-work-every=P1D",
            // those whom one test sends away are not to be told of while another compares views
            "casereview.access.tell-left-out-every=P1D",
            "casereview.audit.checkpoint-after=1s",
            // what an earlier run has left is of another log, and of other keys
            "casereview.keys.erasure-list=target/test-service-${test.fork:fork-1}/erasures-${random.uuid}",
            "casereview.audit.checkpoint-folder=target/test-service-${test.fork:fork-1}/checkpoints-${random.uuid}"
        })
@ContextConfiguration(initializers = FreshDatabase.class)
@ActiveProfiles("demo")
@ExtendWith(ServiceParameter.class)
public @interface ServiceTest {}
