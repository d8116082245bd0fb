package uk.casereview.practicereview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.practicereview.ConductCommand.ForecastDelay;
import uk.casereview.practicereview.ConductCommand.RecordDelay;
import uk.casereview.practicereview.ConductEvent.DelayForecast;
import uk.casereview.practicereview.ConductEvent.DelayRecorded;
import uk.casereview.practicereview.PracticeReviewState.BeforePublication;
import uk.casereview.practicereview.PracticeReviewState.Begun;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.SealedText;

/** L11: a delay record "does not move dueOn but shows explained". */
final class Delays {
    private Delays() {}

    static Verdict forecast(Begun state, ForecastDelay command) {
        DelayReason why = command.reason();
        Optional<Refusal> unexplained = unexplained(why, command.text());
        if (!(state instanceof BeforePublication)) {
            return Refusals.invalid(state);
        }
        return why == null || unexplained.isPresent()
                ? Verdict.refuse(unexplained.orElseThrow())
                : Verdict.accept(new DelayForecast(why, command.text(), command.newExpectedOn()));
    }

    static Verdict record(Begun state, RecordDelay command, Context context) {
        DelayReason why = command.reason();
        LocalDate panel = command.panelInformedOn();
        LocalDate secretary = command.sosInformedOn();
        if (!(state instanceof BeforePublication)) {
            return Refusals.invalid(state);
        }
        Optional<Refusal> unexplained = unexplained(why, command.text());
        if (why == null || unexplained.isPresent()) {
            return Verdict.refuse(unexplained.orElseThrow());
        }
        Optional<Refusal> uninformed =
                state.review().beginning().statutory() ? uninformed(panel, secretary) : Optional.empty();
        Optional<Refusal> refusal = uninformed.or(() -> future(panel, secretary, context));
        return Taken.unless(
                refusal,
                () -> Verdict.accept(
                        new DelayRecorded(why, command.text(), command.newExpectedOn(), panel, secretary)));
    }

    private static Optional<Refusal> unexplained(@Nullable DelayReason why, @Nullable SealedText text) {
        return why == null || (why == DelayReason.OTHER && text == null)
                ? Optional.of(Refusal.of(RefusalCode.DELAY_REASON_REQUIRED, "missing", why == null ? "reason" : "text"))
                : Optional.empty();
    }

    /** §14 GUID: "explain delay/non-publication to Panel and SoS". */
    static Optional<Refusal> uninformed(@Nullable LocalDate panel, @Nullable LocalDate secretary) {
        List<String> missing = new ArrayList<>();
        if (panel == null) {
            missing.add("panelInformedOn");
        }
        if (secretary == null) {
            missing.add("sosInformedOn");
        }
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.of(RefusalCode.PANEL_SOS_NOT_INFORMED, "missing", missing));
    }

    static Optional<Refusal> future(@Nullable LocalDate panel, @Nullable LocalDate secretary, Context context) {
        return Stream.of(Optional.ofNullable(panel), Optional.ofNullable(secretary))
                .flatMap(Optional::stream)
                .flatMap(day -> Refusals.future("informedOn", day, context).stream())
                .findFirst();
    }
}
