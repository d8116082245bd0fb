package uk.casereview.web.meeting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import uk.casereview.platform.axon.CommandRefused;
import uk.casereview.platform.http.FormIntake;
import uk.casereview.platform.http.FormIntake.Taken;
import uk.casereview.platform.problem.Fault;
import uk.casereview.platform.problem.FaultyRequest;
import uk.casereview.platform.problem.RefusalSentences;
import uk.casereview.platform.problem.RequestRefused;
import uk.casereview.platform.signin.CapacityChoice;
import uk.casereview.platform.signin.SignedIn;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.web.Visitor;
import uk.casereview.web.meeting.Entered.Wrong;

/** Takes what a form of a meeting sends, and says in words why it was not taken. */
@Component
final class RoomDesk {
    private static final Pattern FIELD = Pattern.compile("/([A-Za-z]+).*");

    private final FormIntake intake;
    private final MessageSource words;
    private final RefusalSentences sentences = new RefusalSentences();

    RoomDesk(FormIntake intake, MessageSource words) {
        this.intake = intake;
        this.words = words;
    }

    /** What came of a form: either it was taken, or this is what was entered and why not. */
    record Outcome(@Nullable Taken taken, Entered entered) {}

    Outcome give(
            RoomCommand command, SignedIn user, Visitor visitor, @Nullable UUID meeting, Map<String, String> given) {
        Map<String, Object> fields = RoomFields.of(command, given);
        String capacity = CapacityChoice.nameOf(visitor.capacity());
        String item = given.getOrDefault("itemRef", "");
        try {
            return new Outcome(take(command, user, capacity, meeting, fields, commandId(given)), Entered.NOTHING);
        } catch (CommandRefused refused) {
            return not(command, item, given, refused.refusal());
        } catch (RequestRefused refused) {
            return not(command, item, given, refused.refusal());
        } catch (FaultyRequest faulty) {
            return new Outcome(
                    null,
                    new Entered(
                            command.slug(),
                            item,
                            given,
                            faulty.faults().stream()
                                    .map(fault -> wrong(command, item, fault))
                                    .toList()));
        }
    }

    /** What is wrong with an address, beside the field that makes it. */
    Entered wrong(String field, String key) {
        return new Entered(
                "",
                "",
                Map.of(),
                List.of(new Wrong(field, words.getMessage(key, null, LocaleContextHolder.getLocale()))));
    }

    /** Whoever goes back and sends the form with something else in it means something else. */
    private Taken take(
            RoomCommand command,
            SignedIn user,
            String capacity,
            @Nullable UUID meeting,
            Map<String, Object> fields,
            UUID commandId) {
        try {
            return intake.take(command.command(), user, capacity, meeting, fields, commandId);
        } catch (CommandRefused refused) {
            if (refused.refusal().code() != RefusalCode.IDEMPOTENCY_KEY_REUSED) {
                throw refused;
            }
            return intake.take(command.command(), user, capacity, meeting, fields, UUID.randomUUID());
        }
    }

    private Outcome not(RoomCommand command, String item, Map<String, String> given, Refusal refusal) {
        String field = command.inputs().stream()
                .filter(each -> blames(refusal, each))
                .findFirst()
                .map(each -> id(command, item, each))
                .orElse(command.place(item));
        return new Outcome(
                null,
                new Entered(
                        command.slug(),
                        item,
                        given,
                        List.of(new Wrong(field, sentences.of(refusal.without("mayBeDoneBy"))))));
    }

    private static boolean blames(Refusal refusal, String field) {
        return refusal.facts().containsValue(field)
                || refusal.facts().containsKey(field)
                || (refusal.code() == RefusalCode.RATIONALE_REQUIRED && field.equals("rationale"))
                || (refusal.code() == RefusalCode.MEETING_DAY_REQUIRED && field.equals("on"));
    }

    private Wrong wrong(RoomCommand command, String item, Fault fault) {
        var pointed = FIELD.matcher(fault.pointer());
        String field = pointed.matches() ? pointed.group(1) : "";
        Optional<String> known = command.inputs().stream().filter(field::equals).findFirst();
        String label = words.getMessage(
                "room.field." + command.slug() + "." + field,
                null,
                words.getMessage("room.field." + field, null, "", LocaleContextHolder.getLocale()),
                LocaleContextHolder.getLocale());
        return new Wrong(
                known.map(each -> id(command, item, each)).orElse(command.place(item)),
                label == null || label.isEmpty() ? fault.detail() : "%s: %s".formatted(label, fault.detail()));
    }

    private static String id(RoomCommand command, String item, String field) {
        return "%s-%s-%s".formatted(command.slug(), item, field.equals("on") ? "on-day" : field);
    }

    /** A form without a number, or with one that is none, is a form that is sent once. */
    private static UUID commandId(Map<String, String> given) {
        try {
            return UUID.fromString(given.getOrDefault("commandId", ""));
        } catch (IllegalArgumentException _) {
            return UUID.randomUUID();
        }
    }
}
