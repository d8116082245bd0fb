package uk.casereview.web.audit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.casereview.audit.RecordQuery.BundlesUnderWay;
import uk.casereview.audit.RecordQuery.CheckReceipt;
import uk.casereview.audit.RecordQuery.FindBundlesUnderWay;
import uk.casereview.audit.RecordQuery.FindCheckpoint;
import uk.casereview.audit.RecordQuery.FindSelfCheck;
import uk.casereview.audit.RecordQuery.LatestCheckpoint;
import uk.casereview.audit.RecordQuery.ReceiptChecked;
import uk.casereview.audit.RecordQuery.SelfChecked;
import uk.casereview.platform.sealing.MasterKeyCare;
import uk.casereview.platform.sealing.MasterKeyRefused;
import uk.casereview.shared.Actor;
import uk.casereview.web.Answers;
import uk.casereview.web.PageError;
import uk.casereview.web.Visitor;
import uk.casereview.web.audit.IntegrityView.Asked;
import uk.casereview.web.audit.IntegrityView.MasterKey;

/** Whether the record is what it was: what the service found itself, and what a receipt proves. */
@Controller
class IntegrityPageController {
    /** A receipt has one line for each doubling of the log, and a few more. */
    private static final int LONGEST_RECEIPT = 20_000;

    private final Answers answers;
    private final ObjectProvider<MasterKeyCare> keys;

    IntegrityPageController(Answers answers, ObjectProvider<MasterKeyCare> keys) {
        this.answers = answers;
        this.keys = keys;
    }

    /** Also where a receipt was checked, for whoever loads that address again. */
    @GetMapping({"/audit/integrity", "/audit/receipts"})
    ModelAndView page(@ModelAttribute(name = "visitor", binding = false) Visitor visitor) {
        return page(visitor.reader(), Asked.NOTHING);
    }

    /** Nothing is changed by it, so that it may be sent again. */
    @PostMapping("/audit/receipts")
    ModelAndView check(
            @ModelAttribute(name = "visitor", binding = false) Visitor visitor,
            @RequestParam(defaultValue = "") String receipt) {
        Actor reader = visitor.reader();
        String text = asItWasHandedOut(receipt);
        if (text.isBlank() || text.length() > LONGEST_RECEIPT) {
            String what = text.isBlank() ? "audit.integrity.error.receipt" : "audit.integrity.error.too-long";
            return page(reader, new Asked("", null, List.of(new PageError("receipt", what))));
        }
        return page(
                reader,
                new Asked(receipt, answers.to(new CheckReceipt(reader, text), ReceiptChecked.class), List.of()));
    }

    /** A form sends other ends of lines, and who copies takes more or fewer of the empty ones. */
    static String asItWasHandedOut(String pasted) {
        return pasted.replace("\r\n", "\n").strip() + "\n";
    }

    private ModelAndView page(Actor reader, Asked asked) {
        var check = answers.to(new FindSelfCheck(reader), SelfChecked.class);
        var latest = answers.to(new FindCheckpoint(reader), LatestCheckpoint.class);
        var bundles = answers.to(new FindBundlesUnderWay(reader), BundlesUnderWay.class);
        return new ModelAndView(
                "audit-integrity",
                Map.of("view", IntegrityView.of(check, latest, bundles.bundles(), masterKey(), asked)),
                asked.errors().isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }

    /** A file that is gone is what this page is there to say, and no reason not to say the rest. */
    private @Nullable MasterKey masterKey() {
        MasterKeyCare care = keys.getIfAvailable();
        try {
            return care == null ? null : MasterKey.of(care.progress());
        } catch (MasterKeyRefused _) {
            return MasterKey.UNREADABLE;
        }
    }
}
