package uk.casereview.web.tracker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import uk.casereview.actionplan.Rag;
import uk.casereview.clock.ClockStatus;
import uk.casereview.notification.Category;
import uk.casereview.shared.Actor;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.ThemeCode;
import uk.casereview.tracker.TrackerQuery.FindCases;
import uk.casereview.web.PageError;
import uk.casereview.web.tracker.TrackerChoices.Named;

/**
 * What somebody wants to see of the tracker, as the address of the page says it, so that it can be kept and sent on.
 *
 * @param text part of a reference
 * @param irregular only cases in which something was recorded against a rule
 * @param year the reporting year of the incident, named by its end
 * @param colour of one of its plans
 * @param choices what agencies, themes and years there are to choose from
 * @param page counted from 1
 */
public record TrackerFilter(
        String text,
        @Nullable StageChoice stage,
        @Nullable Category category,
        @Nullable ClockStatus clock,
        boolean irregular,
        @Nullable AgencyCode agency,
        @Nullable ThemeCode theme,
        @Nullable Integer year,
        @Nullable Rag colour,
        TrackerChoices choices,
        Order order,
        int page,
        List<PageError> errors) {
    static final int PAGE_SIZE = 20;
    private static final int LONGEST_TEXT = 20;
    private static final Set<String> FINER = Set.of("agency", "theme", "year", "colour");
    private static final List<ClockStatus> CLOCKS = Arrays.stream(ClockStatus.values())
            .filter(status -> status != ClockStatus.NOT_APPLICABLE)
            .toList();

    /** A choice that does not exist is left out and said, not guessed. */
    public static TrackerFilter of(Map<String, String> given, TrackerChoices choices) {
        List<PageError> errors = new ArrayList<>();
        String text = given.getOrDefault("text", "").strip();
        if (text.length() > LONGEST_TEXT || text.chars().anyMatch(Character::isISOControl)) {
            errors.add(new PageError("text", "tracker.error.text"));
            text = "";
        }
        StageChoice stage = chosen(given, "stage", StageChoice.ALL, errors);
        Category category = chosen(given, "category", List.of(Category.values()), errors);
        ClockStatus clock = chosen(given, "clock", CLOCKS, errors);
        Boolean irregular = chosen(given, "irregular", List.of(true), errors);
        Order order = chosen(given, "sort", List.of(Order.values()), errors);
        return new TrackerFilter(
                text,
                stage,
                category,
                clock,
                irregular != null,
                chosen(
                        given,
                        "agency",
                        choices.agencies().stream().map(Named::code).toList(),
                        errors),
                chosen(
                        given,
                        "theme",
                        choices.themes().stream().map(Named::code).toList(),
                        errors),
                chosen(given, "year", choices.years(), errors),
                chosen(given, "colour", List.of(Rag.values()), errors),
                choices,
                order == null ? Order.NEXT_DUE : order,
                page(given),
                List.copyOf(errors));
    }

    private static <T> @Nullable T chosen(
            Map<String, String> given, String field, List<T> choices, List<PageError> errors) {
        String asked = given.getOrDefault(field, "");
        Optional<T> choice =
                choices.stream().filter(known -> Slug.of(known).equals(asked)).findFirst();
        if (choice.isEmpty() && !asked.isEmpty()) {
            errors.add(new PageError(field, "tracker.error." + field));
        }
        return choice.orElse(null);
    }

    /** Pages come from links; what is no number is the first. */
    private static int page(Map<String, String> given) {
        String asked = given.getOrDefault("page", "1");
        return asked.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(asked) : 1;
    }

    /** The last page in place of one that is not there, which is said. */
    TrackerFilter beyond(int last) {
        List<PageError> all = new ArrayList<>(errors);
        all.add(new PageError("page", "tracker.error.page"));
        return new TrackerFilter(
                text,
                stage,
                category,
                clock,
                irregular,
                agency,
                theme,
                year,
                colour,
                choices,
                order,
                last,
                List.copyOf(all));
    }

    /** Every case the reader may see: those of the own partnership, and those another has opened to it (§15.3-16). */
    public FindCases query(Actor reader) {
        StageChoice asked = stage;
        return new FindCases(
                reader,
                null,
                asked == null ? null : asked.notification(),
                asked == null ? null : asked.rapidReview(),
                asked == null ? null : asked.practiceReview(),
                category == null ? null : category.name(),
                clock,
                agency,
                theme,
                year,
                colour,
                irregular,
                text.isEmpty() ? null : text,
                order.sort,
                order.descending,
                page - 1,
                PAGE_SIZE);
    }

    /** Where this selection's other pages are. */
    public String address(int otherPage) {
        return UriComponentsBuilder.fromPath("/cases")
                .queryParamIfPresent("stage", Optional.ofNullable(stage))
                .queryParamIfPresent("category", Optional.ofNullable(category).map(Slug::of))
                .queryParamIfPresent("clock", Optional.ofNullable(clock).map(Slug::of))
                .queryParamIfPresent("irregular", Optional.of(irregular).filter(only -> only))
                .queryParamIfPresent("agency", Optional.ofNullable(agency).map(Slug::of))
                .queryParamIfPresent("theme", Optional.ofNullable(theme).map(Slug::of))
                .queryParamIfPresent("year", Optional.ofNullable(year))
                .queryParamIfPresent("colour", Optional.ofNullable(colour).map(Slug::of))
                .queryParamIfPresent("text", Optional.of(text).filter(some -> !some.isEmpty()))
                .queryParam("sort", Slug.of(order))
                .queryParam("page", otherPage)
                .encode()
                .toUriString();
    }

    public boolean narrows() {
        return stage != null || category != null || clock != null || irregular || !text.isEmpty() || isFiner();
    }

    /** Whether it uses what stands behind "more filters", or was mistaken in it. */
    public boolean isFiner() {
        return agency != null
                || theme != null
                || year != null
                || colour != null
                || errors.stream().anyMatch(error -> FINER.contains(error.field()));
    }

    public List<Choice> stages() {
        return StageChoice.ALL.stream()
                .map(choice -> new Choice(choice.toString(), choice.message(), choice.equals(stage)))
                .toList();
    }

    public List<Choice> categories() {
        return Arrays.stream(Category.values())
                .map(known -> new Choice(Slug.of(known), "category." + known, known == category))
                .toList();
    }

    public List<Choice> clocks() {
        return CLOCKS.stream()
                .map(status -> new Choice(Slug.of(status), "clock-status." + status, status == clock))
                .toList();
    }

    public List<Choice> orders() {
        return Arrays.stream(Order.values())
                .map(known -> new Choice(Slug.of(known), "tracker.order." + known, known == order))
                .toList();
    }

    public List<NamedChoice> agencies() {
        return choices.agencies().stream()
                .map(one -> new NamedChoice(
                        Slug.of(one.code()), one.name(), one.code().equals(agency)))
                .toList();
    }

    public List<NamedChoice> themes() {
        return choices.themes().stream()
                .map(one -> new NamedChoice(
                        Slug.of(one.code()), one.name(), one.code().equals(theme)))
                .toList();
    }

    public List<NamedChoice> years() {
        return choices.years().stream()
                .map(one -> new NamedChoice(Integer.toString(one), (one - 1) + " to " + one, one.equals(year)))
                .toList();
    }

    public List<Choice> colours() {
        return Arrays.stream(Rag.values())
                .map(known -> new Choice(Slug.of(known), "rag." + known, known == colour))
                .toList();
    }

    /** One option of a select. */
    public record Choice(String value, String message, boolean selected) {}

    /** One option that has a name of its own and no words here. */
    public record NamedChoice(String value, String name, boolean selected) {}
}
