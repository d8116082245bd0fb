package uk.casereview.benchmarks;

import java.util.List;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.DecisionRequest;
import uk.casereview.platform.signin.DemoUser;
import uk.casereview.platform.signin.DemoUsers;
import uk.casereview.platform.signin.SignedIn;
import uk.casereview.shared.UserId;

/** The invented people of the bundled partnership who take a case through its life. */
final class People {
    private static final DemoUsers ALL = new DemoUsers();

    static final SignedIn LA_NOTIFIER = signedIn("bscp.la-notifier");
    static final SignedIn BUSINESS_MANAGER = signedIn("bscp.business-manager");
    static final SignedIn CHAIR = signedIn("bscp.chair");

    /** One of each of five agencies, so the meeting is quorate and everybody may vote. */
    private static final List<String> MEMBERS =
            List.of("bscp.chair.icb", "bscp.chair", "bscp.member.wmp", "bscp.member.nspcc", "bscp.member.bcc");

    private People() {}

    static SignedIn agencyLead(String agency) {
        return signedIn("bscp.agency-lead." + agency.toLowerCase(java.util.Locale.ROOT));
    }

    static SignedIn partner(String agency) {
        return signedIn("bscp.dsp." + agency.toLowerCase(java.util.Locale.ROOT));
    }

    static UserId chairing() {
        return CHAIR.userId();
    }

    static List<DecisionRequest.Present> present() {
        return MEMBERS.stream()
                .map(login -> new DecisionRequest.Present(user(login).userId(), null))
                .toList();
    }

    static List<DecisionRequest.Ballot> allInFavour() {
        return MEMBERS.stream()
                .map(login -> new DecisionRequest.Ballot(null, user(login).userId(), DecisionRecord.Choice.FOR))
                .toList();
    }

    private static SignedIn signedIn(String login) {
        DemoUser user = user(login);
        return new SignedIn(user.userId(), null, user.capacities());
    }

    private static DemoUser user(String login) {
        return ALL.byLogin(login).orElseThrow(() -> new IllegalStateException("nobody is called " + login));
    }
}
