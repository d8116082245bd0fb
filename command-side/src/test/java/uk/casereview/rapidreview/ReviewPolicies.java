package uk.casereview.rapidreview;

import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.rapidreview.ReviewStory.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.casereview.actionplan.PlanSource;
import uk.casereview.actionplan.SourceType;
import uk.casereview.clock.ClockKind;
import uk.casereview.deliberation.Bodies;
import uk.casereview.facts.SourceFacts;
import uk.casereview.partnership.PartnershipEvent;
import uk.casereview.partnership.PartnershipEvent.DelegateNamed;
import uk.casereview.partnership.PartnershipEvent.PolicyAdopted;
import uk.casereview.partnership.PartnershipEvent.SeatEstablished;
import uk.casereview.partnership.PartnershipEvent.SeatFilled;
import uk.casereview.partnership.PartnershipEvent.SeatKind;
import uk.casereview.partnership.PartnershipEvent.Theme;
import uk.casereview.partnership.PartnershipEvent.ThemesAdopted;
import uk.casereview.partnership.PartnershipPolicy;
import uk.casereview.partnership.PartnershipPolicy.ClockRule;
import uk.casereview.partnership.PartnershipPolicy.RapidReviewStartRule;
import uk.casereview.partnership.PartnershipPolicy.Unit;
import uk.casereview.rapidreview.RapidReviewEvent.LearningPointRecorded;
import uk.casereview.rapidreview.RapidReviewEvent.LearningRetagged;
import uk.casereview.register.Register;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Body;
import uk.casereview.shared.Event;
import uk.casereview.shared.LearningId;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.SeatCode;
import uk.casereview.shared.TaggedTheme;
import uk.casereview.shared.ThemeCode;

/** What the policies of the story say of rapid reviews, which decisions of bodies do not need. */
final class ReviewPolicies {
    private ReviewPolicies() {}

    /** With clocks, themes, delegated partners and a delegate, which decisions of bodies do not need. */
    static Register withPolicy(Register register, RapidReviewStartRule startRule) {
        Register richer = register;
        for (PartnershipEvent event : more(register, startRule)) {
            richer = richer.evolve(event);
        }
        return richer;
    }

    static List<PartnershipEvent> more(Register register, RapidReviewStartRule startRule) {
        PartnershipPolicy p = register.on(TODAY).policy();
        ClockRule fifteenDays = new ClockRule(15, Unit.WORKING_DAYS);
        List<PartnershipEvent> events = new ArrayList<>(List.of(
                new PolicyAdopted(new PartnershipPolicy(
                        p.version(),
                        p.effectiveFrom(),
                        p.source(),
                        p.reviewBody(),
                        p.notifyingAgencies(),
                        p.determiningAgencies(),
                        p.localAuthorityCodes(),
                        p.quorum(),
                        p.voting(),
                        Map.of(ClockKind.C3, fifteenDays, ClockKind.C4, fifteenDays),
                        p.warnWorkingDays(),
                        startRule,
                        p.goldGroupRequired(),
                        p.reportAvailableYears(),
                        null,
                        null)),
                new ThemesAdopted(
                        "2026-1",
                        List.of(new Theme(THEME, 1, "daily life"), new Theme(new ThemeCode("T2"), 1, "engagement")),
                        LONG_AGO),
                new DelegateNamed(agency("WMP"), DELEGATE, LONG_AGO, null)));
        for (AgencyCode agency : p.determiningAgencies()) {
            SeatCode seat = new SeatCode("DSP-" + agency);
            events.add(new SeatEstablished(seat, Body.DSP, agency, "delegated partner", SeatKind.CORE, LONG_AGO));
            events.add(new SeatFilled(seat, partner(agency.value()), LONG_AGO));
        }
        return events;
    }

    static Register sandwell(RapidReviewStartRule rule) {
        return withPolicy(Bodies.sandwell(), rule);
    }

    /** What its points are about, by the last tags. */
    static Map<PlanSource, SourceFacts> learnt(List<Event> events) {
        Map<LearningId, List<TaggedTheme>> learning = new HashMap<>();
        for (Event event : events) {
            switch (event) {
                case LearningPointRecorded e -> learning.put(e.learningId(), e.themes());
                case LearningRetagged e -> learning.put(e.learningId(), e.to());
                default -> {}
            }
        }
        return Map.of(
                new PlanSource(SourceType.RAPID_REVIEW, REVIEW.value()),
                new SourceFacts(
                        SourceType.RAPID_REVIEW,
                        new PartnershipCode("BSCP"),
                        NOTIFICATION.value(),
                        CASE,
                        true,
                        learning,
                        List.of(),
                        Set.of(),
                        SourceFacts.Now.NOTHING_YET,
                        Map.of()));
    }
}
