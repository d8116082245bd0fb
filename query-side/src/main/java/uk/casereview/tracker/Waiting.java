package uk.casereview.tracker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.actionplan.ActionStage;
import uk.casereview.actionplan.ActionStanding;
import uk.casereview.actionplan.PlanStanding;
import uk.casereview.casefile.TaskKind;
import uk.casereview.shared.Actor;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Role;
import uk.casereview.tracker.TrackerQuery.Work;
import uk.casereview.tracker.TrackerQuery.WorkKind;

/** What of a case waits for whom, as its row keeps it and as people in a role look for it (§2.2, §11.1). */
final class Waiting {
    private static final String ACTIONS = "actions";
    private static final String VERIFICATION = "verification";
    private static final String CONFIRMATION = "confirmation";
    private static final Set<ActionStage> OPEN =
            Set.of(ActionStage.PROPOSED, ActionStage.AGREED, ActionStage.IN_PROGRESS);
    /** §2.2: who returns what an agency knows. */
    private static final Set<Role> RETURNING = Set.of(Role.AGENCY_LEAD);
    /** §2.2: AGENCY_LEAD "report on own actions", ACTION_OWNER "progress, complete with evidence". */
    private static final Set<Role> CARRYING_OUT = Set.of(Role.AGENCY_LEAD, Role.ACTION_OWNER);
    /** §2.2: "other agency than owner, or Business Unit/QIO". */
    private static final Set<Role> VERIFYING =
            Set.of(Role.ACTION_VERIFIER, Role.QIO, Role.BUSINESS_MANAGER, Role.PROGRAMME_MANAGER);

    /** §15.2-11: "the presiding chair confirms": of the Sub-Group, of the Board, or a partner who determined. */
    private static final Set<Role> CONFIRMING = Set.of(Role.CHAIR, Role.EB_CHAIR, Role.DSP);

    private Waiting() {}

    /** All that waits in a case, each as its row keeps it. */
    static List<String> in(CaseSummary summary) {
        Set<String> waits = new TreeSet<>();
        Role next = summary.owner();
        if (next != null) {
            waits.add(next(next));
        }
        summary.openTasks().values().forEach(kind -> waits.add(task(kind)));
        if (!summary.unconfirmed().isEmpty()) {
            waits.add(CONFIRMATION);
        }
        awaited(summary).keySet().forEach(agency -> waits.add(information(agency)));
        if (hasAction(summary, OPEN)) {
            waits.add(ACTIONS);
        }
        if (hasAction(summary, Set.of(ActionStage.COMPLETED))) {
            waits.add(VERIFICATION);
        }
        return List.copyOf(waits);
    }

    /** Any of it that is the reader's to do in this capacity. */
    static List<String> forReader(Actor reader) {
        List<String> waits = new ArrayList<>();
        steps(reader.role()).map(Waiting::next).forEach(waits::add);
        Stream.of(TaskKind.values())
                .filter(kind -> kind.askedOf().contains(reader.role()))
                .map(Waiting::task)
                .forEach(waits::add);
        AgencyCode agency = reader.agency();
        if (agency != null && RETURNING.contains(reader.role())) {
            waits.add(information(agency));
        }
        if (CARRYING_OUT.contains(reader.role())) {
            waits.add(ACTIONS);
        }
        if (VERIFYING.contains(reader.role())) {
            waits.add(VERIFICATION);
        }
        if (CONFIRMING.contains(reader.role())) {
            waits.add(CONFIRMATION);
        }
        return waits;
    }

    /** What of one case the reader is to do. */
    static List<Work> of(CaseSummary summary, Actor reader) {
        List<Work> work = new ArrayList<>();
        Role next = summary.owner();
        if (next != null && steps(reader.role()).anyMatch(next::equals)) {
            work.add(new Work(WorkKind.NEXT_STEP, null, null));
        }
        summary.openTasks().values().stream()
                .filter(kind -> kind.askedOf().contains(reader.role()))
                .distinct()
                .sorted()
                .forEach(kind -> work.add(new Work(WorkKind.TASK, kind, null)));
        AgencyCode agency = reader.agency();
        if (agency != null
                && RETURNING.contains(reader.role())
                && awaited(summary).containsKey(agency)) {
            work.add(new Work(WorkKind.RETURN, null, awaited(summary).get(agency)));
        }
        if (CARRYING_OUT.contains(reader.role()) && hasAction(summary, OPEN)) {
            work.add(new Work(WorkKind.ACTIONS, null, null));
        }
        if (VERIFYING.contains(reader.role()) && hasAction(summary, Set.of(ActionStage.COMPLETED))) {
            work.add(new Work(WorkKind.VERIFICATION, null, null));
        }
        if (CONFIRMING.contains(reader.role()) && !summary.unconfirmed().isEmpty()) {
            work.add(new Work(WorkKind.CONFIRMATION, null, null));
        }
        return List.copyOf(work);
    }

    /** §15.7-28: "BUSINESS_* = both managers": what is one's to do is the other's. */
    private static Stream<Role> steps(Role role) {
        return role.isClerk() ? Role.CLERKS.stream() : Stream.of(role);
    }

    private static boolean hasAction(CaseSummary summary, Set<ActionStage> stages) {
        return Stream.ofNullable(summary.plans())
                .flatMap(Collection::stream)
                .filter(PlanStanding::counted)
                .flatMap(plan -> plan.actions().stream())
                .map(ActionStanding::stage)
                .anyMatch(stages::contains);
    }

    /** Nobody is asked any more once the Panel has the review. */
    private static Map<AgencyCode, LocalDate> awaited(CaseSummary summary) {
        RapidReviewStage stage = summary.rapidReview();
        CaseSummary.@Nullable ReviewDecision review = summary.reviewDecision();
        return review == null || stage == null || !stage.beforePanel() || summary.struckOut()
                ? Map.of()
                : Objects.requireNonNullElse(review.informationAwaited(), Map.of());
    }

    private static String next(Role role) {
        return "next:" + role.name();
    }

    private static String task(TaskKind kind) {
        return "task:" + kind.name();
    }

    private static String information(AgencyCode agency) {
        return "information:" + agency;
    }
}
