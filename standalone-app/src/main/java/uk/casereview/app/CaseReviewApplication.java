package uk.casereview.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;
import uk.casereview.command.CommandSideConfiguration;
import uk.casereview.query.QuerySideConfiguration;
import uk.casereview.web.WebPagesConfiguration;

/** Starts the whole service in one process. */
@SpringBootApplication
@Import({CommandSideConfiguration.class, QuerySideConfiguration.class, WebPagesConfiguration.class})
public class CaseReviewApplication {
    public static void main(String[] args) {
        SpringApplication.run(CaseReviewApplication.class, args);
    }
}
