package uk.casereview.platform.contract;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.LaCode;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.SeatCode;
import uk.casereview.shared.ThemeCode;

/** A full instance of any record, with the same invented values every time: no component is left out. */
final class Samples {
    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final Map<Class<?>, Object> VALUES = Map.ofEntries(
            Map.entry(String.class, "text"),
            Map.entry(UUID.class, ID),
            Map.entry(LocalDate.class, LocalDate.of(2026, 2, 9)),
            Map.entry(LocalTime.class, LocalTime.of(16, 40)),
            Map.entry(Instant.class, Instant.parse("2026-02-09T16:40:00.123Z")),
            Map.entry(boolean.class, true),
            Map.entry(Boolean.class, true),
            Map.entry(int.class, 4),
            Map.entry(Integer.class, 4),
            Map.entry(long.class, 7L),
            Map.entry(Long.class, 7L),
            Map.entry(AgencyCode.class, new AgencyCode("WMP")),
            Map.entry(CaseRef.class, new CaseRef("BSCP-2026-014")),
            Map.entry(LaCode.class, new LaCode("E08000025")),
            Map.entry(PartnershipCode.class, new PartnershipCode("BSCP")),
            Map.entry(SeatCode.class, new SeatCode("SCSG-WMP-1")),
            Map.entry(ThemeCode.class, new ThemeCode("T1")));

    private Samples() {}

    static Object of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return collection(generic);
        }
        Class<?> raw = (Class<?>) type;
        Object value = VALUES.get(raw);
        if (value != null) {
            return value;
        }
        if (raw.isEnum()) {
            return raw.getEnumConstants()[0];
        }
        if (raw.isSealed() && raw.isInterface()) {
            return of(raw.getPermittedSubclasses()[0]);
        }
        return record(raw);
    }

    private static Object collection(ParameterizedType type) {
        Type[] arguments = type.getActualTypeArguments();
        Class<?> raw = (Class<?>) type.getRawType();
        if (raw == Map.class) {
            return Map.of(of(arguments[0]), of(arguments[1]));
        }
        return raw == Set.class ? Set.of(of(arguments[0])) : List.of(of(arguments[0]));
    }

    private static Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null) {
            throw new IllegalArgumentException("no sample for " + type.getName());
        }
        return instance(
                type,
                Arrays.stream(components)
                        .map(component -> of(component.getGenericType()))
                        .toArray());
    }

    private static Object instance(Class<?> type, Object... values) {
        try {
            var constructor = type.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalArgumentException("no sample for " + type.getName(), e);
        }
    }
}
