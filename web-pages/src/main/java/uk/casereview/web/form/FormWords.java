package uk.casereview.web.form;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import uk.casereview.platform.http.CommandForm;
import uk.casereview.platform.http.FormField;

/**
 * What forms call things: from messages.properties where something is said there, else from the name in the code, which is
 * in the words of the domain.
 */
@Component
public final class FormWords {
    /** Where the pages had words for a list before there were forms. */
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("shared.Role", "role"),
            Map.entry("shared.Body", "body"),
            Map.entry("clock.ClockKind", "clock"),
            Map.entry("notification.Category", "category"),
            Map.entry("notification.PartnerView", "partner-view"),
            Map.entry("notification.AgeBand", "age"),
            Map.entry("notification.Sex", "sex"),
            Map.entry("notification.ChildOutcome", "child-outcome"),
            Map.entry("notification.ParallelProcessType", "process"),
            Map.entry("rapidreview.Outcome", "outcome"),
            Map.entry("rapidreview.ReviewSection", "section"),
            Map.entry("rapidreview.SectionStatus", "section-status"),
            Map.entry("rapidreview.Criterion", "criterion"),
            Map.entry("rapidreview.Answer", "criterion-answer"),
            Map.entry("rapidreview.PanelResponse", "panel"),
            Map.entry("casefile.FlagReason", "flag"),
            Map.entry("actionplan.Response", "response"),
            Map.entry("actionplan.SourceType", "plan-source"),
            Map.entry("actionplan.EvidenceType", "impact-type"),
            Map.entry("actionplan.ImpactRating", "impact-rating"),
            Map.entry("partnership.MilestoneKind", "milestone"),
            Map.entry("deliberation.Route", "route"),
            Map.entry("deliberation.DecisionMode", "mode"),
            Map.entry("deliberation.Choice", "choice"));

    private static final Pattern WORD = Pattern.compile("[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\\d+");
    private static final List<String> SHORT_FORMS =
            List.of("Lcspr", "Dsp", "Nspcc", "La", "Cp", "Cin", "Url", "Scr", "Sar", "Nhs", "Mappa", "Lado", "Hse");
    private static final Pattern LEFT_OUT = Pattern.compile("; left out: (.*)$");
    private static final Pattern FOR_PROGRAMS = Pattern.compile(
            ", like \\d{4}-[^;]*|, in broad groups| in the read of the case|^the user id of |^user ids of ");

    private final MessageSource messages;

    public FormWords(MessageSource messages) {
        this.messages = messages;
    }

    /** What the command is called, as an invitation to do it. */
    public String title(CommandForm form) {
        return said("command." + form.key()).orElse(sentence(form.command().getSimpleName()));
    }

    /** What stands beside the field. */
    public String label(FormField field) {
        String last = field.name();
        return inCorrection(field, "correction.")
                .or(() -> said("field." + field.owner() + "." + last))
                .or(() -> said("field." + last))
                .or(() -> option(field.owner(), last))
                .orElse(sentence(last));
    }

    /** What a member of the record is called in the middle of a line: as its field is where it is filled in. */
    public String member(String name) {
        String label = said("field." + name).orElse(sentence(name));
        boolean isShortForm = label.length() > 1 && Character.isUpperCase(label.charAt(1));
        return isShortForm ? label : label.substring(0, 1).toLowerCase(Locale.UK) + label.substring(1);
    }

    /** What helps to fill it; null where nothing needs to be said. */
    @Nullable
    String hint(FormField field) {
        Optional<String> ours = inCorrection(field, "correction.hint.")
                .or(() -> said("hint." + field.owner() + "." + field.name()))
                .or(() -> said("hint." + field.name()));
        String meaning = field.meaning();
        if (ours.isPresent() || meaning == null || meaning.contains(" ids ") || meaning.contains(": its id")) {
            return ours.filter(hint -> !hint.isBlank()).orElse(null);
        }
        String said = FOR_PROGRAMS.matcher(meaning).replaceAll("");
        Matcher leftOut = LEFT_OUT.matcher(said);
        String plain = leftOut.find()
                ? said.substring(0, leftOut.start()) + ". " + message("form.left-empty", leftOut.group(1))
                : said + ".";
        return plain.equalsIgnoreCase(label(field) + ".") ? null : capital(plain);
    }

    /** The word for one of a list. */
    String option(Class<?> type, Object constant) {
        return option(owner(type), ((Enum<?>) constant).name()).orElse(sentence(((Enum<?>) constant).name()));
    }

    /** What messages.properties says. */
    public String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.UK);
    }

    /** A correction states the value on record beside the right one (§15.1-3). */
    private Optional<String> inCorrection(FormField field, String prefix) {
        return field.owner().contains(".Correct") ? said(prefix + field.name()) : Optional.empty();
    }

    private Optional<String> option(String owner, String constant) {
        String prefix = KNOWN.getOrDefault(owner, "option." + owner);
        return said(prefix + "." + constant).map(FormWords::capital);
    }

    private Optional<String> said(String key) {
        return Optional.ofNullable(messages.getMessage(key, null, null, Locale.UK));
    }

    private static String owner(Class<?> type) {
        String name = type.getPackageName();
        return name.substring(name.lastIndexOf('.') + 1) + "." + type.getSimpleName();
    }

    /** {@code abuseSuspectedOn}, {@code RecordIncident} or {@code SCHOOL_STAFF} as words. */
    private static String sentence(String name) {
        String mixed = name.matches("[A-Z0-9_]+") ? camel(name) : name.replace('-', ' ');
        String words =
                WORD.matcher(mixed).results().map(found -> word(found.group())).collect(Collectors.joining(" "));
        return capital(words);
    }

    private static String word(String word) {
        return SHORT_FORMS.contains(capital(word.toLowerCase(Locale.UK)))
                ? word.toUpperCase(Locale.UK)
                : word.toLowerCase(Locale.UK);
    }

    private static String camel(String constant) {
        return Arrays.stream(constant.split("_"))
                .map(part -> capital(part.toLowerCase(Locale.UK)))
                .collect(Collectors.joining());
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.UK) + text.substring(1);
    }
}
