package uk.casereview.rapidreview;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** §15.4-17: "an empty or AWAITED section is refused at submission". */
final class ContentPolicy {
    private ContentPolicy() {}

    static Optional<Refusal> incomplete(Contents contents) {
        List<ReviewSection> missing = Arrays.stream(ReviewSection.values())
                .filter(section -> !filled(contents.sections().get(section)))
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        RefusalCode.RR_CONTENT_INCOMPLETE,
                        "missing",
                        missing.stream().map(ReviewSection::toString).toList()));
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
