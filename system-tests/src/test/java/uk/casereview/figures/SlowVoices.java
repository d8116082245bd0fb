package uk.casereview.figures;

/** Who was heard and what was used of it, each time (§11.5-13). */
final class SlowVoices {
    private SlowVoices() {}

    static void count(SlowCase one, Things things) {
        one.each("case-file.VoiceRecorded")
                .forEach(voice -> things.add("VOICES_HEARD", voice.text("whose"), one.caseRef(), voice.day("on")));
        one.each("case-file.VoiceUsed")
                .forEach(use -> things.add("VOICES_USED", use.text("whose"), one.caseRef(), use.day("on")));
    }
}
