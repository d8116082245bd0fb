package uk.casereview.web.offer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.casereview.casefile.PossibleQuery.FindPossibleCommands;
import uk.casereview.casefile.PossibleQuery.Possibility;
import uk.casereview.casefile.PossibleQuery.PossibleCommands;
import uk.casereview.platform.http.CommandForm;
import uk.casereview.platform.http.CommandForms;
import uk.casereview.platform.problem.RefusalSentences;
import uk.casereview.platform.signin.Authority;
import uk.casereview.shared.Actor;
import uk.casereview.shared.Corrects;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.Role;
import uk.casereview.timeline.CaseDetails;
import uk.casereview.web.Answers;
import uk.casereview.web.Visitor;
import uk.casereview.web.datarequest.DataRequestPlaces;
import uk.casereview.web.form.CaseRecord;
import uk.casereview.web.form.FormWords;
import uk.casereview.web.offer.CommandsView.Group;
import uk.casereview.web.offer.CommandsView.Link;
import uk.casereview.web.offer.CommandsView.Other;

/** Offers the commands of a case to whoever may give them now, and says of the others why not. */
@Component
public final class CaseCommands {
    private static final Set<Role> NOBODY = EnumSet.of(Role.SYSTEM);

    private final CommandForms forms;
    private final Authority authority;
    private final Answers answers;
    private final FormWords words;
    private final RefusalSentences sentences = new RefusalSentences();

    CaseCommands(CommandForms forms, Authority authority, Answers answers, FormWords words) {
        this.forms = forms;
        this.authority = authority;
        this.answers = answers;
        this.words = words;
    }

    /** Of every record of the case, and of those that may begin. */
    public CommandsView of(CaseDetails details, Visitor visitor) {
        List<Actor> actors = actors(visitor, details.summary().partnership());
        CommandsView there = of(details, CaseRecord.of(details), actors);
        Group begun = new Group("record.new", beginning(details, actors), List.of());
        return begun.isEmpty()
                ? there
                : new CommandsView(
                        Stream.concat(there.records().stream(), Stream.of(begun))
                                .toList(),
                        there.others());
    }

    /** Of one record of the case, for its own page. */
    public CommandsView of(CaseDetails details, Visitor visitor, UUID record) {
        return of(
                details,
                CaseRecord.of(details).stream()
                        .filter(one -> one.id().equals(record))
                        .toList(),
                actors(visitor, details.summary().partnership()));
    }

    private CommandsView of(CaseDetails details, List<CaseRecord> records, List<Actor> actors) {
        Map<UUID, List<Possibility>> possible = answers.to(
                        new FindPossibleCommands(
                                actors, records.stream().map(CaseRecord::id).toList()),
                        PossibleCommands.class)
                .byRecord();
        List<Group> groups = new ArrayList<>();
        List<Other> others = new ArrayList<>();
        for (CaseRecord record : records) {
            OnRecord onRecord = new OnRecord(details, record);
            List<Link> next = new ArrayList<>();
            List<Link> more = new ArrayList<>();
            for (Possibility possibility : possible.getOrDefault(record.id(), List.of())) {
                forms.find(record.collection(), possibility.command(), false)
                        .filter(form -> !NOBODY.containsAll(authority.mayGive(form.command())))
                        .ifPresent(form -> {
                            var refusal = possibility.refusal();
                            if (refusal == null && onRecord.lacks(form)) {
                                others.add(new Other(
                                        record.words(), words.title(form), words.message("commands.nothing")));
                            } else if (refusal == null) {
                                (isOnFile(form) ? more : next)
                                        .add(link(details, record.id().toString(), form));
                            } else {
                                others.add(new Other(record.words(), words.title(form), sentences.of(refusal)));
                            }
                        });
            }
            groups.add(new Group(record.words(), next, more));
        }
        return new CommandsView(
                groups.stream().filter(group -> !group.isEmpty()).toList(), others);
    }

    /** What begins a record that the case does not have yet; whether its time has come is said when it is given. */
    private List<Link> beginning(CaseDetails details, List<Actor> actors) {
        Set<String> missing = new HashSet<>(List.of(
                details.rapidReview() == null ? "rapid-reviews" : "",
                details.practiceReview() == null ? "practice-reviews" : "",
                details.rapidReview() == null ? "" : "action-plans"));
        Stream<Link> inTheCase = forms.all().stream()
                .filter(form -> form.creates() && missing.contains(form.collection()))
                .filter(form -> isPermitted(form, actors))
                .map(form -> link(details, "new", form));
        Stream<Link> besideIt = forms.find(DataRequestPlaces.COLLECTION, DataRequestPlaces.OPENING, true).stream()
                .filter(form -> isPermitted(form, actors))
                .map(form -> new Link(
                        words.title(form),
                        DataRequestPlaces.newAbout(details.summary().caseRef())));
        return Stream.concat(inTheCase, besideIt).toList();
    }

    private boolean isPermitted(CommandForm form, List<Actor> actors) {
        return actors.stream().anyMatch(actor -> authority.permits(actor, form.command()));
    }

    /** In the capacity they have chosen, else in any they hold where the case is; a guest in the one they came in. */
    private static List<Actor> actors(Visitor visitor, PartnershipCode partnership) {
        List<Actor> atHome = visitor.all().stream()
                .filter(capacity -> capacity.partnership().equals(partnership))
                .map(capacity -> capacity.actor(visitor.userId()))
                .toList();
        return visitor.chosen() || atHome.isEmpty() ? List.of(visitor.reader()) : atHome;
    }

    private static boolean isOnFile(CommandForm form) {
        return form.key().startsWith("casefile.") || Corrects.class.isAssignableFrom(form.command());
    }

    private Link link(CaseDetails details, String id, CommandForm form) {
        return new Link(
                words.title(form),
                "/cases/%s/commands/%s/%s/%s"
                        .formatted(details.summary().caseRef(), form.collection(), id, form.name()));
    }
}
