package uk.casereview.web.partnership;

import java.util.List;
import uk.casereview.clock.ClockKind;
import uk.casereview.deliberation.DecisionRecord.Quorum;
import uk.casereview.partnership.ChangePreview;
import uk.casereview.partnership.ChangePreview.ChangedQuorum;
import uk.casereview.partnership.ChangePreview.ChangedThreshold;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Body;
import uk.casereview.web.Days;

/**
 * What a change would touch, before it is recorded.
 *
 * @param from the day from which it would hold
 */
public record PreviewView(
        String from,
        List<Moved> clocks,
        List<Moved> warnings,
        List<QuorumChange> quorums,
        List<ChangedThreshold> thresholds) {

    /** One running clock: the day that stands now, and the one that would. */
    public record Moved(String caseRef, ClockKind kind, String now, String then) {}

    /**
     * The quorum of one body.
     *
     * @param meetings the days on which it is planned to meet from then on
     */
    public record QuorumChange(Body body, QuorumOf now, QuorumOf then, List<String> meetings) {}

    /**
     * A quorum, counted as if everybody came.
     *
     * @param asked whether anybody has to be there
     * @param missing who would be missing even then
     */
    public record QuorumOf(boolean asked, int least, List<String> required, List<String> missing, boolean met) {}

    static PreviewView of(ChangePreview preview) {
        return new PreviewView(
                Days.day(preview.from()),
                preview.clocks().stream()
                        .map(moved -> new Moved(
                                moved.caseRef().value(),
                                moved.kind(),
                                Days.day(moved.dueOn()),
                                Days.day(moved.wouldBeDueOn())))
                        .toList(),
                preview.warnings().stream()
                        .map(moved -> new Moved(
                                moved.caseRef().value(),
                                moved.kind(),
                                Days.day(moved.warnedFrom()),
                                Days.day(moved.wouldBeWarnedFrom())))
                        .toList(),
                preview.quorums().stream().map(PreviewView::quorum).toList(),
                preview.thresholds());
    }

    /** Whether it touches none of what is looked at. */
    public boolean isNothing() {
        return clocks.isEmpty() && warnings.isEmpty() && quorums.isEmpty() && thresholds.isEmpty();
    }

    private static QuorumChange quorum(ChangedQuorum changed) {
        return new QuorumChange(
                changed.body(),
                counted(changed.before()),
                counted(changed.after()),
                changed.meetings().stream()
                        .map(meeting -> Days.day(meeting.on()))
                        .toList());
    }

    private static QuorumOf counted(Quorum quorum) {
        return new QuorumOf(
                quorum.isAsked(),
                quorum.minimumAgencies(),
                codes(quorum.required()),
                codes(quorum.missing()),
                quorum.met());
    }

    private static List<String> codes(List<AgencyCode> agencies) {
        return agencies.stream().map(AgencyCode::value).toList();
    }
}
