package uk.casereview.practicereview;

import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.practicereview.ReviewStory.*;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.actionplan.PlanContents;
import uk.casereview.actionplan.PlanEvent.PlanCreated;
import uk.casereview.actionplan.PlanSource;
import uk.casereview.actionplan.SourceType;
import uk.casereview.casefile.EscalationBody;
import uk.casereview.clock.ClockKind;
import uk.casereview.decider.Context;
import uk.casereview.deliberation.Bodies;
import uk.casereview.deliberation.Conclusion.Concluded;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.Deliberation;
import uk.casereview.facts.Determinations;
import uk.casereview.facts.Determinations.Determination;
import uk.casereview.facts.Facts;
import uk.casereview.facts.PlanFacts;
import uk.casereview.facts.ReviewFacts;
import uk.casereview.partnership.PartnershipEvent;
import uk.casereview.partnership.PartnershipEvent.DelegateNamed;
import uk.casereview.partnership.PartnershipEvent.PolicyAdopted;
import uk.casereview.partnership.PartnershipEvent.SeatEstablished;
import uk.casereview.partnership.PartnershipEvent.SeatFilled;
import uk.casereview.partnership.PartnershipEvent.SeatKind;
import uk.casereview.partnership.PartnershipEvent.SeatVacated;
import uk.casereview.partnership.PartnershipEvent.Theme;
import uk.casereview.partnership.PartnershipEvent.ThemesAdopted;
import uk.casereview.partnership.PartnershipPolicy;
import uk.casereview.partnership.PartnershipPolicy.CastingVoteOf;
import uk.casereview.partnership.PartnershipPolicy.ClockRule;
import uk.casereview.partnership.PartnershipPolicy.MajorityBase;
import uk.casereview.partnership.PartnershipPolicy.OnDisagreement;
import uk.casereview.partnership.PartnershipPolicy.QuorumRule;
import uk.casereview.partnership.PartnershipPolicy.Unit;
import uk.casereview.partnership.PartnershipPolicy.VotingRule;
import uk.casereview.rapidreview.JointProcess;
import uk.casereview.rapidreview.Outcome;
import uk.casereview.rapidreview.ReviewOutcome;
import uk.casereview.register.Register;
import uk.casereview.shared.ActionPlanId;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Body;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.SeatCode;

/** What the policies of the story say of practice reviews, and what its case has told before. */
final class ReviewPolicies {
    static final Register BIRMINGHAM = with(Bodies.birmingham(), true, Map.of());
    static final ReviewFacts FACTS = facts(outcome(Outcome.LCSPR, Set.of()));

    private ReviewPolicies() {}

    static ReviewFacts facts(@Nullable ReviewOutcome outcome) {
        return new ReviewFacts(
                NOTIFICATION.value(),
                CASE,
                null,
                false,
                Set.of(agency("WMP"), agency("BCT")),
                outcome == null ? Determinations.NONE : determined(outcome),
                Map.of(),
                Set.of(),
                null);
    }

    private static Determinations determined(ReviewOutcome outcome) {
        return Determinations.NONE.then(new Determination(outcome, decision()));
    }

    static ReviewOutcome outcome(Outcome outcome, Set<JointProcess> jointWith) {
        return new ReviewOutcome(outcome, null, false, jointWith);
    }

    /** As the delegated partners decided in the rapid review. */
    static DecisionRecord decision() {
        return decision(0);
    }

    /** One of several that they took. */
    static DecisionRecord decision(int number) {
        return decision(number, DECIDED_ON);
    }

    static DecisionRecord decision(int number, LocalDate on) {
        Context context = new Context(
                on.atTime(10, 0).toInstant(ZoneOffset.UTC),
                on,
                manager(),
                new CommandId(new UUID(2, number)),
                RAPID_REVIEW.value(),
                CASE,
                BIRMINGHAM,
                Facts.NONE);
        var conclusion = Deliberation.conclude(Body.DSP, ReviewCommands.partners(on), context);
        return ((Concluded) conclusion).decision();
    }

    /** The plan of the review, which is in the figures or was struck out. */
    static PlanFacts plan(boolean counted) {
        PlanSource source = new PlanSource(SourceType.PRACTICE_REVIEW, REVIEW.value());
        PlanContents contents = PlanContents.of(new PlanCreated(ActionPlanId.of(REVIEW.value()), Set.of(source)));
        return new PlanFacts(CASE, contents, counted, counted, null);
    }

    /** With clocks, themes, delegated partners and a delegate, which decisions of bodies do not need. */
    static Register with(Register register, boolean goldGroup, Map<Body, QuorumRule> boards) {
        Register richer = register;
        for (PartnershipEvent event : more(register, goldGroup, boards)) {
            richer = richer.evolve(event);
        }
        return richer;
    }

