package uk.casereview.system;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import uk.casereview.app.CaseReviewApplication;

/** The whole service as it is in production: no demo profile, people come with tokens of {@link TokenIssuer}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = CaseReviewApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "casereview.demo-data=false",
            "casereview.data-dir=target/test-token-service-${test.fork:fork-1}",
            "casereview.http.requests-per-second=40"
        })
@ContextConfiguration(initializers = {FreshDatabase.class, TokenIssuer.class})
@ExtendWith(ServiceParameter.class)
public @interface TokenServiceTest {}
