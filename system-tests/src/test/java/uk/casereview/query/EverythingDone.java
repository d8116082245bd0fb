package uk.casereview.query;

import java.util.List;
import uk.casereview.sample.Sample;
import uk.casereview.sample.Samples;
import uk.casereview.sample.Settled;
import uk.casereview.sample.Walk;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;

/** Gives every command there is, but for what would take out of the views again what they have. */
record EverythingDone(Service service, Settled settled) {
    static void on(Service service, Settled settled) {
        EverythingDone done = new EverythingDone(service, settled);
        // the records of an incident that was entered in error leave the figures
        done.walk(Samples.all().stream()
                .filter(sample -> !sample.path().equals("incidents/<incident>/mark-entered-in-error"))
                .toList());
        // an item that is put off is no longer pending, nor is anybody's conflict on it
        done.walk(Samples.all().stream()
                .takeWhile(sample -> !sample.path().endsWith("/defer-item"))
                .toList());
    }

    private void walk(List<Sample> samples) {
        Walk walk = new Walk(service, settled);
        for (Sample sample : samples) {
            if (!sample.forProcessesOnly()) {
                Walk.Ready ready = walk.ready(sample, sample.giver());
                Answer answer = ready.sentBy(service, sample.giver());
                sample.mustHaveBeen(answer);
                walk.keep(sample, ready, answer);
            }
        }
    }
}
