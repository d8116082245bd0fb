package uk.casereview.web.form;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import uk.casereview.platform.axon.CommandRefused;
import uk.casereview.platform.axon.CommandResult;
import uk.casereview.platform.axon.Position;
import uk.casereview.platform.axon.Positions;
import uk.casereview.platform.http.CommandForm;
import uk.casereview.platform.http.CommandIntake;
import uk.casereview.platform.http.CommandRequest;
import uk.casereview.platform.problem.FaultyRequest;
import uk.casereview.platform.problem.RefusalSentences;
import uk.casereview.platform.problem.RequestRefused;
import uk.casereview.platform.signin.CapacityChoice;
import uk.casereview.platform.signin.SignedIn;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.web.Visitor;

/** Gives a command from a form, by the one edge that every command comes through, and tells people what became of it. */
@Component
public final class CommandSubmission {
    private final CommandIntake intake;
    private final Positions positions;
    private final ServiceTime time;
    private final FormWords words;
    private final RefusalSentences sentences = new RefusalSentences();

    CommandSubmission(CommandIntake intake, Positions positions, ServiceTime time, FormWords words) {
        this.intake = intake;
        this.positions = positions;
        this.time = time;
        this.words = words;
    }

    /**
     * What is given from a form.
     *
     * @param target whom it asks; null where it makes something new
     * @param commandId made with the form, so that a form sent twice is one command
     * @param version the version the person has read; null where none is named
     */
    public record Given(
            CommandForm form,
            Entered entered,
            SignedIn user,
            Visitor visitor,
            @Nullable UUID target,
            CommandId commandId,
            @Nullable Long version) {}

    /** What became of it. */
    public sealed interface Outcome {}

    /** What would become of it. */
    public sealed interface Foresight {}

    /** What it would change, as the side that decides tells it. */
    public record Foreseen(Record changes) implements Foresight {}

    /** It is on record; a read after the position shows it. */
    public record Accepted(CommandResult result, Position position) implements Outcome {}

    /**
     * It is not.
     *
     * @param code null where it was not understood
     */
    public record NotAccepted(HttpStatus status, @Nullable RefusalCode code, List<FieldError> errors)
            implements Outcome, Foresight {
        public boolean isStale() {
            return code == RefusalCode.STALE_VERSION;
        }
    }

    /** Sends it in the capacity the person has chosen, else in the first that may give it. */
    public Outcome submit(Given given) {
        FormBody body = FormBody.of(given.form().fields(), given.entered());
        try {
            CommandResult result = intake.take(given.form().command(), request(given, body));
            return new Accepted(result, positions.of(result));
        } catch (FaultyRequest | RequestRefused | CommandRefused failure) {
            return notAccepted(given.form(), failure, body);
        }
    }

    /** Asks what it would change, of a command of which that is told; nothing is recorded. */
    public Foresight preview(Given given) {
        FormBody body = FormBody.of(given.form().fields(), given.entered());
        try {
            return new Foreseen(intake.preview(given.form().command(), request(given, body)));
        } catch (FaultyRequest | RequestRefused | CommandRefused failure) {
            return notAccepted(given.form(), failure, body);
        }
    }

    private NotAccepted notAccepted(CommandForm form, RuntimeException failure, FormBody body) {
        return switch (failure) {
            case FaultyRequest faulty -> faulty(form, faulty, body);
            case RequestRefused refused -> refused(form, refused.refusal(), refused.status());
            case CommandRefused refused ->
                refused(form, refused.refusal(), new RequestRefused(refused.refusal()).status());
            default -> throw failure;
        };
    }

    private CommandRequest request(Given given, FormBody body) {
        return new CommandRequest(
                given.user(),
                given.visitor().chosen() ? CapacityChoice.nameOf(given.visitor().capacity()) : null,
                given.target(),
                body.json(),
                given.commandId(),
                given.version(),
                time.now());
    }

    private NotAccepted faulty(CommandForm form, FaultyRequest faulty, FormBody body) {
        var faults = new FormFaults(words, form.fields());
        return new NotAccepted(HttpStatus.BAD_REQUEST, null, faults.of(faulty.faults(), body));
    }

    /** Beside the field the refusal names, where it names one that the form has. */
    private NotAccepted refused(CommandForm form, Refusal refusal, HttpStatus status) {
        var faults = new FormFaults(words, form.fields());
        String field = Stream.of("field", "missing", "pointer")
                .map(refusal.facts()::get)
                .filter(String.class::isInstance)
                .map(named -> named.toString().replaceFirst("^/", "").replace('/', '.'))
                .filter(faults::knows)
                .findFirst()
                .orElse("");
        return new NotAccepted(status, refusal.code(), List.of(new FieldError(field, sentence(refusal))));
    }

    /** Versions are for programs. */
    private String sentence(Refusal refusal) {
        return refusal.code() == RefusalCode.STALE_VERSION ? words.message("form.stale") : sentences.of(refusal);
    }
}
