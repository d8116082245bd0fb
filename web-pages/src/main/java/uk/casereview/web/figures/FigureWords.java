package uk.casereview.web.figures;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.casereview.clock.ClockKind;
import uk.casereview.figures.FigureCode;
import uk.casereview.figures.Measure;
import uk.casereview.notification.AgeBand;
import uk.casereview.shared.ThemeCode;

/** The words for measures and for what they are counted by: those the other pages use, as far as there are any. */
final class FigureWords {
    private static final Map<Measure, String> SHARED = shared();

    private FigureWords() {}

    /** The key of a measure's, or a clock's, own words. */
    static String title(String of) {
        ClockKind kind = kind(of);
        return kind == null ? "figure." + of : "clock." + kind.name();
    }

    static Word of(FigureCode code, Map<ThemeCode, String> themes) {
        String value = code.value();
        if (value == null) {
            return Word.of("figure.all");
        }
        return code.isOfClocks() ? Word.of("clock-status." + value) : of(code.measure(), value, themes);
    }

    static Word of(Measure measure, String value, Map<ThemeCode, String> themes) {
        return switch (measure) {
            case THEMES, CLOSED_PLAN_THEMES, REPEATED_THEMES -> Word.plainly(theme(value, themes));
            case AGENCIES, CONSTRAINTS, MONTHS_TO_PUBLICATION -> Word.plainly(value);
            case CHILD_AGE, AGE_BANDS -> Word.of("age." + band(value));
            default -> Word.of(SHARED.getOrDefault(measure, "figure." + measure) + "." + value);
        };
    }

    /** What somebody has typed into an address may be no theme, and is then shown as it is. */
    private static String theme(String code, Map<ThemeCode, String> themes) {
        return themes.entrySet().stream()
                .filter(theme -> theme.getKey().value().equals(code))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(code);
    }

    private static String band(String code) {
        return Arrays.stream(AgeBand.values())
                .filter(band -> band.toString().equals(code))
                .findFirst()
                .orElse(AgeBand.UNKNOWN)
                .name();
    }

    private static @Nullable ClockKind kind(String code) {
        return Arrays.stream(ClockKind.values())
                .filter(kind -> kind.toString().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static Map<Measure, String> shared() {
        Map<Measure, String> shared = new EnumMap<>(Measure.class);
        shared.put(Measure.NOTIFICATIONS, "category");
        shared.put(Measure.WITHDRAWALS, "category");
        shared.put(Measure.CASES, "category");
        shared.put(Measure.CHILD_OUTCOME, "child-outcome");
        shared.put(Measure.CHILD_SEX, "sex");
        shared.put(Measure.OUTCOMES, "outcome");
        shared.put(Measure.JOINT_REVIEWS, "process");
        shared.put(Measure.PANEL_ANSWERS, "panel");
        shared.put(Measure.DECISIONS_BY_BODY, "body");
        shared.put(Measure.DECISIONS_BY_MODE, "mode");
        shared.put(Measure.DECISIONS_BY_RESULT, "result");
        shared.put(Measure.DECISIONS_BY_ROUTE, "route");
        shared.put(Measure.DECISIONS_FLAGGED, "flag");
        shared.put(Measure.RECOMMENDATIONS, "response");
        shared.put(Measure.IMPACT_BY_TYPE, "impact-type");
        shared.put(Measure.IMPACT_BY_RATING, "impact-rating");
        shared.put(Measure.ACTIONS_BY_STAGE, "action-stage");
        shared.put(Measure.ACTIONS_BY_COLOUR, "rag");
        shared.put(Measure.NOTIFICATION_STAGES, "notification-stage");
        shared.put(Measure.REVIEW_STAGES, "rapid-review-stage");
        shared.put(Measure.PRACTICE_REVIEW_STAGES, "practice-review-stage");
        shared.put(Measure.PLAN_STAGES, "plan-stage");
        shared.put(Measure.PRACTICE_REVIEWS_DISCONTINUED, "figure-ground");
        shared.put(Measure.VOICES_HEARD, "figure-family");
        shared.put(Measure.VOICES_USED, "figure-family");
        shared.put(Measure.PRACTICE_REVIEWS_PUBLISHED, "figure-publication");
        shared.put(Measure.OTHER_REVIEWS_PUBLISHED, "figure-publication");
        shared.put(Measure.CHILD_LOOKED_AFTER, "figure-yes-no");
        shared.put(Measure.CHILD_CIN_PLAN, "figure-yes-no");
        shared.put(Measure.CHILD_CP_PLAN, "figure-yes-no");
        shared.put(Measure.CHILD_KNOWN_TO_AGENCY, "figure-yes-no");
        shared.put(Measure.CHILD_DISABILITY, "figure-yes-no");
        return shared;
    }
}
