package uk.casereview.web.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.TaskKind;
import uk.casereview.notification.ChildCharacteristics;
import uk.casereview.notification.PartnerView;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;
import uk.casereview.timeline.CaseDetails;
import uk.casereview.timeline.NotificationDetails;
import uk.casereview.timeline.TimelineEntry;
import uk.casereview.tracker.CaseSummary;
import uk.casereview.tracker.RapidReviewStage;
import uk.casereview.web.Days;
import uk.casereview.web.People;
import uk.casereview.web.ShownText;
import uk.casereview.web.StageWords;
import uk.casereview.web.TextReader;
import uk.casereview.web.actionplan.PlanLink;
import uk.casereview.web.clock.Deadlines;

/**
 * One case as its page shows it.
 *
 * @param stage the key of where it stands
 * @param outline what happened; null where nobody wrote it down
 * @param determined whether the partners stand behind the outcome; until then it is a recommendation
 * @param owner who acts next; null once everything is finished
 * @param conflicted whether the reader's own conflict of interest keeps the text of the case from them
 * @param timeline latest first
 */
public record CaseView(
        CaseRef caseRef,
        PartnershipCode partnership,
        String stage,
        @Nullable String category,
        @Nullable String incidentOn,
        @Nullable ShownText outline,
        @Nullable String outcome,
        boolean determined,
        @Nullable Role owner,
        List<String> agencies,
        List<CaseSummary.RunningProcess> parallelProcesses,
        boolean disputed,
        boolean irregular,
        boolean conflicted,
        List<StageView> stages,
        Deadlines clocks,
        List<Task> tasks,
        List<Child> children,
        List<View> partnerViews,
        ReviewView review,
        FindingsView findings,
        List<DecisionView> decisions,
        List<PlanLink> plans,
        List<TimelineItem> timeline,
        People people,
        AsAt asAt,
        PastView past,
        ScrutinyView scrutiny,
        String freshAt) {

    /** What a process asks people to do. */
    public record Task(
            TaskKind kind, List<Role> roles, @Nullable String dueOn, List<TimelineDetail> about) {}

    /** A child by its pseudonym (IG3). */
    public record Child(String childRef, ChildCharacteristics characteristics) {}

    /** What a partner thinks should be done. */
    public record View(
            AgencyCode agency, PartnerView view, @Nullable ShownText rationale) {}

    /**
     * The page of one case.
     *
     * @param story its timeline to now, also where it is shown as it was known or true before
     * @param reader who looks
     */
    public static CaseView of(
            CaseDetails details, Story story, AsAt asAt, People people, TextReader opener, UserId reader) {
        CaseSummary summary = details.summary();
        NotificationDetails notification = details.notification();
        TextReader texts = opener.closedByConflict(details.keptFromPapers());
        var ofReader = new CaseTexts(texts, reader);
        PastView past = PastView.of(summary.caseRef(), story, asAt);
        List<TimelineEntry> timeline = story.told(asAt);
        var decided = DecidedWords.of(timeline);
        return new CaseView(
                summary.caseRef(),
                summary.partnership(),
                StageWords.of(summary),
                summary.category(),
                Days.dayIfThere(summary.incidentOn()),
                notification == null ? null : outline(notification, texts),
                summary.outcome(),
                isDetermined(summary.rapidReview()),
                summary.owner(),
                summary.agencies().stream().map(AgencyCode::value).sorted().toList(),
                List.copyOf(summary.parallelProcesses().values()),
                summary.disputed(),
                summary.irregular(),
                details.keptFromPapers(),
                StageView.of(notification, details.rapidReview(), details.practiceReview()),
                Deadlines.of(details.clocks()),
                details.file().openTasks().stream()
                        .map(task -> new Task(
                                task.kind(),
                                task.forRoles(),
                                Days.dayIfThere(task.dueOn()),
                                TimelineDetail.about(task.about(), decided)))
                        .toList(),
                notification == null ? List.of() : children(notification),
                notification == null ? List.of() : views(notification, texts),
                ReviewView.of(details.rapidReview(), texts),
                FindingsView.of(details.rapidReview(), texts),
                details.decisions().stream()
                        .map(entry -> DecisionView.of(
                                entry, decided.what(entry.decision().decisionId()), ofReader.of(entry.decision())))
                        .toList(),
                PlanLink.to(details.plans()),
                TimelineItem.of(timeline, story.idsRecordedLater(), decided, ofReader),
                people,
                asAt,
                past,
                ScrutinyView.of(details.file(), timeline, texts),
                Days.seconds(details.readAt().freshAt()));
    }

    private static boolean isDetermined(@Nullable RapidReviewStage stage) {
        return stage != null && stage.compareTo(RapidReviewStage.DETERMINED) >= 0;
    }

    private static @Nullable ShownText outline(NotificationDetails notification, TextReader texts) {
        var recorded = notification.recorded();
        var external = notification.external();
        var legacy = notification.legacy();
        if (recorded != null) {
            return texts.readIfThere(recorded.outline());
        }
        if (legacy != null) {
            return texts.readIfThere(legacy.outline());
        }
        return external == null ? null : texts.readIfThere(external.outline());
    }

    private static List<Child> children(NotificationDetails notification) {
        return notification.children().stream()
                .map(child -> new Child(child.childRef(), child.characteristics()))
                .toList();
    }

    private static List<View> views(NotificationDetails notification, TextReader texts) {
        return notification.partnerViews().stream()
                .map(view -> new View(view.agencyCode(), view.view(), texts.readIfThere(view.rationale())))
                .toList();
    }
}
