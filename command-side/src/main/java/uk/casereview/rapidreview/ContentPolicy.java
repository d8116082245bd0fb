package uk.casereview.rapidreview;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** §15.4-17: "an empty or AWAITED section is refused at submission". */
final class ContentPolicy {
    private ContentPolicy() {}

    static Optional<Refusal> incomplete(Contents contents) {
        List<String> missing = named(section -> !filled(contents.sections().get(section)));
        List<String> withoutText =
                named(section -> isWithoutText(contents.sections().get(section)));
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        RefusalCode.RR_CONTENT_INCOMPLETE, Map.of("missing", missing, "withoutText", withoutText)));
    }

    private static List<String> named(Predicate<ReviewSection> sections) {
        return Arrays.stream(ReviewSection.values())
                .filter(sections)
                .map(ReviewSection::toString)
                .toList();
    }

    /** Said to be complete, with nothing in it. */
    private static boolean isWithoutText(Contents.@Nullable Section section) {
        return section != null && section.status() == SectionStatus.COMPLETE && section.empty();
    }

    private static boolean filled(Contents.@Nullable Section section) {
        if (section == null) {
            return false;
        }
        return switch (section.status()) {
            case COMPLETE -> !section.empty();
            case NOT_APPLICABLE -> true;
            case AWAITED -> false;
        };
    }
}