    /** What is in the partnership's stream. */
    static List<PartnershipEvent> events() {
        List<PartnershipEvent> events = new ArrayList<>(birminghamEvents());
        events.addAll(more(birmingham(), true, Map.of()));
        return events;
    }

    private static List<PartnershipEvent> more(Register register, boolean goldGroup, Map<Body, QuorumRule> boards) {
        PartnershipPolicy p = register.on(TODAY).policy();
        Map<Body, QuorumRule> quorum = new HashMap<>(p.quorum());
        quorum.putAll(boards);
        List<PartnershipEvent> events = new ArrayList<>(List.of(
                new PolicyAdopted(new PartnershipPolicy(
                        p.version(),
                        p.effectiveFrom(),
                        p.source(),
                        p.reviewBody(),
                        p.notifyingAgencies(),
                        p.determiningAgencies(),
                        p.localAuthorityCodes(),
                        quorum,
                        p.voting(),
                        Map.of(
                                ClockKind.C5,
                                new ClockRule(5, Unit.WORKING_DAYS),
                                ClockKind.C6,
                                new ClockRule(6, Unit.MONTHS),
                                ClockKind.C7,
                                new ClockRule(7, Unit.WORKING_DAYS),
                                ClockKind.C8,
                                new ClockRule(3, Unit.YEARS),
                                ClockKind.C11,
                                new ClockRule(62, Unit.DAYS)),
                        p.warnWorkingDays(),
                        p.rapidReviewStartRule(),
                        goldGroup,
                        p.reportAvailableYears(),
                        null,
                        null)),
                new ThemesAdopted("2026-1", List.of(new Theme(THEME, 1, "daily life")), LONG_AGO),
                new DelegateNamed(agency("WMP"), DELEGATE, LONG_AGO, null)));
        for (AgencyCode agency : p.determiningAgencies()) {
            SeatCode seat = new SeatCode("DSP-" + agency);
            events.add(new SeatEstablished(seat, Body.DSP, agency, "delegated partner", SeatKind.CORE, LONG_AGO));
            events.add(new SeatFilled(seat, partner(agency.value()), LONG_AGO));
        }
        return events;
    }

    /** Where the seat of the agency among the delegated partners is empty. */
    static Register vacant(String agency) {
        return BIRMINGHAM.evolve(new SeatVacated(new SeatCode("DSP-" + agency), LONG_AGO.plusDays(1)));
    }

    /** Where the delegated partners who differ are heard by another body than the lead partners. */
    static Register heardBy(EscalationBody body) {
        PartnershipPolicy p = BIRMINGHAM.on(TODAY).policy();
        Map<Body, VotingRule> voting = new HashMap<>(p.voting());
        voting.put(
                Body.DSP, new VotingRule(OnDisagreement.ESCALATE, MajorityBase.VOTES_CAST, CastingVoteOf.NOBODY, body));
        return BIRMINGHAM.evolve(new PolicyAdopted(new PartnershipPolicy(
                p.version(),
                p.effectiveFrom(),
                p.source(),
                p.reviewBody(),
                p.notifyingAgencies(),
                p.determiningAgencies(),
                p.localAuthorityCodes(),
                p.quorum(),
                voting,
                p.clocks(),
                p.warnWorkingDays(),
                p.rapidReviewStartRule(),
                p.goldGroupRequired(),
                p.reportAvailableYears(),
                null,
                null)));
    }

    /** Where those who have copies first have them longer. */
    static Register withNotice(int workingDays) {
        PartnershipPolicy p = BIRMINGHAM.on(TODAY).policy();
        Map<ClockKind, ClockRule> clocks = new HashMap<>(p.clocks());
        clocks.put(ClockKind.C7, new ClockRule(workingDays, Unit.WORKING_DAYS));
        return BIRMINGHAM.evolve(new PolicyAdopted(new PartnershipPolicy(
                p.version(),
                p.effectiveFrom(),
                p.source(),
                p.reviewBody(),
                p.notifyingAgencies(),
                p.determiningAgencies(),
                p.localAuthorityCodes(),
                p.quorum(),
                p.voting(),
                clocks,
                p.warnWorkingDays(),
                p.rapidReviewStartRule(),
                p.goldGroupRequired(),
                p.reportAvailableYears(),
                null,
                null)));
    }

    /** Where another body than the Executive Board stands behind reports. */
    static Register ratifiedBy(Body body) {
        return with(Bodies.birmingham(), true, Map.of(body, new QuorumRule(4, Set.of())));
    }
}
