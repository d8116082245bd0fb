package uk.casereview.actionplan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import uk.casereview.actionplan.ActionPlanState.Active;
import uk.casereview.actionplan.PlanCommand.AddRecommendation;
import uk.casereview.actionplan.PlanCommand.RecordNationalResponse;
import uk.casereview.actionplan.PlanCommand.RespondToRecommendation;
import uk.casereview.actionplan.PlanCommand.RetagLearning;
import uk.casereview.actionplan.PlanEvent.LearningRetagged;
import uk.casereview.actionplan.PlanEvent.NationalResponseRecorded;
import uk.casereview.actionplan.PlanEvent.RecommendationAdded;
import uk.casereview.actionplan.PlanEvent.RecommendationRespondedTo;
import uk.casereview.clock.DayOrder;
import uk.casereview.clock.DayOrder.Day;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.facts.SourceFacts;
import uk.casereview.facts.SourceFacts.Learnt;
import uk.casereview.register.Taxonomy;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.DerivedId;
import uk.casereview.shared.LearningId;
import uk.casereview.shared.RecommendationId;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.TaggedTheme;
import uk.casereview.shared.ThemeCode;

/** What is recommended, to whom, and how they take it. */
final class Recommendations {
    private Recommendations() {}

    static Verdict add(Active state, AddRecommendation command, Context context) {
        AgencyCode lead = command.leadAgency();
        Addressee stated = command.addressedTo();
        Addressee addressedTo = stated == null ? Addressee.LOCAL : stated;
        Set<LearningId> unlearnt = new HashSet<>(command.learningIds());
        Map<PlanSource, SourceFacts> sources = context.facts().planSources();
        sources.forEach((source, facts) ->
                unlearnt.removeAll(learnt(state, source, facts).points()));
        List<TaggedTheme> themes = about(state, command, context);
        Optional<Refusal> refusal = unfit(command, themes, context)
                .or(() -> Refusals.when(
                        addressedTo == Addressee.LOCAL && lead == null, Refusal.of(RefusalCode.LEAD_AGENCY_REQUIRED)))
                .or(() -> unknownAgencies("leadAgency", Stream.ofNullable(lead), context))
                .or(() -> Refusals.when(
                        !unlearnt.isEmpty(),
                        Refusal.of(RefusalCode.UNKNOWN_REFERENCE, "learningIds", Refusals.words(unlearnt))))
                .or(() -> Refusals.future("madeOn", command.madeOn(), context));
        return refusal.map(Verdict::refuse)
                .orElseGet(() -> Verdict.accept(new RecommendationAdded(
                        new RecommendationId(DerivedId.from(context.commandId().value(), "recommendation")),
                        command.text(),
                        themes,
                        addressedTo,
                        lead == null ? null : Agencies.current(lead, context),
                        command.learningIds(),
                        command.madeOn())));
    }

    /** What nobody says anew it has from what was learnt, with whoever tagged that, and by which taxonomy. */
    private static List<TaggedTheme> about(Active state, AddRecommendation command, Context context) {
        if (!command.themes().isEmpty()) {
            return tagged(command.themes(), context);
        }
        Map<ThemeCode, TaggedTheme> learnt = new TreeMap<>(Comparator.comparing(ThemeCode::value));
        context.facts().planSources().entrySet().stream()
                .flatMap(source -> command.learningIds().isEmpty()
                        ? learnt(state, source.getKey(), source.getValue()).themes().stream()
                        : source.getValue().themesOf(command.learningIds()))
                .sorted(Comparator.comparing(TaggedTheme::taxonomyVersion).reversed())
                .forEach(theme -> learnt.putIfAbsent(theme.code(), theme));
        return List.copyOf(learnt.values());
    }

    /** a plan is of one review of those in a file, and of another one where it took over that one's plan. */
    private static Learnt learnt(Active state, PlanSource source, SourceFacts facts) {
        return state.settled().tookOver()
                ? facts.learnt()
                : facts.learntFor(state.plan().actionPlanId(), source.sourceId());
    }

    /** What was learnt under an earlier taxonomy keeps its themes. */
    private static Optional<Refusal> unfit(AddRecommendation command, List<TaggedTheme> themes, Context context) {
        return command.themes().isEmpty() && !themes.isEmpty()
                ? Optional.empty()
                : unknownThemes(command.themes(), context);
    }

