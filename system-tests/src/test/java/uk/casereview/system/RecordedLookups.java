package uk.casereview.system;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;

/** Notes every host this JVM looks up that is not this machine; found by the JDK as a service. */
public final class RecordedLookups extends InetAddressResolverProvider {
    private static final Set<String> ELSEWHERE = new ConcurrentSkipListSet<>();

    static Set<String> elsewhere() {
        return Set.copyOf(ELSEWHERE);
    }

    @Override
    public InetAddressResolver get(Configuration configuration) {
        return new Recording(configuration.builtinResolver(), configuration.lookupLocalHostName());
    }

    @Override
    public String name() {
        return "recorded lookups";
    }

    private record Recording(InetAddressResolver builtin, String thisMachine) implements InetAddressResolver {
        @Override
        public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
            try {
                List<InetAddress> found = builtin.lookupByName(host, policy).toList();
                if (!found.stream().allMatch(Recording::isHere)) {
                    ELSEWHERE.add(host);
                }
                return found.stream();
            } catch (UnknownHostException e) {
                if (!thisMachine.equals(host)) {
                    ELSEWHERE.add(host);
                }
                throw e;
            }
        }

        private static boolean isHere(InetAddress address) {
            try {
                return address.isLoopbackAddress() || NetworkInterface.getByInetAddress(address) != null;
            } catch (SocketException _) {
                return false;
            }
        }

        @Override
        public String lookupByAddress(byte[] address) throws UnknownHostException {
            return builtin.lookupByAddress(address);
        }
    }
}
