package uk.casereview.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.actionplan.Rag;
import uk.casereview.clock.ClockStatus;
import uk.casereview.figures.DashboardQuery.TrackedFilter;
import uk.casereview.notification.Category;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.query.Parameters;
import uk.casereview.query.Projections;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.ThemeCode;
import uk.casereview.tracker.NotificationStage;
import uk.casereview.tracker.PracticeReviewStage;
import uk.casereview.tracker.RapidReviewStage;

/** What every dashboard can be asked for, and how it is read. */
final class DashboardParameters {
    /** Reporting years, named by their end. */
    private static final int FIRST_YEAR = 1901;

    private static final int LAST_YEAR = 2199;

    private static final String EFFECTIVE_ON = "effectiveOn";

    private static final Map<String, String> OF_ALL = Map.of(
            "asOf",
            "an instant: what was known then, which whoever reads totals only is not told",
            EFFECTIVE_ON,
            "a date: what was true on it, as known now, or with asOf as far as was known then; worked out from the"
                    + " events of each case, and refused where they are too many",
            "after",
            "the Position of a command whose effect must be in the answer");
    static final Map<String, String> OF_PERIOD = Map.of(
            "year", "the reporting year that ends in it: 2026 is 1 April 2025 to 31 March 2026",
            "from", "the first day counted, with to instead of a year",
            "to", "the last day counted");
    static final Map<String, String> OF_FILTER = Map.of(
            "notification", "only those whose notification is in this stage",
            "rapidReview", "only those whose rapid review is in this stage",
            "practiceReview", "only those whose practice review is in this stage",
            "category", "only this category",
            "clock", "only those with a clock of this status",
            "agency", "only those this agency is involved in",
            "theme", "only those with a learning point of this theme",
            "year", "only incidents of the reporting year that ends in it",
            "rag", "only those with a plan of this colour");
    private static final Map<String, String> OF_PAGE =
            Map.of("page", "counted from 0", "size", "rows of a page, at most " + DashboardQuery.LARGEST_PAGE);

    private DashboardParameters() {}

    static Map<String, String> ofAll() {
        return OF_ALL;
    }

    static Map<String, String> with(Map<String, String> own) {
        Map<String, String> all = new LinkedHashMap<>(OF_ALL);
        all.putAll(own);
        return Map.copyOf(all);
    }

    static Map<String, String> ofPeriod() {
        return with(OF_PERIOD);
    }

    static Map<String, String> ofPages(Map<String, String> own) {
        Map<String, String> all = new LinkedHashMap<>(with(own));
        all.putAll(OF_PAGE);
        return Map.copyOf(all);
    }

    static Map<String, String> ofTwoMoments(Map<String, String> own, Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(own);
        all.putAll(more);
        all.put("earlier", "an instant; must be given");
        all.put("later", "an instant that is no earlier; now where it is left out");
        all.put("after", OF_ALL.getOrDefault("after", ""));
        return Map.copyOf(all);
    }

    static Map<String, String> ofPeriodInPages(Map<String, String> own) {
        Map<String, String> all = new LinkedHashMap<>(ofPages(own));
        all.putAll(OF_PERIOD);
        return Map.copyOf(all);
    }

    /** A day that has come; nobody knows what will be true. */
    static @Nullable LocalDate effectiveOn(Parameters asked, ServiceTime time) {
        LocalDate day = asked.day(EFFECTIVE_ON);
        if (day != null && day.isAfter(time.today())) {
            asked.fault(EFFECTIVE_ON, "lies in the future");
            return null;
        }
        return day;
    }

    /** The views the answer is made of; what was true is folded from the timelines. */
    static List<String> views(List<String> views, @Nullable LocalDate effectiveOn) {
        return effectiveOn == null
                ? views
                : Stream.concat(views.stream(), Stream.of(Projections.CASE_TIMELINE))
                        .toList();
    }

    /** A moment that has been; nobody knows what will be known. */
    static @Nullable Instant asOf(Parameters asked, ServiceTime time) {
        return moment(asked, "asOf", time);
    }

    static @Nullable Instant moment(Parameters asked, String name, ServiceTime time) {
        Instant moment = asked.moment(name);
        if (moment == null) {
            return null;
        }
        if (moment.isAfter(time.now())) {
            asked.fault(name, "lies in the future");
            return null;
        }
        return moment;
    }

    /** Which cases of the tracker. */
    static TrackedFilter filter(Parameters asked) {
        return new TrackedFilter(
                asked.oneOf("notification", NotificationStage.class),
                asked.oneOf("rapidReview", RapidReviewStage.class),
                asked.oneOf("practiceReview", PracticeReviewStage.class),
                asked.oneOf("category", Category.class),
                asked.oneOf("clock", ClockStatus.class),
                asked.read("agency", "an agency code", AgencyCode::new),
                asked.read("theme", "a theme code", ThemeCode::new),
                year(asked),
                asked.oneOf("rag", Rag.class));
    }

    static @Nullable Integer year(Parameters asked) {
        return asked.read("year", "a reporting year", text -> {
            int year = Integer.parseInt(text);
            if (year < FIRST_YEAR || year > LAST_YEAR) {
                throw new IllegalArgumentException();
            }
            return year;
        });
    }

    /** A reporting year, or two days, or nothing: always. */
    static Period period(Parameters asked) {
        Integer year = year(asked);
        LocalDate from = asked.day("from");
        LocalDate to = asked.day("to");
        if (asked.text("year") != null && (asked.text("from") != null || asked.text("to") != null)) {
            asked.fault("year", "cannot be asked together with from and to");
        }
        if (from != null && to != null && from.isAfter(to)) {
            asked.fault("to", "lies before from");
            return Period.ALWAYS;
        }
        return year == null ? new Period(from, to) : Period.ofYear(year);
    }

    static int page(Parameters asked) {
        return asked.within("page", 0, 1_000_000, 0);
    }

    static int size(Parameters asked) {
        return asked.within("size", 1, DashboardQuery.LARGEST_PAGE, 50);
    }
}
