package uk.casereview.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.casereview.figures.Period;

/**
 * What the tracker shows of one partnership.
 *
 * @param total of all cases, as the service counts them
 * @param cases references of some, spread over all pages
 * @param old those of them that were known at a moment long ago already
 */
record Tracked(long total, List<String> cases, List<String> old, LocalDate day) {
    private static final int PAGE = 50;
    private static final int LARGEST_PAGE = 200;
    private static final int MOST_PAGES = 20;
    private static final Pattern ROW = Pattern.compile("\"rows\":\\[\\{");

    /** @param day long ago */
    static Tracked by(Reader reader, LocalDate day) {
        long total = totalBy(reader);
        long pages = Math.ceilDiv(total, LARGEST_PAGE);
        long taken = Math.min(pages, MOST_PAGES);
        List<String> cases = LongStream.range(0, taken)
                .mapToObj(page -> page(reader, LARGEST_PAGE, page * pages / taken))
                .flatMap(page -> StreamSupport.stream(page.path("rows").spliterator(), false))
                .map(row -> row.at("/summary/caseRef").asString())
                .toList();
        // a reference says in which year it was given
        List<String> old = cases.stream()
                .filter(caseRef -> Integer.parseInt(caseRef.split("-", -1)[1]) < day.getYear())
                .toList();
        Dishonest.unless(!old.isEmpty(), () -> reader.partnership() + " has no case of before " + day.getYear());
        return new Tracked(total, cases, old, day);
    }

    /** Without those of the other partnership that were opened to this one: they would be counted twice. */
    static long totalBy(Reader reader) {
        return page(reader, 1, 0).path("total").asLong();
    }

    private static JsonNode page(Reader reader, int size, long number) {
        return JsonMapper.shared()
                .readTree(reader.get(
                        "/api/cases?partnership=%s&size=%d&page=%d".formatted(reader.partnership(), size, number),
                        ROW));
    }

    /** The path with a case, a page or a moment where it leaves room for one. */
    String fill(String path, SplittableRandom chance) {
        String caseRef = cases.get(chance.nextInt(cases.size()));
        return path.replace("{case}", caseRef)
                .replace("{part}", caseRef.substring(caseRef.indexOf('-') + 1))
                .replace("{old case}", old.get(chance.nextInt(old.size())))
                .replace("{last page}", Long.toString((total - 1) / PAGE))
                .replace("{moment}", day + "T12:00:00Z")
                .replace("{day}", day.toString())
                .replace("{year}", Integer.toString(Period.yearOf(day)));
    }
}
