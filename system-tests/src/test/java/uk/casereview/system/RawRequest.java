package uk.casereview.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** A request as no client would send it, byte by byte. */
public final class RawRequest {
    private static final int PATIENCE_MILLIS = 60_000;

    private RawRequest() {}

    /** What the service answers before it closes the connection. */
    public static Answer send(Service service, String requestLine, String... headers) {
        String host = service.address().getHost();
        String request = requestLine + "\r\nHost: " + host + "\r\nConnection: close\r\n" + String.join("\r\n", headers)
                + "\r\n\r\n";
        try (Socket socket = new Socket(host, service.address().getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(requestLine, e);
        }
    }

    private static Answer answer(String said) {
        String[] parts = said.split("\r\n\r\n", 2);
        String[] lines = parts[0].split("\r\n", -1);
        Map<String, List<String>> headers = Arrays.stream(lines)
                .skip(1)
                .map(line -> line.split(": ?", 2))
                .collect(Collectors.groupingBy(
                        line -> line[0], Collectors.mapping(line -> line[1], Collectors.toList())));
        String body = parts.length > 1 ? parts[1] : "";
        HttpHeaders all = HttpHeaders.of(headers, (_, _) -> true);
        boolean isJson = all.firstValue("Content-Type").orElse("").contains("json")
                && all.firstValue("Transfer-Encoding").isEmpty();
        return new Answer(
                Integer.parseInt(lines[0].split(" ", 3)[1]),
                all,
                body,
                isJson ? JsonMapper.shared().readTree(body) : MissingNode.getInstance());
    }
}
