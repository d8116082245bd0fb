package uk.casereview.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the whole service in one process. */
@SpringBootApplication
public class CaseReviewApplication {
    public static void main(String[] args) {
        SpringApplication.run(CaseReviewApplication.class, args);
    }
}
