package uk.casereview.platform.keys;

import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;

/**
 * How to reach the schema {@code keys} under its own role, so that whoever reads the events with the service's role
 * cannot open them.
 */
public interface KeysConnectionDetails extends ConnectionDetails {
    String jdbcUrl();

    String username();

    String password();
}
