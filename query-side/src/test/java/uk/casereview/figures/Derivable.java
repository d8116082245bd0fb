package uk.casereview.figures;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody can work out who knows how things hang together, as that every action that is green has been completed: a
 * hidden number of which no other value goes with all that is shown. Found by looking for other things that show the same,
 * so it knows nothing of how numbers were chosen to be hidden.
 *
 * @param possible every way in which a thing may count: in which part of which line
 * @param real the things there are, of those ways
 */
record Derivable(Map<String, Integer> sizes, List<Map<String, Integer>> possible, List<Map<String, Integer>> real) {

    /** The lines that count the things, by their names. */
    Map<String, int[]> lines() {
        Map<String, int[]> lines = new LinkedHashMap<>();
        sizes.forEach((name, size) -> lines.put(name, new int[size]));
        real.forEach(thing ->
                thing.forEach((name, part) -> lines.computeIfPresent(name, (_, line) -> plusOne(line, part))));
        return lines;
    }

    private static int[] plusOne(int[] line, int part) {
        line[part]++;
        return line;
    }

    /**
     * The places that can be derived, as {@code line/place}; the total of a line stands after its last part. A part in
     * which nothing can ever count is none.
     */
    Set<String> places(Map<String, BitSet> hidden) {
        Set<String> unknown = new TreeSet<>();
        hidden.forEach((name, places) -> places.stream().forEach(place -> unknown.add(name + "/" + place)));
        unknown.retainAll(
                possible.stream().flatMap(thing -> countsIn(thing).stream()).collect(Collectors.toSet()));
        List<@Nullable Map<String, Integer>> gone = new ArrayList<>(Set.copyOf(real));
        gone.add(null);
        List<@Nullable Map<String, Integer>> come = new ArrayList<>(possible);
        come.add(null);
        for (Map<String, Integer> one : gone) {
            for (Map<String, Integer> other : come) {
                Set<String> changed = changed(one, other);
                if (changed.stream().allMatch(place -> isHidden(place, hidden))) {
                    unknown.removeAll(changed);
                }
            }
        }
        return unknown;
    }

    private static boolean isHidden(String place, Map<String, BitSet> hidden) {
        String[] parts = place.split("/", 2);
        return hidden.getOrDefault(parts[0], new BitSet()).get(Integer.parseInt(parts[1]));
    }

    /** What counts otherwise if the one were not there, and the other were. */
    private Set<String> changed(@Nullable Map<String, Integer> one, @Nullable Map<String, Integer> other) {
        Set<String> before = countsIn(one);
        Set<String> after = countsIn(other);
        Set<String> changed = new TreeSet<>(before);
        changed.addAll(after);
        changed.removeIf(place -> before.contains(place) && after.contains(place));
        return changed;
    }

    private Set<String> countsIn(@Nullable Map<String, Integer> thing) {
        Set<String> places = new TreeSet<>();
        if (thing != null) {
            thing.forEach((name, part) -> {
                places.add(name + "/" + part);
                places.add(name + "/" + sizes.get(name));
            });
        }
        return places;
    }
}
