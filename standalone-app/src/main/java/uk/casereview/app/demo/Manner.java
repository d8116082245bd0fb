package uk.casereview.app.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.casereview.app.demo.Later.UserNamed;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.deliberation.DecisionRecord.DecisionMode;
import uk.casereview.deliberation.DecisionRecord.Route;

/** How the group that reviews cases comes to a decision. */
enum Manner {
    AGREED {
        @Override
        void into(Map<String, Object> decision, People people) {}
    },
    /** One member's agency differs, and that is kept. */
    WITH_DISSENT {
        @Override
        void into(Map<String, Object> decision, People people) {
            decision.put(
                    "dissent",
                    List.of(Map.of("agency", "WMP", "view", "The invented view of the police differs in one point.")));
        }
    },
    AT_SHORT_NOTICE {
        @Override
        void into(Map<String, Object> decision, People people) {
            decision.put("route", Route.EXTRAORDINARY);
        }
    },
    BY_MAJORITY {
        @Override
        void into(Map<String, Object> decision, People people) {
            decision.put("votes", votes(people, Choice.FOR, Choice.FOR, Choice.AGAINST, Choice.FOR));
        }
    },
    /** Two against two; whoever presides decides. */
    BY_CASTING_VOTE {
        @Override
        void into(Map<String, Object> decision, People people) {
            decision.put("votes", votes(people, Choice.FOR, Choice.FOR, Choice.AGAINST, Choice.AGAINST));
            decision.put("castingVote", Map.of("memberId", new UserNamed(people.chair()), "choice", Choice.FOR));
        }
    },
    VOTED_DOWN {
        @Override
        void into(Map<String, Object> decision, People people) {
            decision.put("votes", votes(people, Choice.AGAINST, Choice.AGAINST, Choice.FOR, Choice.AGAINST));
        }
    },
    /** §15.2-9: whoever replied took part. */
    IN_WRITING {
        @Override
        void into(Map<String, Object> decision, People people) {
            decision.put("route", Route.WRITTEN);
            decision.put("votes", votes(people, Choice.FOR, Choice.FOR, Choice.FOR, Choice.FOR));
            decision.put("writtenEvidenceRefs", List.of("REPLIES-OF-THE-MEMBERS-1"));
        }
    },
    /** §15.2-9: between two meetings, by whoever presides over them. */
    BY_CHAIR_ALONE {
        @Override
        void into(Map<String, Object> decision, People people) {
            decision.put("route", Route.CHAIRS_ACTION);
            decision.remove("attendance");
        }
    },
    PUT_OFF {
        @Override
        void into(Map<String, Object> decision, People people) {
            decision.put("mode", DecisionMode.DEFERRED);
        }
    };

    abstract void into(Map<String, Object> decision, People people);

    /** As a deciding command says it. */
    Map<String, Object> decision(Scene scene, String rationale) {
        People people = scene.people();
        Map<String, Object> decision = new HashMap<>();
        decision.put("attendance", people.present());
        decision.put("chairMemberId", new UserNamed(people.chair()));
        decision.put("rationale", rationale);
        into(decision, people);
        return decision;
    }

    /** Of the first members, one of each agency. */
    private static List<Map<String, Object>> votes(People people, Choice... choices) {
        List<String> voters = people.members();
        return Stream.iterate(0, i -> i + 1)
                .limit(choices.length)
                .map(i -> Map.<String, Object>of(
                        "castBy", new UserNamed(people.called(voters.get(i))), "choice", choices[i]))
                .toList();
    }
}
