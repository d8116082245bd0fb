package uk.casereview.app.demo;

import static uk.casereview.app.demo.Concluding.*;
import static uk.casereview.app.demo.Notifying.*;
import static uk.casereview.app.demo.Planning.*;
import static uk.casereview.app.demo.Reviewing.learned;

import java.util.List;
import uk.casereview.actionplan.EvidenceType;
import uk.casereview.actionplan.ImpactRating;
import uk.casereview.clock.LateReason;
import uk.casereview.practicereview.DelayReason;
import uk.casereview.rapidreview.Outcome;

/** Cases of the chronicle that were notified and so reviewed. */
record Reviewed(Chance chance) {
    private static final List<String> ACTIONS = List.of(
            "Put the question on the form of every visit.",
            "Train every new member of staff within a month.",
            "Agree who calls whom when a child is not brought.",
            "Look at fifty files and report what they show.",
            "Let supervision ask for the view of the other agencies.");

    Story told(Story story, int turn) {
        Occasion occasion = chance.of(Occasion.ALL);
        String[] themes = occasion.themes().toArray(String[]::new);
        boolean late = chance.oneIn(7);
        Act notified = late
                ? notifiedLate(
                        PANEL_AND_PARTNERS,
                        chance.of(LateReason.INFORMATION_AWAITED, LateReason.PARTNER_DISAGREEMENT, LateReason.STAFFING),
                        "An invented reason for the delay.")
                : notified(PANEL_AND_PARTNERS);
        Child child = Chronicle.child(chance, occasion);
        Story begun = occasion.died()
                ? Course.died(story, occasion.outline(), occasion.where(), child, notified)
                : Course.harmed(story, occasion.outline(), occasion.where(), child, notified);
        Story learnt = begun.on(12, learned(occasion.learnt(), themes));
        Story whole = turn < 33
                ? begun.on(8, withdrawn("The doctors found an illness that explains it all."))
                : turn < 36
                        ? Course.gathering(begun).on(11, discontinued("What was found meets no criterion."))
                        : turn < 82 ? settledHere(learnt, themes) : inquired(learnt, themes);
        return late ? whole.laterFrom(1, 4) : whole;
    }

    private Story settledHere(Story learnt, String... themes) {
        Outcome outcome = Chronicle.outcome(chance);
        Story sent = chance.oneIn(6)
                ? Course.sentLate(
                        learnt,
                        outcome,
                        manner(learnt),
                        chance.of(LateReason.INFORMATION_AWAITED, LateReason.STAFFING),
                        "One agency's records came after the fifteenth working day.")
                : Course.sentInTime(learnt, outcome, manner(learnt));
        return planned(
                Chronicle.answered(sent, chance).on(36, reviewClosed()).on(37, closed()), 38, chance.oneIn(5), themes);
    }

    private Story inquired(Story learnt, String... themes) {
        Story sent = Course.sentInTime(learnt, Outcome.LCSPR, manner(learnt));
        if (chance.oneIn(5)) {
            return Inquiry.assured(sent, themes)
                    .on(
                            136,
                            Inquiring.delayed(
                                    chance.of(DelayReason.CRIMINAL_PROCEEDINGS, DelayReason.INQUEST),
                                    260,
                                    "Nothing may be published before the trial has ended."));
        }
        Story published = Inquiry.closed(Inquiry.published(sent, themes));
        String agency = chance.of(learnt.people().partners());
        return planned(published, 60, chance.oneIn(6), themes)
                .on(
                        115,
                        ofReport(
                                recommendedTo(agency, "Look at what changed, a year on.", themes),
                                action(agency, 280, chance.of(ACTIONS)),
                                planApproved()))
                .on(250, ofReport(done("AUDIT-REPORT-1")))
                .on(256, ofReport(verified()))
                .on(300, ofReport(effectSeen(EvidenceType.AUDIT, ImpactRating.SOME, "Most files show it.")))
                .on(306, ofReport(planClosed()));
    }

    /** From the first day on: recommended, agreed, done and verified, unless it slips. */
    private Story planned(Story story, int first, boolean slips, String... themes) {
        String agency = chance.of(story.people().partners());
        Story agreed = story.on(
                first,
                recommendedTo(agency, "Let nobody else have to learn this again.", themes),
                action(agency, first + 90, chance.of(ACTIONS)),
                planApproved());
        if (slips) {
            return agreed.on(first + 70, progressed("The agency waits for money.", true));
        }
        int done = first + 50 + chance.below(60);
        return agreed.on(first + 30, progressed("It is being tried out.", false))
                .on(done, Planning.done("EVIDENCE-OF-THE-AGENCY-1"))
                .on(done + 5, verified())
                .on(
                        done + 60,
                        effectSeen(
                                chance.of(EvidenceType.AUDIT, EvidenceType.DATA, EvidenceType.FEEDBACK_CHILD_FAMILY),
                                chance.of(ImpactRating.SOME, ImpactRating.STRONG),
                                "Practice has changed where it was looked at."))
                .on(done + 65, planClosed());
    }

    /** Sandwell's group does not vote: what it disagrees on goes up. */
    private Manner manner(Story story) {
        return story.people().equals(People.SANDWELL)
                ? chance.of(Manner.AGREED, Manner.AGREED, Manner.WITH_DISSENT, Manner.AT_SHORT_NOTICE)
                : chance.of(
                        Manner.AGREED,
                        Manner.AGREED,
                        Manner.WITH_DISSENT,
                        Manner.BY_MAJORITY,
                        Manner.BY_CASTING_VOTE,
                        Manner.AT_SHORT_NOTICE);
    }
}
