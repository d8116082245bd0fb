package uk.casereview.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/** In which form a list is answered: one page as JSON, or all of it as a file. */
public enum AnswerForm {
    JSON("application/json", "json"),
    CSV("text/csv", "csv"),
    JSON_LINES("application/x-ndjson", "jsonl");

    /** The forms beside JSON, as the OpenAPI document names them. */
    public static final List<String> EXPORTS = List.of(CSV.type, JSON_LINES.type);

    private final String type;
    private final String ending;

    AnswerForm(String type, String ending) {
        this.type = type;
        this.ending = ending;
    }

    MediaType type() {
        return MediaType.parseMediaType(type);
    }

    String ending() {
        return ending;
    }

    /**
     * The form that is liked best.
     *
     * @param accept the header; null where it is absent
     * @throws HttpMediaTypeNotAcceptableException where it names none of these
     */
    public static AnswerForm liked(@Nullable String accept) throws HttpMediaTypeNotAcceptableException {
        if (accept == null || accept.isBlank()) {
            return JSON;
        }
        return wanted(accept).stream()
                .flatMap(wanted -> Stream.of(values()).filter(form -> wanted.includes(form.type())))
                .findFirst()
                .orElseThrow(AnswerForm::none);
    }

    private static List<MediaType> wanted(String accept) throws HttpMediaTypeNotAcceptableException {
        try {
            List<MediaType> wanted = new ArrayList<>(MediaType.parseMediaTypes(accept));
            wanted.removeIf(type -> type.getQualityValue() == 0);
            MimeTypeUtils.sortBySpecificity(wanted);
            return wanted;
        } catch (InvalidMediaTypeException _) {
            throw none();
        }
    }

    private static HttpMediaTypeNotAcceptableException none() {
        return new HttpMediaTypeNotAcceptableException(
                Stream.of(values()).map(AnswerForm::type).toList());
    }
}
