package uk.casereview.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.HandlerMapping;
import uk.casereview.platform.axon.CaseDirectory;
import uk.casereview.platform.signin.TurnedAway;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.RefusalCode;

/**
 * Puts on record whom the service turns away before anything of it is reached: operators' addresses asked for by others,
 * and whatever is asked for without signing in. Of the latter there may be any number, so they are written within the
 * bounds of {@link Strangers}; how many were left out is told before the next that is written, or after a minute.
 */
final class RecordedAtTheDoor implements TurnedAway {
    private static final Logger LOG = LoggerFactory.getLogger(RecordedAtTheDoor.class);

    /** Also where there is nothing: who is not an operator is not told. */
    private static final String OF_OPERATORS = "/actuator/**";

    private final AccessRecorder recorder;
    private final Function<UUID, Optional<CaseDirectory.Entry>> directory;
    private final MappedAddresses addresses;
    private final Supplier<List<PartnershipCode>> partnerships;
    private final Strangers strangers;

    RecordedAtTheDoor(
            AccessRecorder recorder,
            Function<UUID, Optional<CaseDirectory.Entry>> directory,
            MappedAddresses addresses,
            Supplier<List<PartnershipCode>> partnerships,
            Strangers strangers) {
        this.recorder = recorder;
        this.directory = directory;
        this.addresses = addresses;
        this.partnerships = partnerships;
        this.strangers = strangers;
    }

    @Override
    public boolean forbidden(HttpServletRequest request) {
        addresses.note(request);
        if (request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) == null) {
            request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, OF_OPERATORS);
        }
        try {
            recorder.refused(request, RefusalCode.FORBIDDEN_ROLE);
            return true;
        } catch (AccessNotRecorded _) {
            return false;
        }
    }

    /** Who opens the service at its first page comes to sign in, and is not turned away. */
    @Override
    public void notSignedIn(HttpServletRequest request) {
        if (request.getRequestURI().equals(request.getContextPath() + "/")
                || !strangers.isToBeWritten(request.getRemoteAddr())) {
            return;
        }
        addresses.note(request);
        try {
            tellLeftOut();
            write(caseOf(request), Asked.words(request));
        } catch (RuntimeException e) {
            strangers.leaveOut(1);
            LOG.warn("That somebody was turned away could not be put on record; nothing was shown to them", e);
        }
    }

    /** How many attempts were not written one by one since it was last told, if any. */
    void tellLeftOut() {
        long leftOut = strangers.takeLeftOut();
        if (leftOut == 0) {
            return;
        }
        try {
            write(null, leftOut + " more that were not written one by one");
        } catch (RuntimeException e) {
            strangers.leaveOut(leftOut);
            throw e;
        }
    }

    /** Of a partnership that there is not nobody reads. */
    private @Nullable CaseRef caseOf(HttpServletRequest request) {
        CaseRef named = Asked.caseOf(request, directory);
        return named == null || !partnerships.get().contains(named.partnership()) ? null : named;
    }

    /** Whoever asked for no case has knocked at everybody's door, so that each partnership has it in its log. */
    private void write(@Nullable CaseRef caseRef, String asked) {
        List<PartnershipCode> whose = caseRef == null ? partnerships.get() : List.of(caseRef.partnership());
        whose.forEach(partnership -> recorder.stranger(partnership, caseRef, asked));
    }
}
