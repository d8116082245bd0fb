package uk.casereview.sample;

import java.util.Set;
import uk.casereview.casefile.CaseFileCommand.CorrectDecisionRecord;
import uk.casereview.notification.NotifiabilityCommand.DecideNotNotifiable;
import uk.casereview.notification.NotifiabilityCommand.DecideNotifiable;
import uk.casereview.notification.NotifiabilityCommand.RecategoriseNotification;
import uk.casereview.practicereview.ReportCommand.DetermineReport;
import uk.casereview.rapidreview.RapidReviewCommand.DetermineOutcome;
import uk.casereview.shared.Command;

/**
 * Decisions for which nobody comes together, so that by their form much can be said of them that their rules never take
 * (PROCEEDINGS_UNEXPECTED); commands of bodies say it all.
 */
public final class Alone {
    private static final Set<Class<? extends Command>> OF_THE_AUTHORITY =
            Set.of(DecideNotifiable.class, DecideNotNotifiable.class, RecategoriseNotification.class);
    private static final Set<Class<? extends Command>> OF_THE_PARTNERS =
            Set.of(DetermineOutcome.class, DetermineReport.class);
    private static final Set<String> BY_ANYBODY = Set.of("decidedOn", "decidedAt", "rationale");
    private static final Set<String> BY_PARTNERS = Set.of("conflicts", "dissent", "writtenEvidenceRefs");

    private Alone() {}

    /** Whether the command never takes the field of its decision. */
    public static boolean neverSays(Class<? extends Command> command, String path) {
        String[] steps = path.split("/", -1);
        if (!steps[0].equals("decision") || steps.length == 1 || BY_ANYBODY.contains(steps[1])) {
            return false;
        }
        return OF_THE_AUTHORITY.contains(command)
                || (OF_THE_PARTNERS.contains(command) && !BY_PARTNERS.contains(steps[1]));
    }

    /** The same in one collection, where the decisions on the record of an incident are the authority's own. */
    public static boolean neverSays(ApiCollection collection, Class<? extends Command> command, String path) {
        boolean corrected = collection.segment().equals("incidents") && command == CorrectDecisionRecord.class;
        return neverSays(corrected ? DecideNotifiable.class : command, path);
    }
}
