package uk.casereview.audit.verify;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What was asked, as it was typed. */
record Arguments(Command command, List<String> files, Map<Option, List<String>> options) {
    /** What the program can check. */
    enum Command {
        BUNDLE(1),
        RECEIPT(1),
        CHECKPOINTS(2);

        private final int files;

        Command(int files) {
            this.files = files;
        }

        private boolean takes(Option option) {
            return switch (option) {
                case KEY -> true;
                case CHECKPOINT, WITNESS -> this == BUNDLE;
                case BUNDLE -> this != BUNDLE;
                case PROOF -> this == CHECKPOINTS;
            };
        }
    }

    /** What may stand beside it. */
    enum Option {
        KEY,
        CHECKPOINT,
        WITNESS,
        BUNDLE,
        PROOF
    }

    /** Not asked as the program can be asked. */
    static final class WrongUse extends RuntimeException {
        WrongUse(String message) {
            super(message);
        }
    }

    static Arguments of(List<String> words) {
        Command command = named(Command.values(), words.isEmpty() ? "" : words.getFirst())
                .orElseThrow(() -> new WrongUse(
                        words.isEmpty() ? "what is to be checked?" : "unknown command " + words.getFirst()));
        List<String> files = new ArrayList<>();
        Map<Option, List<String>> options = new EnumMap<>(Option.class);
        for (Iterator<String> rest = words.subList(1, words.size()).iterator(); rest.hasNext(); ) {
            String word = rest.next();
            if (word.startsWith("--")) {
                Option option = named(Option.values(), word.substring(2))
                        .filter(command::takes)
                        .orElseThrow(() -> new WrongUse("unknown option " + word));
                if (!rest.hasNext()) {
                    throw new WrongUse(word + " needs a value");
                }
                options.computeIfAbsent(option, any -> new ArrayList<>()).add(rest.next());
            } else {
                files.add(word);
            }
        }
        if (files.size() != command.files) {
            throw new WrongUse("the command takes " + command.files + " file(s), and " + files.size() + " are named");
        }
        return new Arguments(command, files, options);
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String word) {
        for (E one : all) {
            if (one.name().toLowerCase(Locale.ROOT).equals(word)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    List<String> all(Option option) {
        return options.getOrDefault(option, List.of());
    }

    Optional<String> one(Option option) {
        List<String> given = all(option);
        if (given.size() > 1) {
            throw new WrongUse("an option that is taken once is given twice");
        }
        return given.stream().findFirst();
    }
}
