package uk.casereview.tracker;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import uk.casereview.access.Readers;
import uk.casereview.actionplan.Rag;
import uk.casereview.clock.ClockStatus;
import uk.casereview.notification.Category;
import uk.casereview.partnership.KnownCodes;
import uk.casereview.platform.http.ReadRoute;
import uk.casereview.platform.signin.CapacityChoice;
import uk.casereview.platform.signin.SignedIn;
import uk.casereview.query.Parameters;
import uk.casereview.query.Projections;
import uk.casereview.query.Rendering;
import uk.casereview.shared.Actor;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.ThemeCode;
import uk.casereview.tracker.TrackerQuery.CasePage;
import uk.casereview.tracker.TrackerQuery.FindCases;
import uk.casereview.tracker.TrackerQuery.Sort;

/** The tracker over HTTP. */
@RestController
class TrackerController implements ReadRoute.Reads {
    private static final ReadRoute CASES = new ReadRoute(
            "/api/cases",
            "every case the reader may see, filtered, sorted, one page of them",
            Map.ofEntries(
                    Map.entry("partnership", "only this partnership's, e.g. BSCP"),
                    Map.entry("notification", "only those whose notification is in this stage"),
                    Map.entry("rapidReview", "only those whose rapid review is in this stage"),
                    Map.entry("practiceReview", "only those whose practice review is in this stage"),
                    Map.entry("category", "only this category"),
                    Map.entry("clock", "only those with a clock of this status"),
                    Map.entry("agency", "only those this agency is involved in"),
                    Map.entry("theme", "only those with a learning point or a recommendation of this theme"),
                    Map.entry(
                            "year",
                            "only those of an incident in the reporting year that ends in it: 2026 is 1 April 2025 to"
                                    + " 31 March 2026; where nobody knows when, referred in it"),
                    Map.entry("rag", "only those with a plan of this colour"),
                    Map.entry("irregular", "true: only those in which something was recorded against a rule"),
                    Map.entry("text", "part of a case reference"),
                    Map.entry("sort", "caseRef, category, stageSince, nextDue or updated; -nextDue turns it round"),
                    Map.entry("page", "counted from 0"),
                    Map.entry("size", "rows of a page, at most " + FindCases.LARGEST_PAGE),
                    Map.entry("after", "the Position of a command whose effect must be in the answer")),
            CasePage.class);
    private static final List<String> VIEWS = List.of(
            Projections.CASE_SUMMARY,
            Projections.MEETING_CALENDAR,
            Projections.CASE_ACCESS,
            Projections.PARTNERSHIP_DIRECTORY);
    private static final List<String> VIEWS_WITH_FIGURES =
            Stream.concat(VIEWS.stream(), Stream.of(Projections.FIGURES)).toList();
    private static final Map<String, Sort> SORTS = Map.of(
            "caseRef", Sort.CASE_REF,
            "category", Sort.CATEGORY,
            "stageSince", Sort.STAGE_SINCE,
            "nextDue", Sort.NEXT_DUE,
            "updated", Sort.UPDATED);

    private final TrackerQueries tracker;
    private final KnownCodes known;
    private final Rendering rendering;

    TrackerController(TrackerQueries tracker, KnownCodes known, Rendering rendering) {
        this.tracker = tracker;
        this.known = known;
        this.rendering = rendering;
    }

    @Override
    public List<ReadRoute> reads() {
        return List.of(CASES);
    }

    @GetMapping("/api/cases")
    ResponseEntity<JsonNode> cases(
            @AuthenticationPrincipal SignedIn signedIn,
            @RequestHeader(name = CapacityChoice.HEADER, required = false) @Nullable String capacity,
            @RequestParam Map<String, String> given) {
        Parameters asked = new Parameters(given, CASES);
        FindCases query = query(Readers.choose(signedIn, capacity, null), asked);
        return rendering.answer(asked.text("after"), query.asksFigures() ? VIEWS_WITH_FIGURES : VIEWS, () -> {
            known.check(asked, query.partnership(), query.agency(), query.theme());
            return tracker.on(query);
        });
    }

    /** {@code sort=-nextDue}: a minus turns the order round. */
    private static FindCases query(Actor reader, Parameters asked) {
        String sort = asked.text("sort");
        boolean descending = sort == null || sort.startsWith("-");
        String field = sort == null ? "caseRef" : descending ? sort.substring(1) : sort;
        if (!SORTS.containsKey(field)) {
            asked.fault(
                    "sort", "is not one of " + SORTS.keySet().stream().sorted().toList());
        }
        PartnershipCode partnership = asked.read("partnership", "a partnership code", PartnershipCode::new);
        NotificationStage notification = asked.oneOf("notification", NotificationStage.class);
        RapidReviewStage rapidReview = asked.oneOf("rapidReview", RapidReviewStage.class);
        PracticeReviewStage practiceReview = asked.oneOf("practiceReview", PracticeReviewStage.class);
        Category category = asked.oneOf("category", Category.class);
        ClockStatus clock = asked.oneOf("clock", ClockStatus.class);
        AgencyCode agency = asked.read("agency", "an agency code", AgencyCode::new);
        ThemeCode theme = asked.read("theme", "a theme code", ThemeCode::new);
        Integer year = asked.read("year", "a reporting year", TrackerController::year);
        Rag rag = asked.oneOf("rag", Rag.class);
        boolean irregular = asked.flag("irregular");
        int page = asked.within("page", 0, 1_000_000, 0);
        int size = asked.within("size", 1, FindCases.LARGEST_PAGE, 50);
        asked.check();
        return new FindCases(
                reader,
                partnership,
                notification,
                rapidReview,
                practiceReview,
                category == null ? null : category.name(),
                clock,
                agency,
                theme,
                year,
                rag,
                irregular,
                asked.text("text"),
                SORTS.getOrDefault(field, Sort.CASE_REF),
                descending,
                page,
                size);
    }

    private static int year(String text) {
        int year = Integer.parseInt(text);
        if (year < 1900 || year > 2999) {
            throw new IllegalArgumentException();
        }
        return year;
    }
}
