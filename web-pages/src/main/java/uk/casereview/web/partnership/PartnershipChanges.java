package uk.casereview.web.partnership;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.casereview.partnership.PartnershipCommand.AddHoliday;
import uk.casereview.partnership.PartnershipCommand.AdoptPolicy;
import uk.casereview.partnership.PartnershipCommand.AdoptRetention;
import uk.casereview.partnership.PartnershipCommand.AdoptThemes;
import uk.casereview.partnership.PartnershipCommand.EstablishSeat;
import uk.casereview.partnership.PartnershipCommand.FillSeat;
import uk.casereview.partnership.PartnershipCommand.GrantRole;
import uk.casereview.partnership.PartnershipCommand.NameDelegate;
import uk.casereview.partnership.PartnershipCommand.NameDeputy;
import uk.casereview.partnership.PartnershipCommand.NameStaff;
import uk.casereview.partnership.PartnershipCommand.RecordAnnualReportPublished;
import uk.casereview.partnership.PartnershipCommand.RecordAnnualReportSent;
import uk.casereview.partnership.PartnershipCommand.RecordTermsOfReferenceReviewed;
import uk.casereview.partnership.PartnershipCommand.RegisterAgency;
import uk.casereview.partnership.PartnershipCommand.ReplaceMember;
import uk.casereview.partnership.PartnershipCommand.RevokeRole;
import uk.casereview.partnership.PartnershipCommand.SetCoChairPeriod;
import uk.casereview.partnership.PartnershipCommand.SucceedAgency;
import uk.casereview.partnership.PartnershipCommand.VacateSeat;
import uk.casereview.platform.http.CommandForm;
import uk.casereview.platform.http.CommandForms;
import uk.casereview.platform.signin.Authority;
import uk.casereview.shared.Actor;
import uk.casereview.shared.Command;
import uk.casereview.web.Visitor;
import uk.casereview.web.form.FormWords;
import uk.casereview.web.partnership.PartnershipView.ChangeLink;

/** Offers the changes of a partnership to whoever may make them, beside what they change. */
@Component
final class PartnershipChanges {
    static final String COLLECTION = "partnerships";

    /** In the order of the page. */
    static final Map<String, List<Class<? extends Command>>> PARTS = parts();

    private final CommandForms forms;
    private final Authority authority;
    private final FormWords words;

    PartnershipChanges(CommandForms forms, Authority authority, FormWords words) {
        this.forms = forms;
        this.authority = authority;
        this.words = words;
    }

    private static Map<String, List<Class<? extends Command>>> parts() {
        Map<String, List<Class<? extends Command>>> parts = new LinkedHashMap<>();
        parts.put("agencies", List.of(RegisterAgency.class, SucceedAgency.class, NameDelegate.class));
        parts.put(
                "bodies",
                List.of(
                        EstablishSeat.class,
                        FillSeat.class,
                        ReplaceMember.class,
                        VacateSeat.class,
                        NameDeputy.class,
                        SetCoChairPeriod.class));
        parts.put("people", List.of(NameStaff.class, GrantRole.class, RevokeRole.class));
        parts.put("policy", List.of(AdoptPolicy.class));
        parts.put("calendar", List.of(AddHoliday.class));
        parts.put("themes", List.of(AdoptThemes.class));
        parts.put("retention", List.of(AdoptRetention.class));
        parts.put(
                "year",
                List.of(
                        RecordAnnualReportPublished.class,
                        RecordAnnualReportSent.class,
                        RecordTermsOfReferenceReviewed.class));
        return Collections.unmodifiableMap(parts);
    }

    /** By the part of the page; a part with nothing to change is left out. */
    Map<String, List<ChangeLink>> of(PartnershipPlace place) {
        List<Actor> actors = actors(place);
        Map<String, List<ChangeLink>> offered = new LinkedHashMap<>();
        PARTS.forEach((part, commands) -> {
            List<ChangeLink> links = commands.stream()
                    .filter(command -> actors.stream().anyMatch(actor -> authority.permits(actor, command)))
                    .flatMap(command ->
                            forms.all().stream().filter(form -> form.command().equals(command) && !form.creates()))
                    .map(form -> link(place, form))
                    .toList();
            if (!links.isEmpty()) {
                offered.put(part, links);
            }
        });
        return offered;
    }

    private ChangeLink link(PartnershipPlace place, CommandForm form) {
        return new ChangeLink(words.title(form), place.command(form.name()));
    }

    /** In the capacity they have chosen, else in any they hold there. */
    private static List<Actor> actors(PartnershipPlace place) {
        Visitor visitor = place.visitor();
        return visitor.chosen()
                ? List.of(visitor.reader())
                : visitor.all().stream()
                        .filter(held -> held.partnership().equals(place.partnership()))
                        .map(held -> held.actor(visitor.userId()))
                        .toList();
    }
}
