package uk.casereview.actionplan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.actionplan.ActionEvent.ActionAgreed;
import uk.casereview.actionplan.ActionEvent.ActionCancelled;
import uk.casereview.actionplan.ActionEvent.ActionCompleted;
import uk.casereview.actionplan.ActionEvent.ActionProgressed;
import uk.casereview.actionplan.ActionEvent.ActionProposed;
import uk.casereview.actionplan.ActionEvent.ActionReassigned;
import uk.casereview.actionplan.ActionEvent.ActionReprofiled;
import uk.casereview.actionplan.ActionEvent.ActionSentBack;
import uk.casereview.actionplan.ActionEvent.ActionSuperseded;
import uk.casereview.actionplan.ActionEvent.ActionTransferred;
import uk.casereview.actionplan.ActionEvent.ActionVerified;
import uk.casereview.actionplan.ActionEvent.CompletedOnCorrected;
import uk.casereview.shared.ActionId;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.RecommendationId;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;

/**
 * One action as its events tell it, the same for whoever decides and whoever reads.
 *
 * @param agreedOn null until its first owner has accepted it
 * @param firstDueOn P5: "due-date change keeps original due date"
 * @param progress the latest of each agency
 * @param completion null where it is not, or no longer, completed
 * @param supersededBy the action in its place
 */
public record PlannedAction(
        ActionId actionId,
        RecommendationId recId,
        ActionStage stage,
        ActionTerms terms,
        @Nullable LocalDate agreedOn,
        @Nullable LocalDate firstDueOn,
        int extensions,
        Map<AgencyCode, Progress> progress,
        @Nullable Completion completion,
        @Nullable ActionId supersededBy)
        implements Standing {
    public PlannedAction {
        progress = Map.copyOf(progress);
    }

    /** How far one agency has come. */
    public record Progress(
            LocalDate on,
            SealedText note,
            boolean slippage,
            @Nullable LocalDate forecastOn) implements Outlook {}

    /**
     * When it was done, what shows so, and who has confirmed it.
     *
     * @param ownedBy whose it was when it was done, whoever recorded that and whosever it is by now; null: nobody's by name
     */
    public record Completion(
            LocalDate completedOn,
            List<String> evidenceRefs,
            UserId completedBy,
            @Nullable UserId ownedBy,
            @Nullable LocalDate verifiedOn,
            @Nullable UserId verifiedBy) {
        public Completion {
            evidenceRefs = List.copyOf(evidenceRefs);
        }

        Completion on(LocalDate day) {
            return new Completion(day, evidenceRefs, completedBy, ownedBy, verifiedOn, verifiedBy);
        }

        Completion verified(LocalDate day, UserId by) {
            return new Completion(completedOn, evidenceRefs, completedBy, ownedBy, day, by);
        }
    }

    static PlannedAction of(ActionProposed event) {
        return new PlannedAction(
                event.actionId(),
                event.recId(),
                ActionStage.PROPOSED,
                event.statedTerms(),
                null,
                null,
                0,
                Map.of(),
                null,
                null);
    }

    /** In the lead or contributing. */
    public Stream<AgencyCode> agencies() {
        return Stream.concat(Stream.ofNullable(terms.ownerAgency()), terms.contributors().stream());
    }

    @Override
    public @Nullable LocalDate dueOn() {
        return terms.dueOn();
    }

    @Override
    public @Nullable LocalDate completedOn() {
        return completion == null ? null : completion.completedOn();
    }

    @Override
    public Collection<Progress> outlooks() {
        return progress.values();
    }

    /** Once accepted, a due date is the Sub-Group's to change. */
    public boolean agreedBefore() {
        return agreedOn != null;
    }

    /** Whether its owner had done it by then. */
    boolean completedBy(LocalDate day) {
        return completion != null && !completion.completedOn().isAfter(day);
    }

    /** The action after one more event about it. */
    PlannedAction after(ActionEvent event) {
        return switch (event) {
            case ActionProposed e -> of(e);
            case ActionAgreed e -> agreed(e);
            case ActionProgressed e -> progressed(e);
            case ActionReprofiled e -> extended(e);
            case ActionCompleted e ->
                with(
                        ActionStage.COMPLETED,
                        new Completion(
                                e.completedOn(), e.evidenceRefs(), e.completedBy(), terms.ownerUser(), null, null));
            case ActionVerified e ->
                with(
                        ActionStage.VERIFIED,
                        completion == null ? null : completion.verified(e.verifiedOn(), e.verifiedBy()));
            case ActionSentBack _ -> with(ActionStage.IN_PROGRESS, null);
            case ActionCancelled _ -> givenUp(ActionStage.CANCELLED, null);
            case ActionSuperseded e -> givenUp(ActionStage.SUPERSEDED, e.supersededBy());
            case ActionReassigned e -> with(terms.ownedBy(terms.ownerAgency(), e.toUser(), e.toPost()), extensions);
            case ActionTransferred e -> transferred(e);
            case CompletedOnCorrected e -> with(stage, completion == null ? null : completion.on(e.to()));
        };
    }

    private PlannedAction agreed(ActionAgreed event) {
        boolean first = agreedOn == null;
        return new PlannedAction(
                actionId,
                recId,
                ActionStage.AGREED,
                event.statedTerms(),
                first ? event.agreedOn() : agreedOn,
                first ? event.dueOn() : firstDueOn,
                extensions,
                progress,
                completion,
                supersededBy);
    }

    private PlannedAction progressed(ActionProgressed event) {
        Map<AgencyCode, Progress> all = new LinkedHashMap<>(progress);
        all.put(event.agency(), new Progress(event.on(), event.note(), event.slippage(), event.forecastOn()));
        return new PlannedAction(
                actionId,
                recId,
                ActionStage.IN_PROGRESS,
                terms,
                agreedOn,
                firstDueOn,
                extensions,
                all,
                completion,
                supersededBy);
    }

    /** §10.3: that it slips stands until it is said otherwise; the day it is expected on is held against the new date. */
    private PlannedAction extended(ActionReprofiled event) {
        return with(terms.dueOn(event.toDue()), event.count());
    }

    private PlannedAction with(ActionTerms next, int times) {
        return new PlannedAction(
                actionId, recId, stage, next, agreedOn, firstDueOn, times, progress, completion, supersededBy);
    }

    private PlannedAction with(ActionStage next, @Nullable Completion done) {
        return new PlannedAction(
                actionId, recId, next, terms, agreedOn, firstDueOn, extensions, progress, done, supersededBy);
    }

    /** What the agency that gave it away said of its progress is the new one's to say. */
    private PlannedAction transferred(ActionTransferred event) {
        Map<AgencyCode, Progress> others = new LinkedHashMap<>(progress);
        others.remove(event.fromAgency());
        return new PlannedAction(
                actionId,
                recId,
                ActionStage.PROPOSED,
                terms.ownedBy(event.toAgency(), event.toUser(), event.toPost()),
                agreedOn,
                firstDueOn,
                extensions,
                others,
                completion,
                supersededBy);
    }

    private PlannedAction givenUp(ActionStage how, @Nullable ActionId by) {
        return new PlannedAction(
                actionId, recId, how, terms, agreedOn, firstDueOn, extensions, progress, completion, by);
    }
}
