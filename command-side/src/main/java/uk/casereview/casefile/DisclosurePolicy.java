package uk.casereview.casefile;

import java.util.List;
import java.util.Map;
import uk.casereview.casefile.CaseFileCommand.AuthoriseDisclosure;
import uk.casereview.casefile.CaseFileEvent.DisclosureAuthorised;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.register.PartnershipOnDate;
import uk.casereview.shared.Body;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;

/**
 * On what ground case-review information may go to a third party (§2.2, §15.2-13): the chairs' agreement, the
 * scrutineer's, or compulsion, which "needs no agreement of chairs, only its record": the ground "with legalAdviceRef",
 * without which nothing but the ground's name would stand for the agreement.
 */
final class DisclosurePolicy {
    private DisclosurePolicy() {}

    static Verdict decide(AuthoriseDisclosure command, Context context) {
        SealedText purpose = command.purpose();
        SealedText scope = command.scope();
        if (purpose == null || scope == null) {
            return Verdict.refuse(RefusalCode.REASON_REQUIRED, "missing", purpose == null ? "purpose" : "scope");
        }
        List<UserId> unknown = command.agreedBy().stream()
                .filter(member -> !context.partnership().knows(member))
                .toList();
        if (!unknown.isEmpty()) {
            return Verdict.refuse(RefusalCode.UNKNOWN_REFERENCE, "agreedBy", Refusals.words(unknown));
        }
        return switch (command.basis()) {
            case CHAIRS_AGREED -> {
                List<UserId> missing = chairs(context.partnership()).stream()
                        .filter(chair -> !command.agreedBy().contains(chair))
                        .toList();
                yield missing.isEmpty() && !command.agreedBy().isEmpty()
                        ? authorised(command, purpose, scope, context)
                        : notAgreed("chairs", missing);
            }
            case SCRUTINEER_AGREED ->
                command.agreedBy().stream().anyMatch(member -> isScrutineer(member, context))
                        ? authorised(command, purpose, scope, context)
                        : notAgreed("scrutineer", List.of());
            case COURT_ORDER, CORONER, STATUTORY ->
                command.legalAdviceRef() == null
                        ? Verdict.refuse(RefusalCode.LEGAL_ADVICE_REQUIRED, "missing", "legalAdviceRef")
                        : authorised(command, purpose, scope, context);
        };
    }

    /** both chairs, that is everybody who may chair the body that reviews. */
    private static List<UserId> chairs(PartnershipOnDate partnership) {
        Body body = partnership.policy().reviewBody();
        return partnership.sitting(body).keySet().stream()
                .filter(member -> partnership.mayChair(body, member))
                .toList();
    }

    private static boolean isScrutineer(UserId member, Context context) {
        return context.partnership().hasRole(member, Role.INDEPENDENT_SCRUTINEER, null);
    }

    private static Verdict notAgreed(String whose, List<UserId> missing) {
        return Verdict.refuse(new Refusal(
                RefusalCode.DISCLOSURE_NOT_AGREED,
                Map.of(
                        "agreementOf",
                        whose,
                        "missing",
                        missing.stream().map(UserId::toString).sorted().toList())));
    }

    private static Verdict authorised(
            AuthoriseDisclosure command, SealedText purpose, SealedText scope, Context context) {
        return Verdict.accept(new DisclosureAuthorised(
                CaseFileDecider.newId(context, "disclosure"),
                command.recipient(),
                purpose,
                scope,
                command.basis(),
                command.agreedBy(),
                command.legalAdviceRef()));
    }
}
