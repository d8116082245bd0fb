package uk.casereview.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;
import uk.casereview.command.CommandSideConfiguration;

/** Starts the whole service in one process. */
@SpringBootApplication
@Import(CommandSideConfiguration.class)
public class CaseReviewApplication {
    public static void main(String[] args) {
        SpringApplication.run(CaseReviewApplication.class, args);
    }
}
