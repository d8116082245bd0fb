package uk.casereview.platform.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.deliberation.Deciding;
import uk.casereview.deliberation.DecisionRequest;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Body;
import uk.casereview.shared.Command;
import uk.casereview.shared.Corrects;
import uk.casereview.shared.NotificationId;
import uk.casereview.shared.PersonRef;
import uk.casereview.shared.PersonalText;
import uk.casereview.shared.Reference;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;

/** Commands that mean nothing but have every kind of component. */
sealed interface Sample extends Command {
    NotificationId id();

    @Override
    default UUID target() {
        return id().value();
    }

    record OpenSample(
            NotificationId id,
            String title,
            LocalDate on,
            @Nullable LocalTime at,
            @Nullable Instant sentAt,
            int count,
            @Nullable Integer estimate,
            long size,
            boolean urgent,
            Body body,
            @Nullable AgencyCode agency,
            @Nullable UserId by,
            SealedText outline,
            @Nullable SealedText note,
            List<@Reference String> references,
            Set<AgencyCode> agencies,
            Map<Body, String> views,
            List<ChildDetails> children,
            @Nullable Place place)
            implements Sample {}

    record CorrectTitle(
            NotificationId id,
            String from,
            String to,
            @Nullable SealedText reason) implements Sample, Corrects {}

    record NameUser(NotificationId id, UserId user, SealedText displayName) implements Sample {}

    record CloseSample(NotificationId id) implements Sample {}

    record SettleTitle(NotificationId id, @Nullable DecisionRequest decision) implements Sample, Deciding {}

    record DecideLater(NotificationId id) implements Sample {}

    record ChildDetails(
            @Nullable PersonRef personRef,
            String childRef,
            @Nullable PersonalText name) {}

    sealed interface Place permits AtHome, Elsewhere {}

    record AtHome() implements Place {}

    record Elsewhere(String town) implements Place {}
}
