package uk.casereview.web.deliberation;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.casereview.audit.AuditQuery.FindDecisionAudit;
import uk.casereview.audit.DecisionAudit;
import uk.casereview.audit.RecordQuery.FindProof;
import uk.casereview.audit.RecordQuery.Proof;
import uk.casereview.shared.Actor;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.Role;
import uk.casereview.timeline.DecisionQuery.DecisionReceipt;
import uk.casereview.web.Addressed;
import uk.casereview.web.Answers;
import uk.casereview.web.People;
import uk.casereview.web.TextReader;
import uk.casereview.web.Visitor;

/** One decision, and how it came about (§11.7). */
@Controller
class DecisionPageController {
    /** §2.2: who reads proofs; others see that there is one. */
    private static final Set<Role> PROOF_READERS =
            EnumSet.of(Role.INDEPENDENT_SCRUTINEER, Role.DPO, Role.SYSTEM_AUDITOR);

    private final Answers answers;
    private final TextReader texts;

    DecisionPageController(Answers answers, TextReader texts) {
        this.answers = answers;
        this.texts = texts;
    }

    @GetMapping("/decisions/{decisionId}")
    ModelAndView page(
            @ModelAttribute(name = "visitor", binding = false) Visitor visitor,
            @PathVariable String decisionId,
            @RequestParam(name = "case", required = false) @Nullable String given) {
        CaseRef caseRef = given == null ? null : Addressed.caseRef(given);
        Visitor reader = caseRef == null ? visitor : visitor.about(caseRef);
        Actor actor = reader.reader();
        var audit = answers.to(
                new FindDecisionAudit(actor, new DecisionId(Addressed.id(decisionId)), caseRef), DecisionAudit.class);
        People people = People.named(Involved.in(audit), answers, texts);
        return new ModelAndView(
                "decision",
                Map.of(
                        "view",
                        DecisionAuditView.of(audit, proof(actor, audit.receipt()), people, texts, actor.userId()),
                        "visitor",
                        reader));
    }

    private @Nullable Proof proof(Actor reader, @Nullable DecisionReceipt receipt) {
        return receipt == null || !PROOF_READERS.contains(reader.role())
                ? null
                : answers.to(new FindProof(reader, receipt.eventId()), Proof.class);
    }
}
