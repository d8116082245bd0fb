package uk.casereview.platform.http;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.Command;
import uk.casereview.shared.LaCode;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.PersonalText;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.WebAddress;

/**
 * A command nobody has filled in: what may be left out is left out, and all else is there and says nothing. Rules tell of it
 * whether the command is possible at all.
 */
public final class BlankCommand {
    private static final UUID NOBODY = new UUID(0, 0);
    private static final int LENGTH = 100;

    private final LocalDate today;

    private BlankCommand(LocalDate today) {
        this.today = today;
    }

    /** Empty for a record that refuses to say nothing. */
    public static Optional<Command> of(Class<? extends Command> type, UUID target, LocalDate today) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?> first = components[0].getType();
        BlankCommand blank = new BlankCommand(today);
        try {
            Object[] values = Arrays.stream(components).map(blank::member).toArray();
            values[0] = first == UUID.class ? target : Records.construct(first, target);
            return Optional.of((Command) Records.construct(type, values));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private @Nullable Object member(RecordComponent component) {
        Shape shape = Shape.of(component);
        return shape.nullable() || shape.isCollection() || shape.type() == boolean.class
                ? shape.whenAbsent()
                : value(shape.type());
    }

    private Object value(Class<?> type) {
        return switch (type) {
            case Class<?> t when t == SealedText.class -> new SealedText(NOBODY, "", LENGTH);
            case Class<?> t when t == PersonalText.class -> new PersonalText(NOBODY, "", LENGTH);
            case Class<?> t when t == LocalDate.class -> today;
            case Class<?> t when t == LocalTime.class -> LocalTime.NOON;
            case Class<?> t when t == Instant.class -> today.atStartOfDay().toInstant(ZoneOffset.UTC);
            case Class<?> t when t == UUID.class -> NOBODY;
            case Class<?> t when t == String.class -> "0";
            case Class<?> t when t == Boolean.class -> false;
            case Class<?> t when t == int.class || t == Integer.class -> 1;
            case Class<?> t when t == long.class || t == Long.class -> 1L;
            case Class<?> t when t.isEnum() -> t.getEnumConstants()[0];
            case Class<?> t when Scalars.isWrapper(t) -> wrapped(t);
            default ->
                Records.construct(
                        type,
                        Arrays.stream(type.getRecordComponents())
                                .map(this::member)
                                .toArray());
        };
    }

    private static Object wrapped(Class<?> type) {
        return type.getRecordComponents()[0].getType() == UUID.class
                ? Records.construct(type, NOBODY)
                : Records.construct(type, code(type));
    }

    private static String code(Class<?> type) {
        return switch (type) {
            case Class<?> t when t == CaseRef.class -> "XXX-0000-000";
            case Class<?> t when t == LaCode.class -> "E00000000";
            case Class<?> t when t == PartnershipCode.class -> "XXX";
            case Class<?> t when t == WebAddress.class -> "https://example.org/0";
            default -> "X0";
        };
    }
}
