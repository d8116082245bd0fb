package uk.casereview.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.Command;
import uk.casereview.shared.Role;
import uk.casereview.system.Answer;

/**
 * One command as somebody gives it, with names in angle brackets for what is only known when it is sent.
 *
 * @param at sets the service's clock before; null: goes on
 * @param login who gives it; nobody can, if only a process may
 * @param everyRole whether this is the sample to try in every role; there is one for every address
 * @param expected the code it is refused with; empty: it is accepted
 * @param body the fields as JSON
 * @param keeps what later samples refer to
 */
public record Sample(
        String title,
        @Nullable String at,
        Role role,
        String login,
        boolean everyRole,
        String expected,
        String path,
        String body,
        List<Keep> keeps) {

    /** A name for something in the answer, in the case as read afterwards, or derived from the command's id. */
    record Keep(String name, Source source, String where) {}

    /** Where something to be kept comes from. */
    enum Source {
        ANSWER,
        CASE,
        DERIVED
    }

    public ApiCollection collection() {
        return ApiCollection.of(path);
    }

    public Class<? extends Command> command() {
        return collection().command(path);
    }

    /** The address with one name for all members, by which samples are told apart. */
    public String address() {
        return path.replaceAll("/<[^/]*>/", "/{id}/");
    }

    /** What makes a new member belongs to whichever partnership its giver is of. */
    public boolean belongsToItsGiver() {
        return path.equals("incidents")
                || path.equals("incidents/record-external-notification")
                || path.equals("incidents/record-legacy-case")
                || path.equals("meetings");
    }

    /** Whoever gives it; where only a process may, somebody who may not. */
    public DemoUser giver() {
        return forProcessesOnly() ? DemoUser.of("bscp.business-manager") : DemoUser.of(login, role);
    }

    /** Fails where the answer is not the one this sample is made for. */
    public void mustHaveBeen(Answer answer) {
        boolean asExpected = expected.isEmpty()
                ? answer.status() == 200 || answer.status() == 201
                : answer.code().equals(expected);
        if (!asExpected) {
            throw new AssertionError("%s: %d %s".formatted(title, answer.status(), answer.body()));
        }
    }

    /** Nobody signs in as the service itself. */
    public boolean forProcessesOnly() {
        return role == Role.SYSTEM;
    }

    /** Design §4: If-Match is required "for corrections and commands on an existing case aggregate with a DecisionRecord". */
    boolean needsVersion() {
        String name = command().getSimpleName();
        boolean decides =
                name.startsWith("Decide") || Fields.topLevel(command()).contains("decision");
        return collection().ofCases() && path.contains("/<") && (decides || name.startsWith("Correct"));
    }

    Sample with(String name, String value) {
        String brackets = "<" + name + ">";
        return new Sample(
                title + " (" + value + ")",
                at,
                role,
                login,
                everyRole,
                expected,
                path.replace(brackets, value),
                body.replace(brackets, value),
                keeps);
    }
}
