package uk.casereview.web.form;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.casereview.casefile.EscalationBody;
import uk.casereview.partnership.PartnershipDetails;
import uk.casereview.partnership.PartnershipQuery.FindPartnership;
import uk.casereview.platform.problem.RequestRefused;
import uk.casereview.shared.ActionId;
import uk.casereview.shared.ActionPlanId;
import uk.casereview.shared.Actor;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.LearningId;
import uk.casereview.shared.NotificationId;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.PersonRef;
import uk.casereview.shared.PracticeReviewId;
import uk.casereview.shared.RapidReviewId;
import uk.casereview.shared.RecommendationId;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.SeatCode;
import uk.casereview.shared.ThemeCode;
import uk.casereview.shared.UserId;
import uk.casereview.timeline.CaseDetails;
import uk.casereview.timeline.PlanDetails;
import uk.casereview.web.Answers;
import uk.casereview.web.Days;
import uk.casereview.web.People;
import uk.casereview.web.ShownText;
import uk.casereview.web.TextReader;
import uk.casereview.web.form.Choices.Choice;

/** What the fields of a form may name: what is on record in the case, and who and what there is in its partnership. */
@Component
public final class CaseChoices {
    private static final int SHOWN = 80;

    private final Answers answers;
    private final TextReader texts;
    private final FormWords words;

    CaseChoices(Answers answers, TextReader texts, FormWords words) {
        this.answers = answers;
        this.texts = texts;
        this.words = words;
    }

    /**
     * Of one case.
     *
     * @param record the one that is asked; null where it is yet to begin
     */
    public Choices of(CaseDetails details, @Nullable CaseRecord record, Actor reader) {
        Choices choices = of(details.summary().partnership(), reader);
        NotificationId notification = new NotificationId(details.summary().caseId());
        choices.of(
                NotificationId.class,
                List.of(choice(notification, details.summary().caseRef().value())));
        var rapidReview = details.rapidReview();
        if (rapidReview != null) {
            choices.of(
                    RapidReviewId.class,
                    List.of(choice(RapidReviewId.of(notification), words.message("record.rapid-review"))));
            choices.of(
                    LearningId.class,
                    rapidReview.learning().stream()
                            .map(point -> choice(point.learningId(), shown(point.text())))
                            .toList());
        }
        var practiceReview = details.practiceReview();
        if (practiceReview != null) {
            choices.of(
                    PracticeReviewId.class,
                    List.of(choice(practiceReview.practiceReviewId(), words.message("record.practice-review"))));
        }
        plans(details, choices);
        partsOfPlans(record == null ? details.plans() : record.plansNamed(details), choices);
        decisions(details, choices);
        children(details, choices);
        file(details, choices);
        return choices;
    }

    /** Of a partnership alone; whoever may not read it types the codes. */
    public Choices of(PartnershipCode partnership, Actor reader) {
        Choices choices = new Choices();
        PartnershipDetails details;
        try {
            details = answers.to(new FindPartnership(reader, partnership, null), PartnershipDetails.class);
        } catch (RequestRefused _) {
            return choices;
        }
        choices.of(
                AgencyCode.class,
                details.agencies().stream()
                        .filter(agency -> agency.successor() == null)
                        .map(agency -> choice(agency.code(), agency.name() + " (" + agency.code() + ")"))
                        .sorted(Comparator.comparing(Choice::label))
                        .toList());
        choices.of(
                ThemeCode.class,
                details.themes().stream()
                        .map(theme -> choice(theme.code(), theme.name()))
                        .toList());
        choices.of(
                SeatCode.class,
                details.seats().stream()
                        .map(seat -> choice(seat.seat(), seat.title() + " (" + seat.seat() + ")"))
                        .toList());
        choices.of(UserId.class, people(details));
        return choices;
    }

    private List<Choice> people(PartnershipDetails details) {
        Set<UserId> all = new HashSet<>();
        details.seats().forEach(seat -> {
            Stream.ofNullable(seat.holder()).forEach(all::add);
            all.addAll(seat.deputies());
        });
        details.agencies().forEach(agency -> all.addAll(agency.delegates()));
        details.roles().forEach(role -> all.add(role.user()));
        Set<UUID> ids = new HashSet<>();
        all.forEach(user -> ids.add(user.value()));
        People named = People.named(ids, answers, texts);
        return all.stream()
                .map(user -> choice(user, Objects.requireNonNullElse(named.name(user), user.toString())))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    private void plans(CaseDetails details, Choices choices) {
        details.plans()
                .forEach(plan -> choices.of(
                        ActionPlanId.class,
                        List.of(choice(
                                plan.actionPlanId(), words.message("record.action-plan") + " " + plan.number()))));
    }

    private void partsOfPlans(List<PlanDetails> plans, Choices choices) {
        plans.forEach(plan -> {
            choices.of(
                    RecommendationId.class,
                    plan.recommendations().stream()
                            .map(recommendation -> choice(recommendation.recId(), shown(recommendation.text())))
                            .toList());
            choices.of(
                    ActionId.class,
                    plan.actions().stream()
                            .map(coloured -> coloured.action())
                            .map(action -> choice(
                                    action.actionId(), shown(action.terms().description())))
                            .toList());
        });
    }

    private void decisions(CaseDetails details, Choices choices) {
        choices.of(
                DecisionId.class,
                details.decisions().stream()
                        .map(entry -> choice(
                                entry.decision().decisionId(),
                                words.message("body." + entry.decision().body().name()) + ", "
                                        + Days.day(entry.decision().decidedOn())))
                        .toList());
    }

    private static void children(CaseDetails details, Choices choices) {
        var notification = details.notification();
        if (notification == null) {
            return;
        }
        choices.named(
                "childRef",
                notification.children().stream()
                        .map(child -> new Choice(child.childRef(), child.childRef()))
                        .toList());
        choices.of(
                PersonRef.class,
                notification.children().stream()
                        .map(child -> new Choice(
                                child.personRef().value() + "/"
                                        + child.personRef().kind(),
                                child.childRef()))
                        .toList());
        choices.named(
                "grantId",
                notification.grants().stream()
                        .map(grant -> new Choice(
                                grant.grantId().toString(), grant.scope().toString()))
                        .toList());
    }

    private void file(CaseDetails details, Choices choices) {
        var file = details.file();
        choices.named(
                "taskId",
                file.openTasks().stream()
                        .map(task -> new Choice(
                                task.taskId().toString(),
                                words.message("task." + task.kind().name())))
                        .toList());
        choices.named(
                "escalationId",
                file.escalations().stream()
                        .map(escalation -> new Choice(
                                escalation.escalated().escalationId().toString(),
                                words.option(
                                        EscalationBody.class,
                                        escalation.escalated().toBody())))
                        .toList());
        choices.named(
                "challengeId",
                file.challenges().stream()
                        .map(challenge -> new Choice(
                                challenge.raised().challengeId().toString(),
                                shown(challenge.raised().text())))
                        .toList());
        choices.named(
                "voiceId",
                file.voices().stream()
                        .map(voice -> new Choice(
                                voice.recorded().voiceId().toString(),
                                shown(voice.recorded().said())))
                        .toList());
    }

    private static Choice choice(Object id, String label) {
        return new Choice(id.toString(), label);
    }

    private String shown(@Nullable SealedText sealed) {
        ShownText text = sealed == null ? null : texts.read(sealed);
        if (text == null || text.kind() != ShownText.Kind.OPEN) {
            return words.message("form.unnamed");
        }
        String plain = text.plain().strip();
        return plain.length() > SHOWN ? plain.substring(0, SHOWN) + "…" : plain;
    }
}
