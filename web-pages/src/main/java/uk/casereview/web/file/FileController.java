package uk.casereview.web.file;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import uk.casereview.audit.RecordQuery.BundleOfCase;
import uk.casereview.audit.RecordQuery.FindBundleOfCase;
import uk.casereview.platform.problem.RequestRefused;
import uk.casereview.platform.signin.CapacityChoice;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.RefusalCode;
import uk.casereview.web.Addressed;
import uk.casereview.web.Answers;
import uk.casereview.web.Visitor;

/**
 * Hands whole lists out as files to whoever is signed in to the pages: the same that the interface for programs gives, whose
 * addresses know no cookie. It answers in the capacity in use, and decides nothing by itself.
 */
@Controller
class FileController {
    private static final Map<String, String> LISTS = Map.of(
            "decisions", "/api/decisions",
            "audit-trail", "/api/audit",
            "access-log", "/api/access-log");
    private static final String BUNDLE = "/api/audit/bundle";
    private static final Map<String, String> FORMS = Map.of("csv", "text/csv", "jsonl", "application/x-ndjson");

    private final Answers answers;

    FileController(Answers answers) {
        this.answers = answers;
    }

    @GetMapping("/files/{list}.{ending}")
    void list(
            @ModelAttribute(name = "visitor", binding = false) Visitor visitor,
            @PathVariable String list,
            @PathVariable String ending,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        hand(named(LISTS, list), named(FORMS, ending), visitor, request, response);
    }

    @GetMapping("/files/decisions/{decisionId}.{ending}")
    void decision(
            @ModelAttribute(name = "visitor", binding = false) Visitor visitor,
            @PathVariable String decisionId,
            @PathVariable String ending,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        String address = "/api/decisions/" + Addressed.id(decisionId) + "/audit";
        hand(address, named(FORMS, ending), visitor, request, response);
    }

    /** Of one case it is asked first whether it may be taken: what is refused is said on a page, and not in a file. */
    @GetMapping("/files/audit-bundle")
    void bundle(
            @ModelAttribute(name = "visitor", binding = false) Visitor visitor,
            @RequestParam(defaultValue = "") String caseRef,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        if (caseRef.isEmpty()) {
            hand(BUNDLE, "*/*", visitor, request, response);
            return;
        }
        CaseRef named = Addressed.caseRef(caseRef);
        Visitor reader = visitor.about(named);
        answers.to(new FindBundleOfCase(reader.reader(), named), BundleOfCase.class);
        hand(BUNDLE, "*/*", reader, request, response);
    }

    private static void hand(
            String address, String form, Visitor visitor, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var asked = new AskedForFile(request, form, CapacityChoice.nameOf(visitor.capacity()));
        request.getRequestDispatcher(address).forward(asked, response);
    }

    private static String named(Map<String, String> known, String name) {
        String found = known.get(name);
        if (found == null) {
            throw new RequestRefused(RefusalCode.NOT_FOUND);
        }
        return found;
    }
}
