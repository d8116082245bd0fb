package uk.casereview.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;

class DatabasePreparationTest {
    private final DatabaseCredentials credentials = new DatabaseCredentials("first", "second", "third");

    @Test
    void givesTheRolesNoPowerOverTheServer() {
        assertThat(DatabasePreparation.roles(credentials))
                .hasSize(2)
                .allSatisfy(sql -> assertThat(sql).contains("NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION"));
    }

    @Test
    void letsOnlyTheTwoRolesConnect() {
        assertThat(DatabasePreparation.database("template1", "cases"))
                .containsExactly(
                        "CREATE DATABASE cases TEMPLATE template1 OWNER casereview",
                        "REVOKE ALL ON DATABASE cases FROM PUBLIC",
                        "GRANT CONNECT ON DATABASE cases TO casereview_keys");
    }

    @Test
    void keepsPasswordsOutOfItsDescription() {
        assertThat(credentials.toString()).doesNotContain("first", "second", "third");
    }

    @Test
    void generatesAPasswordOfItsOwnForEachRole() {
        var generated = DatabaseCredentials.generate();

        assertThat(List.of(generated.superuserPassword(), generated.servicePassword(), generated.keysPassword()))
                .doesNotHaveDuplicates()
                .allMatch(password -> password.matches("[0-9a-f]{48}"));
    }

    @Test
    void refusesADamagedCredentialsFile() {
        assertThatThrownBy(() -> DatabaseCredentials.parse(List.of("only one line")))
                .isInstanceOf(EmbeddedPostgresRefused.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void admitsNobodyWithoutAPassword() {
        assertThat(HostBasedAuthentication.RULES.lines().filter(line -> !line.startsWith("#")))
                .isNotEmpty()
                .allMatch(line -> line.contains("127.0.0.1/32") && line.endsWith("scram-sha-256"));
    }

    @Test
    void explainsARefusalInItsOwnWords() {
        var refused = new EmbeddedPostgresRefused("It is so.", "Do this.");

        assertThat(new EmbeddedPostgresFailureAnalyzer().analyze(new IllegalStateException(refused)))
                .usingRecursiveComparison()
                .isEqualTo(new FailureAnalysis("It is so.", "Do this.", refused));
    }
}
