package uk.casereview.web.partnership;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.partnership.PartnershipDetails;
import uk.casereview.partnership.PartnershipDetails.Agency;
import uk.casereview.partnership.PartnershipDetails.Retention;
import uk.casereview.partnership.PartnershipEvent.RetentionRule;
import uk.casereview.partnership.PartnershipEvent.Theme;
import uk.casereview.partnership.PartnershipSettings;
import uk.casereview.partnership.RecordClass;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;
import uk.casereview.web.Days;
import uk.casereview.web.People;
import uk.casereview.web.filter.FilterForm;

/**
 * A partnership as it stands on one day.
 *
 * @param on the day
 * @param today whether that is today
 * @param policy in force on the day; null where there is none
 * @param taxonomy where the themes come from; null where there are none
 * @param retention null where nothing is laid down
 * @param changes what its visitor may change, by the part of the page
 */
public record PartnershipView(
        String name,
        FilterForm filter,
        String on,
        boolean today,
        List<AgencyView> agencies,
        List<BodyView> bodies,
        List<RoleView> roles,
        @Nullable PolicyView policy,
        List<PolicyView> policiesToCome,
        CalendarView calendar,
        @Nullable TaxonomyView taxonomy,
        List<Theme> themes,
        @Nullable RetentionView retention,
        Map<String, List<ChangeLink>> changes) {

    /**
     * One agency.
     *
     * @param successor what stands in its place, by name; null where it stands for itself
     */
    public record AgencyView(
            String code, String name, @Nullable String successor, List<String> delegates) {}

    /** A role somebody was given by name. */
    public record RoleView(
            String person, Role role, @Nullable String agency) {}

    /** A version of the list of themes. */
    public record TaxonomyView(String version, String from) {}

    /** The rules by which records are kept. */
    public record RetentionView(String version, String from, List<RuleView> rules) {}

    /**
     * How long one kind of record is kept.
     *
     * @param kind the key of its words; null where it has none
     * @param startsAt the key of what its time is counted from; null where that has no words
     * @param rule what is laid down
     */
    public record RuleView(
            @Nullable String kind, @Nullable String startsAt, List<String> sources, RetentionRule rule) {}

    /** One change, where it is made. */
    public record ChangeLink(String title, String href) {}

    static PartnershipView of(
            PartnershipDetails details,
            PartnershipSettings settings,
            FilterForm filter,
            People people,
            Map<String, List<ChangeLink>> changes) {
        var policy = settings.policy();
        var taxonomy = settings.taxonomy();
        var retention = details.retention();
        return new PartnershipView(
                Objects.requireNonNullElse(details.name(), details.partnership().value()),
                filter,
                Days.day(settings.on()),
                settings.on().equals(settings.today()),
                details.agencies().stream()
                        .map(agency -> agency(agency, details.agencies(), people))
                        .toList(),
                BodyView.of(details.seats(), settings, people),
                roles(details, people),
                policy == null ? null : PolicyView.of(policy),
                settings.policiesToCome().stream().map(PolicyView::of).toList(),
                CalendarView.of(settings.calendar(), settings.on()),
                taxonomy == null ? null : new TaxonomyView(taxonomy.version(), Days.day(taxonomy.from())),
                details.themes().stream()
                        .sorted(Comparator.comparingInt(Theme::level))
                        .toList(),
                retention == null ? null : retention(retention),
                changes);
    }

    /** Whoever is named on the page. */
    static Set<UUID> named(PartnershipDetails details, PartnershipSettings settings) {
        Stream<UserId> holders = details.seats().stream().flatMap(seat -> Stream.ofNullable(seat.holder()));
        Stream<UserId> deputies = settings.deputies().stream().map(PartnershipSettings.DeputyPeriod::deputy);
        Stream<UserId> delegates = details.agencies().stream().flatMap(agency -> agency.delegates().stream());
        Stream<UserId> given = details.roles().stream().map(PartnershipDetails.Capacity::user);
        return Stream.of(holders, deputies, delegates, given)
                .flatMap(people -> people)
                .map(UserId::value)
                .collect(Collectors.toSet());
    }

    private static AgencyView agency(Agency agency, List<Agency> all, People people) {
        var successor = agency.successor();
        return new AgencyView(
                agency.code().value(),
                agency.name(),
                successor == null ? null : nameOf(successor, all),
                agency.delegates().stream()
                        .map(delegate -> BodyView.name(delegate, people))
                        .toList());
    }

    private static String nameOf(AgencyCode code, List<Agency> all) {
        return all.stream()
                .filter(agency -> agency.code().equals(code))
                .findFirst()
                .map(Agency::name)
                .orElse(code.value());
    }

    private static List<RoleView> roles(PartnershipDetails details, People people) {
        return details.roles().stream()
                .map(held -> role(held, people))
                .sorted(Comparator.comparing(RoleView::role).thenComparing(RoleView::person))
                .toList();
    }

    private static RoleView role(PartnershipDetails.Capacity held, People people) {
        var agency = held.agency();
        return new RoleView(BodyView.name(held.user(), people), held.role(), agency == null ? null : agency.value());
    }

    private static RetentionView retention(Retention retention) {
        return new RetentionView(
                retention.version(),
                Days.day(retention.from()),
                retention.rules().stream().map(PartnershipView::rule).toList());
    }

    private static RuleView rule(RetentionRule rule) {
        return new RuleView(
                RecordClass.named(rule.recordClass())
                        .map(known -> "partnership.record." + known)
                        .orElse(null),
                Stream.of(RecordClass.values())
                        .map(RecordClass::startsAt)
                        .filter(rule.startsAt()::equals)
                        .findFirst()
                        .map(start -> "partnership.starts." + start)
                        .orElse(null),
                rule.sources().stream().sorted().toList(),
                rule);
    }
}
