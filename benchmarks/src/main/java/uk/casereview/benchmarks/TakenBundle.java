package uk.casereview.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPInputStream;

/**
 * The record as a file, and some of its events.
 *
 * @param events ids of events that the reader may see, from all over what checkpoints cover
 */
record TakenBundle(Line.Taken line, List<String> events) {
    private static final String EVENT = "{\"event\":\"";

    /** Takes it away, and then looks what is in it. */
    static TakenBundle from(Reader reader, String path, Path file, int events)
            throws IOException, InterruptedException {
        long from = System.nanoTime();
        HttpResponse<Path> answer = reader.client()
                .send(
                        HttpRequest.newBuilder(reader.service().resolve(path))
                                .header(reader.header(), reader.value())
                                .build(),
                        BodyHandlers.ofFile(file));
        double seconds = (System.nanoTime() - from) / 1e9;
        Dishonest.unless(answer.statusCode() == 200, () -> path + " was answered by " + answer.statusCode());
        System.out.printf("%,d bytes taken in %,.0f s%n", Files.size(file), seconds);
        return read(file, seconds, events);
    }

    private static TakenBundle read(Path file, double seconds, int wanted) throws IOException {
        SplittableRandom chance = new SplittableRandom(wanted);
        List<Found> some = new ArrayList<>();
        long shown = 0;
        long leaves = 0;
        long signed = 0;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                char kind = line.charAt(0);
                Dishonest.unless(kind != 'D' && kind != 'X', () -> "the record is not in order: " + kind);
                if (kind == 'C') {
                    signed = leaves;
                } else if (kind == 'H') {
                    leaves++;
                } else if (kind == 'E') {
                    shown++;
                    keep(new Found(idIn(line), leaves++), some, wanted, shown, chance);
                }
            }
        }
        long covered = signed;
        List<String> events = some.stream()
                .filter(found -> found.index() < covered)
                .map(Found::id)
                .toList();
        Dishonest.unless(!events.isEmpty(), () -> "no event is shown under a checkpoint");
        return new TakenBundle(new Line.Taken(leaves, shown, Files.size(file), seconds), events);
    }

    private record Found(String id, long index) {}

    private static String idIn(String line) {
        int from = line.indexOf(EVENT) + EVENT.length();
        return line.substring(from, line.indexOf('"', from));
    }

    /** So that each of the lines is as likely as any other, however many there are. */
    private static void keep(Found found, List<Found> some, int wanted, long seen, SplittableRandom chance) {
        if (some.size() < wanted) {
            some.add(found);
        } else if (chance.nextLong(seen) < wanted) {
            some.set(chance.nextInt(wanted), found);
        }
    }
}
