package uk.casereview.facts;

import static uk.casereview.deliberation.Bodies.agency;
import static uk.casereview.deliberation.Bodies.text;
import static uk.casereview.deliberation.Bodies.user;

import uk.casereview.deliberation.Bodies;
import uk.casereview.deliberation.Conclusion.Concluded;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.Deliberation;
import uk.casereview.shared.Role;

/** A decision, where it does not matter which. */
final class Decisions {
    static final DecisionRecord CARRIED = carried();

    private Decisions() {}

    private static DecisionRecord carried() {
        var notifier = Bodies.by(user("notifier"), Role.LA_NOTIFIER, agency("BCC"), Bodies.birmingham());
        return ((Concluded) Deliberation.ofNotifier(null, text(30), notifier)).decision();
    }
}
