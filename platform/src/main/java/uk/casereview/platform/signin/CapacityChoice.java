package uk.casereview.platform.signin;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.casereview.platform.problem.Fault;
import uk.casereview.platform.problem.FaultyRequest;
import uk.casereview.platform.problem.RequestRefused;
import uk.casereview.shared.Actor;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Command;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;

/**
 * In which of their capacities somebody gives a command: the one they name, else the first that may give it. Whoever
 * may give it as a member of a body and as its chair gives it as the chair.
 *
 * <p>§15.7-27: "each command states in which capacity it is given".
 */
public final class CapacityChoice {
    /** {@code <role>[@agency][/partnership]}, for example {@code CHAIR@BCT/BSCP}. */
    public static final String HEADER = "X-Capacity";

    /** Where pages keep the same choice. */
    public static final String COOKIE = "capacity";

    private static final Pattern FORM =
            Pattern.compile("(?<role>[A-Z_]{2,40})(@(?<agency>[A-Z0-9_]{2,16}))?(/(?<partnership>[A-Z]{3,6}))?");

    private final Authority authority;

    public CapacityChoice(Authority authority) {
        this.authority = authority;
    }

    /** Throws the fault where the header is there and malformed. */
    public static void requireForm(@Nullable String header) {
        if (header != null && !FORM.matcher(header.strip()).matches()) {
            throw new FaultyRequest(Fault.inHeader(HEADER, "must look like CHAIR@BCT/BSCP"));
        }
    }

    /**
     * The actor, or the refusal: OUT_OF_PARTNERSHIP before FORBIDDEN_ROLE.
     *
     * @param named what the header says; null where it is absent
     * @param partnership whose record is to be changed; null where it is yet to be made
     */
    public Actor choose(
            SignedIn user,
            @Nullable String named,
            Class<? extends Command> command,
            @Nullable PartnershipCode partnership) {
        List<Capacity> asked = offered(user, named);
        List<Capacity> there = partnership == null
                ? asked
                : asked.stream()
                        .filter(capacity -> capacity.partnership().equals(partnership))
                        .toList();
        if (there.isEmpty()) {
            throw new RequestRefused(RefusalCode.OUT_OF_PARTNERSHIP);
        }
        return mayGive(there, user, command)
                .orElseThrow(() -> new RequestRefused(Refusal.forbidden(authority.mayGive(command))));
    }

    /**
     * As {@link #choose}, in a case that another partnership may have opened to the actor: whether it has is for the case
     * to say.
     */
    public Actor chooseInCase(
            SignedIn user, @Nullable String named, Class<? extends Command> command, PartnershipCode partnership) {
        List<Capacity> asked = offered(user, named);
        boolean guest =
                asked.stream().noneMatch(capacity -> capacity.partnership().equals(partnership));
        return guest
                ? mayGive(asked, user, command).orElseThrow(() -> new RequestRefused(RefusalCode.OUT_OF_PARTNERSHIP))
                : choose(user, named, command, partnership);
    }

    private Optional<Actor> mayGive(List<Capacity> capacities, SignedIn user, Class<? extends Command> command) {
        List<Actor> able = capacities.stream()
                .map(capacity -> capacity.actor(user.userId()))
                .filter(actor -> authority.permits(actor, command))
                .toList();
        return able.stream().findFirst().map(first -> asChair(first, able));
    }

    /** The same person of the same agency, presiding over what the first is a member of. */
    private static Actor asChair(Actor first, List<Actor> able) {
        Role chair = switch (first.role()) {
            case CORE_MEMBER -> Role.CHAIR;
            case EB_MEMBER -> Role.EB_CHAIR;
            default -> first.role();
        };
        return able.stream()
                .filter(actor -> actor.role() == chair
                        && actor.partnership().equals(first.partnership())
                        && Objects.equals(actor.agency(), first.agency()))
                .findFirst()
                .orElse(first);
    }

    /** How the header names a capacity. */
    public static String nameOf(Capacity capacity) {
        AgencyCode agency = capacity.agency();
        return capacity.role().name() + (agency == null ? "" : "@" + agency) + "/" + capacity.partnership();
    }

    /** Those of the person's capacities that the header leaves, one at least; all where it is absent. */
    public static List<Capacity> offered(SignedIn user, @Nullable String named) {
        if (named == null) {
            return user.capacities();
        }
        List<Capacity> offered = named(user, named);
        if (offered.isEmpty()) {
            throw new RequestRefused(Refusal.of(RefusalCode.FORBIDDEN_ROLE, "notYours", named.strip()));
        }
        return offered;
    }

    private static List<Capacity> named(SignedIn user, String header) {
        requireForm(header);
        Matcher form = FORM.matcher(header.strip());
        if (!form.matches()) {
            return List.of();
        }
        String agency = form.group("agency");
        String partnership = form.group("partnership");
        return user.capacities().stream()
                .filter(capacity -> capacity.role().name().equals(form.group("role")))
                .filter(capacity -> agency == null || agency.equals(text(capacity.agency())))
                .filter(capacity -> partnership == null || partnership.equals(text(capacity.partnership())))
                .toList();
    }

    private static @Nullable String text(@Nullable Object code) {
        return code == null ? null : code.toString();
    }
}
