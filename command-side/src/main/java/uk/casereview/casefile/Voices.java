package uk.casereview.casefile;

import java.time.LocalDate;
import java.util.UUID;
import uk.casereview.casefile.CaseFileCommand.RecordVoice;
import uk.casereview.casefile.CaseFileCommand.RecordVoiceUse;
import uk.casereview.casefile.CaseFileEvent.VoiceRecorded;
import uk.casereview.casefile.CaseFileEvent.VoiceUsed;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.practicereview.FamilyRole;
import uk.casereview.shared.SealedText;

/** What children and families say, as facts; and, once it is, what was made of it (§7.2, §11.5-13). */
public final class Voices {
    private Voices() {}

    static Verdict record(RecordVoice command, Context context) {
        LocalDate on = Refusals.orToday(command.on(), context);
        return Refusals.future("on", on, context)
                .map(Verdict::refuse)
                .orElseGet(() -> Verdict.accept(heard(command.whose(), command.source(), on, command.said(), context)));
    }

    static Verdict use(CaseFile file, RecordVoiceUse command, Context context) {
        FamilyRole whose = file.voices().get(command.voiceId());
        LocalDate on = Refusals.orToday(command.on(), context);
        if (whose == null) {
            return CaseFileDecider.unknown("voiceId", command.voiceId());
        }
        return Refusals.future("on", on, context)
                .map(Verdict::refuse)
                .orElseGet(() -> Verdict.accept(new VoiceUsed(command.voiceId(), whose, on, command.use())));
    }

    /** Somebody was heard, whatever the command was about. */
    public static VoiceRecorded heard(
            FamilyRole whose, VoiceSource source, LocalDate on, SealedText said, Context context) {
        UUID id = CaseFileDecider.newId(context, "voice");
        return new VoiceRecorded(id, whose, source, on, said);
    }
}
