package uk.casereview.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import uk.casereview.platform.access.AccessRecorder;
import uk.casereview.platform.problem.RequestRefused;
import uk.casereview.query.Freshness;
import uk.casereview.query.ReadRefused;

/**
 * Writes a whole list as a file, some lines at a time, so that it takes no more memory for a million lines than for a
 * thousand. Where it fails half-way the connection breaks off, so that nobody takes a part for the whole.
 */
@Component
public final class Exports {
    private final JsonMapper mapper;
    private final Freshness freshness;
    private final AccessRecorder accesses;

    Exports(JsonMapper mapper, Freshness freshness, AccessRecorder accesses) {
        this.accesses = accesses;
        this.mapper = mapper;
        this.freshness = freshness;
    }

    /** The lines to be exported, a batch at a time. */
    public interface Batches<T> {
        /** The next lines; empty where there are no more. */
        List<T> next();
    }

    /**
     * Answers with the file. Whoever may not read is refused before the first byte; that they have it is on record by
     * then.
     *
     * @param after the position to wait for; null where nobody waits
     * @param groups the views the lines come from
     * @param name of the file, without its ending
     */
    public <T extends Record> void send(
            HttpServletResponse response,
            AnswerForm form,
            String name,
            Class<T> kind,
            @Nullable String after,
            List<String> groups,
            Batches<T> batches)
            throws IOException {
        boolean fresh = freshness.await(after, groups);
        List<T> first = first(batches);
        accesses.beforeFile();
        response.setContentType(
                form == AnswerForm.CSV
                        ? form.type() + ";charset=UTF-8"
                        : form.type().toString());
        response.setHeader("Fresh", Boolean.toString(fresh));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s.%s\"".formatted(name, form.ending()));
        Writer out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        if (form == AnswerForm.CSV) {
            out.write(Csv.header(kind));
        }
        for (List<T> lines = first; !lines.isEmpty(); lines = batches.next()) {
            for (T line : lines) {
                out.write(form == AnswerForm.CSV ? Csv.line(line) : mapper.writeValueAsString(line) + "\n");
            }
        }
        out.flush();
    }

    private static <T> List<T> first(Batches<T> batches) {
        try {
            return batches.next();
        } catch (ReadRefused refused) {
            throw new RequestRefused(refused.refusal());
        }
    }
}
