package uk.casereview.web.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import uk.casereview.clock.ClockStatus;
import uk.casereview.figures.Dashboard.Cases;
import uk.casereview.figures.DashboardQuery.AskCases;
import uk.casereview.figures.FigureCode;
import uk.casereview.figures.Period;
import uk.casereview.partnership.PartnershipQuery.FindThemeNames;
import uk.casereview.partnership.PartnershipQuery.ThemeNamesFound;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.shared.Actor;
import uk.casereview.web.Answers;
import uk.casereview.web.PageError;
import uk.casereview.web.Visitor;

/** The cases behind a number, for whoever sees every case. */
@Controller
class CountedCasesPageController {
    static final String ADDRESS = "/dashboards/cases";
    private static final int ROWS = 50;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);
    /** Codes of measures, of clocks and of values, and nothing else. */
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.|-]{1,90}");

    private final Answers answers;
    private final ServiceTime time;

    CountedCasesPageController(Answers answers, ServiceTime time) {
        this.answers = answers;
        this.time = time;
    }

    @GetMapping(ADDRESS)
    ModelAndView page(
            @ModelAttribute(name = "visitor", binding = false) Visitor visitor,
            @RequestParam Map<String, String> given) {
        List<PageError> errors = new ArrayList<>();
        FigureCode figure = read(given, "figure", CountedCasesPageController::figure, errors);
        LocalDate from = read(given, "from", CountedCasesPageController::day, errors);
        LocalDate to = read(given, "to", CountedCasesPageController::day, errors);
        Instant asOf = read(given, "asOf", CountedCasesPageController::moment, errors);
        if (asOf != null && asOf.isAfter(time.now())) {
            errors.add(new PageError("asOf", "figures.error.asOf"));
        }
        LocalDate trueOn = read(given, "effectiveOn", CountedCasesPageController::day, errors);
        if (trueOn != null && trueOn.isAfter(time.today())) {
            errors.add(new PageError("effectiveOn", "figures.error.effectiveOn"));
        }
        if (figure == null && errors.isEmpty()) {
            errors.add(new PageError("figure", "figures.error.figure"));
        }
        if (from != null && to != null && from.isAfter(to)) {
            errors.add(new PageError("to", "figures.error.to"));
        }
        if (figure == null || !errors.isEmpty()) {
            return new ModelAndView("figures/no-figure", Map.of("errors", errors), HttpStatus.BAD_REQUEST);
        }
        Actor reader = visitor.reader();
        int page = Pages.asked(given.getOrDefault("page", "1"));
        Cases found =
                answers.to(new AskCases(reader, asOf, trueOn, new Period(from, to), figure, page, ROWS), Cases.class);
        var themes = answers.to(new FindThemeNames(reader.partnership()), ThemeNamesFound.class);
        return new ModelAndView(
                "figures/cases",
                Map.of(
                        "view",
                        CountedCasesView.of(
                                reader.partnership(),
                                figure,
                                found,
                                themes.names(),
                                address(figure, from, to, asOf, trueOn))));
    }

    private static FigureCode figure(String text) {
        FigureCode code = CODE.matcher(text).matches() ? FigureCode.parse(text) : null;
        if (code == null || (code.isOfClocks() && code.status() == ClockStatus.NOT_APPLICABLE)) {
            throw new IllegalArgumentException("no figure");
        }
        return code;
    }

    /** Of an age that a database can tell of. */
    private static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            throw new IllegalArgumentException("of another age");
        }
        return day;
    }

    private static Instant moment(String text) {
        Instant moment = Instant.parse(text);
        if (moment.isBefore(EARLIEST.atStartOfDay(ServiceTime.LONDON).toInstant())) {
            throw new IllegalArgumentException("of another age");
        }
        return moment;
    }

    private static <T> @Nullable T read(
            Map<String, String> given, String name, Function<String, T> reads, List<PageError> errors) {
        String text = given.getOrDefault(name, "").strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            return reads.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException _) {
            errors.add(new PageError(name, "figures.error." + name));
            return null;
        }
    }

    private static String address(
            FigureCode figure,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Instant asOf,
            @Nullable LocalDate trueOn) {
        return UriComponentsBuilder.fromPath(ADDRESS)
                .queryParam("figure", figure)
                .queryParamIfPresent("from", Optional.ofNullable(from))
                .queryParamIfPresent("to", Optional.ofNullable(to))
                .queryParamIfPresent("asOf", Optional.ofNullable(asOf))
                .queryParamIfPresent("effectiveOn", Optional.ofNullable(trueOn))
                .encode()
                .toUriString();
    }
}
