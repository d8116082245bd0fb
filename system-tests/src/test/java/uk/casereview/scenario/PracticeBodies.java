package uk.casereview.scenario;

import static uk.casereview.scenario.ReviewSteps.BCT;
import static uk.casereview.scenario.ReviewSteps.ICB_DOCTOR;
import static uk.casereview.scenario.ReviewSteps.NSPCC;
import static uk.casereview.scenario.ReviewSteps.WMP;
import static uk.casereview.scenario.Users.id;
import static uk.casereview.scenario.Users.present;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is said in the commands of a practice review. */
final class PracticeBodies {
    private PracticeBodies() {}

    static Map<String, Object> appointment() {
        return new HashMap<>(Map.of(
                "reviewerId",
                id(PracticeSteps.REVIEWER),
                "name",
                "Invented Reviewer",
                "ofNoAgency",
                true,
                "skills",
                List.of("Invented skill."),
                "independenceDeclaration",
                "Invented declaration of no interest."));
    }

    static Map<String, Object> terms() {
        return new HashMap<>(Map.of(
                "from",
                "2024-02-01",
                "to",
                "2026-02-02",
                "klo",
                List.of("Invented line of enquiry."),
                "methodology",
                "Invented way of working.",
                "agencies",
                List.of("WMP", "BCT"),
                "decision",
                subGroup()));
    }

    static Map<String, Object> subGroup() {
        return ReviewSteps.decision(ICB_DOCTOR, BCT, WMP, NSPCC);
    }

    /** The delegated partners, who sit on the board too. */
    static Map<String, Object> partners() {
        return new HashMap<>(Map.of(
                "attendance", present("bscp.dsp.bct", "bscp.dsp.bcc", "bscp.dsp.icb", "bscp.dsp.wmp"),
                "chairMemberId", id("bscp.dsp.bct"),
                "rationale", CaseSteps.RATIONALE));
    }
}
