package uk.casereview.system;

import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** What nobody should send: in a body, and in an address. */
public final class HostileValues {
    private HostileValues() {}

    static Object any(String marker, Random random) {
        List<Object> values = List.of(
                marker,
                marker + "x".repeat(30_000),
                marker + "\u0000\u0007\u001b[2J",
                marker + "\u202e\u2066\ufeff\ud83d\ude80",
                marker + "\ud800",
                "'; drop table events; --" + marker,
                "<script>" + marker + "</script>",
                "2026-02-30",
                "0000-00-00",
                "-999999999-01-01",
                "+999999999-12-31",
                "9999-12-31",
                "2126-02-01",
                "1066-10-14T09:00:00Z",
                "2026-02-01T25:61:00+99:00",
                "00000000-0000-0000-0000-000000000000",
                Integer.MIN_VALUE,
                Long.MAX_VALUE,
                new BigInteger("9".repeat(400)),
                -1,
                1e300,
                true,
                List.of(),
                List.of(List.of(List.of(marker))),
                Map.of(),
                Map.of("member", marker),
                "");
        return values.get(random.nextInt(values.size()));
    }

    /** As they go into an address; the last is no text in any encoding the service speaks. */
    public static List<String> inAddress(String marker) {
        return Stream.concat(
                        Stream.of(
                                        "",
                                        marker,
                                        marker + "\u0000",
                                        "\u0000",
                                        marker + "\u202e\ud83d\ude80",
                                        "x".repeat(400),
                                        "'; drop table events; --",
                                        "%_\\",
                                        "2026-02-30",
                                        "0000-01-01",
                                        "-999999999-01-01",
                                        "+6000000-01-01",
                                        "+999999999-12-31",
                                        "+1000000000-12-31T23:59:59.999999999Z",
                                        "-1000000000-01-01T00:00:00Z",
                                        "2147483647",
                                        "-2147483648",
                                        "9".repeat(40),
                                        "00000000-0000-0000-0000-000000000000")
                                .map(value -> URLEncoder.encode(value, StandardCharsets.UTF_8)),
                        Stream.of("%ff"))
                .toList();
    }
}
