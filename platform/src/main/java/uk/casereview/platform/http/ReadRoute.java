package uk.casereview.platform.http;

import java.util.List;
import java.util.Map;

/**
 * One address that can be read: what the OpenAPI document tells of it is what the controller goes by.
 *
 * @param path as it is mapped, e.g. {@code /api/cases/{caseRef}}
 * @param parameters the query parameters it knows, each with what it means
 * @param answer the record of a successful answer; {@code byte[]} where it is a file
 * @param exports the media types in which it can be had as a file as well
 */
public record ReadRoute(
        String path, String summary, Map<String, String> parameters, Class<?> answer, List<String> exports) {
    /** What a file is. */
    public static final String FILE = "application/gzip";

    /** An address that answers with JSON, or with a file, alone. */
    public ReadRoute(String path, String summary, Map<String, String> parameters, Class<?> answer) {
        this(path, summary, parameters, answer, List.of());
    }

    boolean isFile() {
        return answer == byte[].class;
    }

    /** A controller that can be asked these. */
    public interface Reads {
        List<ReadRoute> reads();
    }
}
