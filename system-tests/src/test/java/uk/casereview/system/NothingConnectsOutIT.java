package uk.casereview.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.updates.UpdateChecker;
import org.axonframework.updates.configuration.UsagePropertyProvider;
import org.axonframework.updates.detection.TestEnvironmentDetector;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The service speaks to nobody who was not configured; here that is its database, on this machine. */
@ServiceTest
class NothingConnectsOutIT {
    private static final String PLANTED = "elsewhere.invalid";

    @Test
    void looksUpNoHostElsewhere(Service service) {
        service.asNobody().get("/actuator/health/readiness").mustBe(200);

        assertThat(RecordedLookups.elsewhere()).isSubsetOf(PLANTED);
    }

    /** The twin: a look-up of another host would have been noted. */
    @Test
    void wouldNoticeALookUp() {
        assertThatThrownBy(() -> InetAddress.getAllByName(PLANTED)).isInstanceOf(UnknownHostException.class);

        assertThat(RecordedLookups.elsewhere()).contains(PLANTED);
    }

    @Test
    void hasNoConnectionToAnotherMachine() throws IOException {
        assertThat(remoteAddresses("tcp")).allMatch(address -> address.endsWith("7F") || address.matches("0+"));
        assertThat(remoteAddresses("tcp6")).allMatch(NothingConnectsOutIT::isLoopback6);
    }

    /** Axon asks its makers for updates unless it believes it is under test; this build makes it believe the contrary. */
    @Test
    void doesNotAskForUpdates(@Autowired ApplicationContext context) {
        assertThat(TestEnvironmentDetector.isTestEnvironment()).isFalse();
        assertThat(context.getBean(UpdateChecker.class)).isNotNull();
        assertThat(context.getBeansOfType(UsagePropertyProvider.class)).containsKey("noUpdateCheck");
        assertThat(context.getBean(UsagePropertyProvider.class).getDisabled()).isTrue();
    }

    private static boolean isLoopback6(String address) {
        return address.matches("0+")
                || address.equals("00000000000000000000000001000000")
                || address.matches("0{16}FFFF0000......7F");
    }

    /** The far ends of this process's open sockets, as the kernel writes them. */
    private static Set<String> remoteAddresses(String protocol) throws IOException {
        Set<String> ours = sockets();
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/net", protocol))) {
            return lines.skip(1)
                    .map(line -> line.strip().split("\\s+"))
                    .filter(fields -> ours.contains("socket:[" + fields[9] + "]"))
                    .map(fields -> fields[2].substring(0, fields[2].indexOf(':')))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> sockets() throws IOException {
        Set<String> sockets = new TreeSet<>();
        try (var descriptors = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
            for (Path descriptor : descriptors) {
                try {
                    sockets.add(Files.readSymbolicLink(descriptor).toString());
                } catch (IOException _) {
                    // closed meanwhile
                }
            }
        }
        return sockets;
    }
}
