package uk.casereview.web.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.casereview.figures.Breakdown;
import uk.casereview.figures.Figure;
import uk.casereview.figures.FigureCode;
import uk.casereview.shared.ThemeCode;

/**
 * Themes over the reporting years (§11.5, 8): a line for each of the most frequent, and all numbers in a table.
 *
 * @param years the earliest first
 * @param most the largest number there is
 */
public record ThemeYears(List<Year> years, List<Line> lines, List<Row> rows, int most) {
    private static final int DRAWN = 5;
    /** The picture is 340 wide and 190 high; its lines stand between these. */
    private static final int LEFT = 24;

    private static final int STEP = 66;
    private static final int BOTTOM = 160;
    private static final int HEIGHT = 140;
    private static final int LETTER_HEIGHT = 14;

    /** One reporting year, named by its end, and where it stands in the picture. */
    public record Year(String ending, int x) {}

    /**
     * One theme in the picture.
     *
     * @param letter at its end, by which it is told without its colour
     * @param path its points, as SVG writes them
     * @param letterY where the letter stands, apart from others
     */
    public record Line(String letter, Word word, String path, List<Dot> dots, int letterX, int letterY) {}

    /** One year of a line. */
    public record Dot(int x, int y) {}

    /** One theme in the table, year by year. */
    public record Row(Word word, List<ShownNumber> numbers) {
        int sum() {
            return numbers.stream().mapToInt(ShownNumber::orNone).sum();
        }
    }

    static ThemeYears of(List<Breakdown> latestFirst, Map<ThemeCode, String> names) {
        List<Breakdown> years = latestFirst.reversed();
        Map<String, ShownNumber[]> byTheme = new LinkedHashMap<>();
        for (int i = 0; i < years.size(); i++) {
            for (Figure part : years.get(i).parts()) {
                String theme =
                        Objects.requireNonNullElse(FigureCode.parse(part.code()).value(), "");
                byTheme.computeIfAbsent(theme, _ -> new ShownNumber[years.size()])[i] = ShownNumber.of(part);
            }
        }
        List<Row> rows = byTheme.entrySet().stream()
                .map(entry -> new Row(
                        Word.plainly(names.getOrDefault(new ThemeCode(entry.getKey()), entry.getKey())),
                        filled(entry.getValue())))
                .sorted(Comparator.comparingInt(Row::sum)
                        .reversed()
                        .thenComparing(row -> row.word().plain()))
                .toList();
        int most = rows.stream()
                .flatMap(row -> row.numbers().stream())
                .mapToInt(ShownNumber::orNone)
                .max()
                .orElse(0);
        return new ThemeYears(
                IntStream.range(0, years.size())
                        .mapToObj(i -> new Year(ending(years.get(i)), x(i)))
                        .toList(),
                most == 0 ? List.of() : lines(rows, most),
                rows,
                most);
    }

    /** What a year does not name was not there. */
    private static List<ShownNumber> filled(@Nullable ShownNumber[] numbers) {
        return Arrays.stream(numbers)
                .map(number -> number == null ? new ShownNumber("0", 0, null) : number)
                .toList();
    }

    private static String ending(Breakdown year) {
        return year.name().substring(year.name().lastIndexOf('_') + 1);
    }

    private static int x(int year) {
        return LEFT + STEP * year;
    }

    private static List<Line> lines(List<Row> rows, int most) {
        List<Line> lines = new ArrayList<>();
        List<Integer> taken = new ArrayList<>();
        for (Row row : rows.stream().filter(row -> row.sum() > 0).limit(DRAWN).toList()) {
            List<Dot> dots = IntStream.range(0, row.numbers().size())
                    .filter(i -> !row.numbers().get(i).isHidden())
                    .mapToObj(i ->
                            new Dot(x(i), BOTTOM - HEIGHT * row.numbers().get(i).orNone() / most))
                    .toList();
            int letterY = dots.getLast().y();
            while (isTaken(letterY, taken)) {
                letterY -= LETTER_HEIGHT;
            }
            taken.add(letterY);
            lines.add(new Line(
                    String.valueOf((char) ('A' + lines.size())),
                    row.word(),
                    dots.stream().map(dot -> dot.x() + "," + dot.y()).collect(Collectors.joining(" ")),
                    dots,
                    dots.getLast().x() + 10,
                    letterY));
        }
        return List.copyOf(lines);
    }

    private static boolean isTaken(int y, List<Integer> taken) {
        return taken.stream().anyMatch(other -> Math.abs(other - y) < LETTER_HEIGHT);
    }
}
