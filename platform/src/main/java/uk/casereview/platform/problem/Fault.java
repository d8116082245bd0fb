package uk.casereview.platform.problem;

/**
 * One thing wrong with a request. It never repeats what was sent.
 *
 * @param source whether the pointer is into the body (RFC 6901), or names a header or a query parameter
 */
public record Fault(Source source, String pointer, String detail) {
    /** Where in the request. */
    public enum Source {
        POINTER,
        HEADER,
        PARAMETER
    }

    public static Fault at(String pointer, String detail) {
        return new Fault(Source.POINTER, pointer, detail);
    }

    public static Fault inHeader(String name, String detail) {
        return new Fault(Source.HEADER, name, detail);
    }

    public static Fault inParameter(String name, String detail) {
        return new Fault(Source.PARAMETER, name, detail);
    }
}
