package uk.casereview.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is counted, one by one: under which code, of which case, on which day. */
record Things(List<Thing> all) {
    record Thing(String code, String caseRef, LocalDate on) {}

    Things() {
        this(new ArrayList<>());
    }

    void add(String measure, Object value, String caseRef, LocalDate on) {
        all.add(new Thing(measure + "." + value, caseRef, on));
    }

    /** The cases behind each code that counts anything in the period, each as often as it counts. */
    SortedMap<String, List<String>> in(Period period) {
        SortedMap<String, List<String>> cases = new TreeMap<>();
        all.stream()
                .filter(thing -> period.contains(thing.on()))
                .flatMap(thing -> Stream.of(thing, new Thing(whole(thing.code()), thing.caseRef(), thing.on())))
                .forEach(thing -> cases.computeIfAbsent(thing.code(), _ -> new ArrayList<>())
                        .add(thing.caseRef()));
        cases.values().forEach(list -> list.sort(null));
        return cases;
    }

    private static String whole(String code) {
        return code.substring(0, code.indexOf('.'));
    }
}
