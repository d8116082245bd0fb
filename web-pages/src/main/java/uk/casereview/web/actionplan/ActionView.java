package uk.casereview.web.actionplan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.casereview.actionplan.ActionStage;
import uk.casereview.actionplan.ActionTerms;
import uk.casereview.actionplan.PlannedAction;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.UserId;
import uk.casereview.timeline.PlanDetails.ColouredAction;
import uk.casereview.web.Days;
import uk.casereview.web.ShownText;
import uk.casereview.web.TextReader;

/**
 * One action as the page shows it.
 *
 * @param anchor by which it is linked to
 * @param title what is to be done, where that is short enough to head it; else null
 * @param stage the key of where it stands
 * @param firstDueOn where it has been given more time since
 * @param reports the latest of each agency
 * @param verified whether somebody else has confirmed it; it stays green
 */
public record ActionView(
        String anchor,
        @Nullable String title,
        String stage,
        RagTag colour,
        @Nullable ShownText description,
        @Nullable AgencyCode owner,
        @Nullable UserId person,
        @Nullable ShownText post,
        List<String> contributors,
        @Nullable String dueOn,
        @Nullable String firstDueOn,
        @Nullable ShownText measure,
        @Nullable ShownText expected,
        List<Report> reports,
        @Nullable String completedOn,
        List<String> evidence,
        boolean verified,
        @Nullable String verifiedOn,
        @Nullable UserId verifiedBy,
        List<ChallengeView> challenges) {

    private static final int LONGEST_TITLE = 120;

    /** How far one agency has come. */
    public record Report(
            AgencyCode agency,
            String on,
            ShownText note,
            boolean slips,
            @Nullable String forecastOn) {}

    static ActionView of(ColouredAction coloured, List<ChallengeView> challenges, TextReader texts) {
        PlannedAction action = coloured.action();
        ActionTerms terms = action.terms();
        PlannedAction.Completion done = action.completion();
        ShownText description = texts.readIfThere(terms.description());
        return new ActionView(
                "action-" + action.actionId(),
                title(description),
                "action-stage." + action.stage(),
                RagTag.of(coloured.rag()),
                description,
                terms.ownerAgency(),
                terms.ownerUser(),
                texts.readIfThere(terms.ownerPost()),
                terms.contributors().stream().map(AgencyCode::value).sorted().toList(),
                Days.dayIfThere(terms.dueOn()),
                firstDueOn(action),
                texts.readIfThere(terms.measureOfSuccess()),
                texts.readIfThere(terms.evidenceExpected()),
                reports(action, texts),
                done == null ? null : Days.day(done.completedOn()),
                done == null ? List.of() : done.evidenceRefs(),
                action.stage() == ActionStage.VERIFIED,
                done == null ? null : Days.dayIfThere(done.verifiedOn()),
                done == null ? null : done.verifiedBy(),
                challenges);
    }

    private static @Nullable String title(@Nullable ShownText description) {
        return description != null && description.kind() == ShownText.Kind.OPEN && description.length() <= LONGEST_TITLE
                ? description.plain()
                : null;
    }

    private static @Nullable String firstDueOn(PlannedAction action) {
        LocalDate first = action.firstDueOn();
        return action.extensions() == 0 ? null : Days.dayIfThere(first);
    }

    private static List<Report> reports(PlannedAction action, TextReader texts) {
        return action.progress().entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().value()))
                .map(entry -> report(entry, texts))
                .toList();
    }

    private static Report report(Map.Entry<AgencyCode, PlannedAction.Progress> said, TextReader texts) {
        PlannedAction.Progress progress = said.getValue();
        return new Report(
                said.getKey(),
                Days.day(progress.on()),
                texts.read(progress.note()),
                progress.slippage(),
                Days.dayIfThere(progress.forecastOn()));
    }
}
