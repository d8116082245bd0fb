package uk.casereview.stored;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import uk.casereview.system.TestDatabase;

/**
 * What one build of the service had stored, and said of it. Taken once, by {@link TakeStoredData}, and never changed.
 *
 * @param name the day it was taken on; the file's own commit says of which build
 * @param at what that service took for the present
 * @param files of its data directory, by their paths in it; their keys were made for these invented texts, and open no others
 */
record StoredData(String name, Instant at, SortedMap<String, byte[]> files, StoredRows rows, StoredAnswers answers) {
    private static final Path FOLDER = Path.of("src/test/resources/uk/casereview/stored");
    private static final String ENDING = ".zip";
    private static final String AT = "at";
    private static final String FILES = "files/";

    /** All that was kept of the data directory at first, as hexadecimal digits. */
    private static final String KEY = "master-key-of-invented-texts";

    private static final String VERSIONS = "versions.json";
    private static final String SEQUENCES = "sequences.json";
    private static final String ANSWERS = "answers.json";
    private static final String CSV = ".csv";
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Of every build there is something of. */
    static List<StoredData> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .map(StoredData::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StoredData read(Path file) {
        SortedMap<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SortedMap<String, byte[]> tables = new TreeMap<>();
        entries.forEach((name, content) -> {
            if (name.endsWith(CSV)) {
                tables.put(name.substring(0, name.length() - CSV.length()), content);
            }
        });
        return new StoredData(
                file.getFileName().toString().replace(ENDING, ""),
                Instant.parse(text(entries, AT)),
                files(entries),
                new StoredRows(tables, texts(entries, VERSIONS), texts(entries, SEQUENCES)),
                StoredAnswers.read(text(entries, ANSWERS)));
    }

    private static SortedMap<String, byte[]> files(Map<String, byte[]> entries) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        if (entries.containsKey(KEY)) {
            files.put("master.key", HexFormat.of().parseHex(text(entries, KEY)));
        }
        entries.forEach((name, content) -> {
            if (name.startsWith(FILES)) {
                files.put(name.substring(FILES.length()), content);
            }
        });
        return files;
    }

    /** What lies in a data directory. */
    static SortedMap<String, byte[]> filesOf(Path dataDir) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(dataDir)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(dataDir.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static String text(Map<String, byte[]> entries, String name) {
        return new String(Objects.requireNonNull(entries.get(name), name), StandardCharsets.UTF_8);
    }

    private static SortedMap<String, String> texts(Map<String, byte[]> entries, String name) {
        SortedMap<String, String> texts = new TreeMap<>();
        JSON.readTree(text(entries, name)).forEachEntry((key, value) -> texts.put(key, value.asString()));
        return texts;
    }

    /** Refuses to take the place of what was taken before. */
    Path write() {
        Path file = FOLDER.resolve(name + ENDING);
        try {
            Files.createDirectories(FOLDER);
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(Files.createFile(file)))) {
                zip.setLevel(9);
                put(zip, AT, at.toString().getBytes(StandardCharsets.UTF_8));
                put(zip, VERSIONS, JSON.writeValueAsBytes(rows.versions()));
                put(zip, SEQUENCES, JSON.writeValueAsBytes(rows.sequences()));
                put(zip, ANSWERS, answers.written());
                for (var kept : files.entrySet()) {
                    put(zip, FILES + kept.getKey(), kept.getValue());
                }
                for (var table : rows.tables().entrySet()) {
                    put(zip, table.getKey() + CSV, table.getValue());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(content);
    }

    /** Into an empty database, with the clock as it stood. */
    void restoreIn(TestDatabase database) {
        rows.restoreIn(database);
        JdbcClient.create(TestDatabase.superuser(database.jdbcUrl()))
                .sql("update training.clock set ahead_millis = ?")
                .param(Duration.between(Instant.now(), at).toMillis())
                .update();
    }

    /** Put where only their owner may read them. */
    void restoreFilesIn(Path dataDir) throws IOException {
        for (var kept : files.entrySet()) {
            Path file = dataDir.resolve(kept.getKey());
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(file, kept.getValue());
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