    /** §15.6-23: "RespondToRecommendation{ACCEPT | PART | REJECT, reason}", by the agency that answers for it. */
    static Verdict respond(Active state, RespondToRecommendation command, Context context) {
        Optional<Recommendation> known = state.plan().recommendation(command.recId());
        if (known.isEmpty()) {
            return Refusals.unknown("recId", command.recId());
        }
        AgencyCode lead = known.get().leadAgency();
        if (lead == null || !Agencies.speaksFor(lead, context)) {
            return Verdict.refuse(RefusalCode.WRONG_AGENCY, "agency", lead == null ? "NATIONAL" : lead.toString());
        }
        return command.response() != Response.ACCEPT && command.reason() == null
                ? Verdict.refuse(RefusalCode.REASON_REQUIRED, "missing", "reason")
                : Verdict.accept(new RecommendationRespondedTo(
                        command.recId(), Agencies.current(lead, context), command.response(), command.reason()));
    }

    /**
     * §15.6-23: a recommendation may be "addressed … NATIONAL", to a body that is nobody's here. As with an agency's return
     * (§15.4-18) its answer is "recorded by BUSINESS_* on behalf … with source and date", and nobody answers what is not
     * made yet; where no day was stated on which it was, it is compared with nothing (§15.1: facts come out of order).
     */
    static Verdict nationalResponse(Active state, RecordNationalResponse command, Context context) {
        Optional<Recommendation> known = state.plan().recommendation(command.recId());
        if (known.isEmpty()) {
            return Refusals.unknown("recId", command.recId());
        }
        LocalDate receivedOn = Refusals.orToday(command.receivedOn(), context);
        boolean unreasoned = command.response() != Response.ACCEPT && command.reason() == null;
        return Refusals.when(
                        known.get().addressedTo() != Addressee.NATIONAL,
                        Refusal.of(
                                RefusalCode.WRONG_AGENCY,
                                "agency",
                                String.valueOf(known.get().leadAgency())))
                .or(() -> Refusals.future("receivedOn", receivedOn, context))
                .or(() -> Refusals.when(unreasoned, Refusal.of(RefusalCode.REASON_REQUIRED, "missing", "reason")))
                .or(() -> DayOrder.objection(new Day("the answer of the national body", receivedOn)
                        .follows(new Day("the recommendation", known.get().madeOn()))))
                .map(Verdict::refuse)
                .orElseGet(() -> Verdict.accept(new NationalResponseRecorded(
                        command.recId(), command.response(), command.source(), receivedOn, command.reason())));
    }

    /** §15.6-25: "RetagLearning keeps both". */
    static Verdict retag(Active state, RetagLearning command, Context context) {
        Optional<Recommendation> known = state.plan().recommendation(command.recId());
        if (known.isEmpty()) {
            return Refusals.unknown("recId", command.recId());
        }
        return unknownThemes(command.themes(), context)
                .map(Verdict::refuse)
                .orElseGet(() -> Verdict.accept(new LearningRetagged(
                        command.recId(), known.get().themes(), tagged(command.themes(), context))));
    }

    /** §10.4: "a learning point has 1..n codes", and so has what follows from it. */
    private static Optional<Refusal> unknownThemes(Set<ThemeCode> themes, Context context) {
        Taxonomy taxonomy = context.partnership().themes();
        List<ThemeCode> unknown =
                themes.stream().filter(theme -> !taxonomy.knows(theme)).toList();
        return Refusals.when(themes.isEmpty(), Refusal.of(RefusalCode.THEME_UNKNOWN, "missing", "themes"))
                .or(() -> Refusals.when(
                        !unknown.isEmpty(), Refusal.of(RefusalCode.THEME_UNKNOWN, "themes", Refusals.words(unknown))));
    }

    static Optional<Refusal> unknownAgencies(String field, Stream<AgencyCode> agencies, Context context) {
        List<AgencyCode> unknown = Agencies.unknown(agencies, context);
        return Refusals.when(
                !unknown.isEmpty(), Refusal.of(RefusalCode.UNKNOWN_REFERENCE, field, Refusals.words(unknown)));
    }

    private static List<TaggedTheme> tagged(Set<ThemeCode> themes, Context context) {
        return themes.stream()
                .sorted(Comparator.comparing(ThemeCode::value))
                .map(theme -> new TaggedTheme(
                        theme,
                        context.partnership().themes().version(),
                        context.actor().userId()))
                .toList();
    }
}
