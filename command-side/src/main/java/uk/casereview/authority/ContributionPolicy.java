package uk.casereview.authority;

import java.util.Set;
import uk.casereview.casefile.CaseFileCommand.AddScrutinyObservation;
import uk.casereview.casefile.CaseFileCommand.AttachDocument;
import uk.casereview.notification.IncidentCommand.AddChild;
import uk.casereview.notification.IncidentCommand.RecordOutcomeChanged;
import uk.casereview.notification.IncidentCommand.RecordParallelProcess;
import uk.casereview.shared.Command;

/**
 * What somebody of another partnership may give in a case, as far as their role gives it at home. G2: "same partnership
 * (or has cross-area grant)"; §2.2: a DSP may never "act for another agency".
 *
 * <p>A contribution adds what the other area knows. Deciding, correcting, clerking, answering for an agency, whose code
 * says nothing elsewhere (§15.7-28), and opening the case to others stay with the partnership that keeps the record.
 */
public final class ContributionPolicy {
    private static final Set<Class<? extends Command>> CONTRIBUTIONS = Set.of(
            AttachDocument.class,
            AddScrutinyObservation.class,
            AddChild.class,
            RecordOutcomeChanged.class,
            RecordParallelProcess.class);

    private ContributionPolicy() {}

    public static boolean covers(Class<?> command) {
        return CONTRIBUTIONS.contains(command);
    }
}
