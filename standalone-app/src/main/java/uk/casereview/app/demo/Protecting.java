package uk.casereview.app.demo;

import static uk.casereview.app.demo.Act.Subject.BESIDE;
import static uk.casereview.app.demo.Act.Subject.OPENED;
import static uk.casereview.app.demo.Act.one;

import java.util.Map;
import uk.casereview.datarequest.DataRequestCommand.OpenDataRequest;
import uk.casereview.datarequest.DataRequestKind;

/** What the data-protection officer logs about a case. */
final class Protecting {
    private Protecting() {}

    static Act logged(DataRequestKind kind, String text) {
        return scene -> one(
                scene.people().called("dpo"),
                OpenDataRequest.class,
                BESIDE,
                Map.of("notificationId", new Later.IdOf(OPENED), "kind", kind, "text", text));
    }
}
