package uk.casereview.scenario;

import static uk.casereview.scenario.ReviewSteps.BCT;
import static uk.casereview.scenario.ReviewSteps.ICB_DOCTOR;
import static uk.casereview.scenario.ReviewSteps.NSPCC;
import static uk.casereview.scenario.ReviewSteps.WMP;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who works on a partnership's plans. */
record PlanPeople(
        String clerk,
        String chair,
        String owner,
        String ownerAgency,
        String contributor,
        String verifier,
        String qio,
        Map<String, Object> decision) {
    static final PlanPeople BIRMINGHAM = new PlanPeople(
            Users.BUSINESS_MANAGER,
            Users.CHAIR,
            PlanSteps.OWNER,
            "BCT",
            "BCHC",
            PlanSteps.VERIFIER,
            PlanSteps.QIO,
            ReviewSteps.decision(ICB_DOCTOR, BCT, WMP, NSPCC));

    static final PlanPeople SANDWELL = new PlanPeople(
            Users.SANDWELL_BUSINESS_MANAGER,
            Users.SANDWELL_CHAIR,
            "scsp.action-owner.sct",
            "SCT",
            "SMBC",
            "scsp.action-verifier.wmp",
            "scsp.qio",
            SandwellSteps.group());

    /** As the Sub-Group, or whoever has its part, decides. */
    Map<String, Object> subGroup() {
        return new HashMap<>(decision);
    }

    Map<String, Object> recommendation() {
        return new HashMap<>(
                Map.of("text", "An invented recommendation.", "themes", List.of("T1"), "leadAgency", ownerAgency));
    }

    Map<String, Object> terms(String recommendation) {
        return new HashMap<>(Map.of(
                "recId",
                recommendation,
                "description",
                "An invented action.",
                "ownerAgency",
                ownerAgency,
                "ownerUser",
                Users.id(owner),
                "contributors",
                List.of(contributor),
                "dueOn",
                PlanSteps.DUE_ON,
                "measureOfSuccess",
                "An invented measure.",
                "evidenceExpected",
                "Invented evidence."));
    }
}
