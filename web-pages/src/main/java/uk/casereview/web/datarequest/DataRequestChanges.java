package uk.casereview.web.datarequest;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.casereview.casefile.PossibleQuery.FindPossibleCommands;
import uk.casereview.casefile.PossibleQuery.Possibility;
import uk.casereview.casefile.PossibleQuery.PossibleCommands;
import uk.casereview.datarequest.DataRequestCommand.ApproveErasure;
import uk.casereview.datarequest.DataRequestCommand.CloseDataRequest;
import uk.casereview.datarequest.DataRequestCommand.OpenDataRequest;
import uk.casereview.datarequest.DataRequestCommand.RecordRectification;
import uk.casereview.datarequest.DataRequestCommand.ReviewText;
import uk.casereview.datarequest.DataRequestEntry;
import uk.casereview.datarequest.DataRequestKind;
import uk.casereview.platform.http.CommandForm;
import uk.casereview.platform.http.CommandForms;
import uk.casereview.platform.signin.Authority;
import uk.casereview.shared.Actor;
import uk.casereview.web.Answers;
import uk.casereview.web.Visitor;
import uk.casereview.web.datarequest.DataRequestView.Link;
import uk.casereview.web.form.FormWords;

/** Offers what may be recorded of a data request now, as the side that decides tells it. */
@Component
final class DataRequestChanges {
    private final CommandForms forms;
    private final Authority authority;
    private final Answers answers;
    private final FormWords words;

    DataRequestChanges(CommandForms forms, Authority authority, Answers answers, FormWords words) {
        this.forms = forms;
        this.authority = authority;
        this.answers = answers;
        this.words = words;
    }

    /** Whether somebody may log one. */
    boolean mayLog(Visitor visitor) {
        return actors(visitor).stream().anyMatch(actor -> authority.permits(actor, OpenDataRequest.class));
    }

    /** What ends it comes last. */
    List<Link> of(DataRequestEntry entry, Visitor visitor) {
        var asked = new FindPossibleCommands(
                actors(visitor), List.of(entry.requestId().value()));
        return answers
                .to(asked, PossibleCommands.class)
                .byRecord()
                .getOrDefault(entry.requestId().value(), List.of())
                .stream()
                .filter(Possibility::isPossible)
                .flatMap(possible -> forms.find(DataRequestPlaces.COLLECTION, possible.command(), false).stream())
                .filter(form -> concerns(form, entry))
                .sorted(Comparator.comparing(form -> form.command() == CloseDataRequest.class))
                .map(form -> new Link(
                        words.title(form), DataRequestPlaces.of(entry.requestId()) + "/commands/" + form.name()))
                .toList();
    }

    /** A blank command says nothing of the kind: what a request of this kind never takes is left out. */
    private static boolean concerns(CommandForm form, DataRequestEntry entry) {
        DataRequestKind kind = entry.opened().kind();
        return switch (form.command()) {
            case Class<?> c when c == RecordRectification.class -> kind == DataRequestKind.RECTIFICATION;
            case Class<?> c when c == ApproveErasure.class -> kind.erases() || entry.disposal() != null;
            // texts are named there by the ids that the export tells to programs
            case Class<?> c when c == ReviewText.class -> false;
            default -> true;
        };
    }

    /** In the capacity they have chosen, else in any they hold where the request is. */
    private static List<Actor> actors(Visitor visitor) {
        return visitor.chosen()
                ? List.of(visitor.reader())
                : Stream.concat(
                                Stream.of(visitor.reader()),
                                visitor.all().stream().map(held -> held.actor(visitor.userId())))
                        .filter(actor ->
                                actor.partnership().equals(visitor.reader().partnership()))
                        .distinct()
                        .toList();
    }
}
