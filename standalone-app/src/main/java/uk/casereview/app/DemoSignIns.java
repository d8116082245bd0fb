package uk.casereview.app;

import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import uk.casereview.platform.signin.DemoUser;
import uk.casereview.platform.signin.DemoUsers;

/** Tells whoever tries the service out as whom they can sign in; the people are invented. */
@Component
@Profile("demo")
class DemoSignIns {
    private static final Logger LOG = LoggerFactory.getLogger(DemoSignIns.class);

    private final DemoUsers users;

    DemoSignIns(DemoUsers users) {
        this.users = users;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        LOG.info("Sign in as one of these (name / password: may act as):");
        users.all().forEach(user -> LOG.info("  {} / {}: {}", user.login(), user.password(), capacities(user)));
    }

    private static String capacities(DemoUser user) {
        return user.capacities().stream()
                .map(capacity ->
                        capacity.role() + " at " + capacity.partnership().value())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
