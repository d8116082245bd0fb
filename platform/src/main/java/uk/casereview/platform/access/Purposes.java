package uk.casereview.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.casereview.access.Purpose;
import uk.casereview.platform.problem.Fault;
import uk.casereview.platform.problem.FaultyRequest;
import uk.casereview.shared.Role;

/** What somebody reads for: what they say over HTTP, else what their role is there for. */
final class Purposes {
    /** One of {@link Purpose}. */
    static final String HEADER = "X-Purpose";

    private Purposes() {}

    /** What the reader said, if anything; a fault where it is no purpose there is. */
    static Optional<Purpose> stated(HttpServletRequest request) {
        boolean overHttp = request.getRequestURI().startsWith(request.getContextPath() + "/api/");
        return Optional.ofNullable(request.getHeader(HEADER))
                .filter(_ -> overHttp)
                .map(text -> Arrays.stream(Purpose.values())
                        .filter(purpose -> purpose.name().equals(text.strip()))
                        .findFirst()
                        .orElseThrow(Purposes::unknown));
    }

    static Purpose of(Role role) {
        return switch (role) {
            case CORE_MEMBER, DEPUTY, CHAIR, ADVISOR, CO_OPTED, DSP, LSP, EB_MEMBER, EB_CHAIR -> Purpose.DECISION;
            case INDEPENDENT_SCRUTINEER -> Purpose.SCRUTINY;
            case DPO -> Purpose.DATA_PROTECTION;
            case SYSTEM_AUDITOR -> Purpose.AUDIT;
            case ADMINISTRATOR, OPERATOR, SYSTEM -> Purpose.SERVICE;
            case AGENCY_REFERRER,
                    LA_NOTIFIER,
                    AGENCY_LEAD,
                    BUSINESS_MANAGER,
                    PROGRAMME_MANAGER,
                    LEAD_REVIEWER,
                    ACTION_OWNER,
                    ACTION_VERIFIER,
                    QIO,
                    OBSERVER -> Purpose.CASEWORK;
        };
    }

    private static FaultyRequest unknown() {
        return new FaultyRequest(Fault.inHeader(
                HEADER,
                "must be one of "
                        + Arrays.stream(Purpose.values()).map(Enum::name).collect(Collectors.joining(", "))));
    }
}
