package uk.casereview.partnership;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import tools.jackson.databind.json.JsonMapper;
import uk.casereview.history.EventStreams;
import uk.casereview.platform.axon.CommandDispatch;
import uk.casereview.platform.axon.CommandRefused;
import uk.casereview.platform.envelope.CommandStamp;
import uk.casereview.platform.json.JsonForms;
import uk.casereview.platform.sealing.Sealer;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.shared.Actor;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.PartnershipId;
import uk.casereview.shared.Role;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;

/**
 * Gives the commands of the bundled files that a partnership has not been given yet: all of them at the first start,
 * the rest after a start that was cut off, none later. It goes before everything else, since nobody has a role before it.
 */
public final class PartnershipSeeding {
    private static final Logger LOG = LoggerFactory.getLogger(PartnershipSeeding.class);

    private final List<Resource> files;
    private final EventStreams streams;
    private final CommandDispatch dispatch;
    private final Sealer sealer;
    private final ServiceTime time;
    private final JsonMapper json;

    public PartnershipSeeding(
            List<Resource> files, EventStreams streams, CommandDispatch dispatch, Sealer sealer, ServiceTime time) {
        this.files = files;
        this.streams = streams;
        this.dispatch = dispatch;
        this.sealer = sealer;
        this.time = time;
        JsonMapper.Builder mapper = JsonMapper.builder();
        JsonForms.applyTo(mapper);
        this.json = mapper.build();
    }

    /** Gives what is missing; whatever cannot be stored ends the start. */
    public void run() {
        for (Resource file : files) {
            try (InputStream content = file.getInputStream()) {
                seed(PartnershipSeed.read(json.readTree(content)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void seed(PartnershipSeed seed) {
        Set<CommandId> given = streams.read(PartnershipId.of(seed.partnership()).value(), 0).stream()
                .map(recorded -> recorded.envelope().commandId())
                .collect(Collectors.toSet());
        List<SeedStep> missing = seed.steps().stream()
                .filter(step -> !given.contains(step.commandId()))
                .toList();
        missing.forEach(step -> give(seed, step));
        if (!missing.isEmpty()) {
            LOG.info("partnership {}: {} settings of the bundled file applied", seed.partnership(), missing.size());
        }
    }

    private SealedText sealed(UserId user, CommandId commandId, String displayName) {
        return sealer.seal(user.value(), "NameStaff/displayName", commandId, displayName);
    }

    /** A setting that an administrator has meanwhile made otherwise stays as it is. */
    private void give(PartnershipSeed seed, SeedStep step) {
        Actor actor = new Actor(seed.administrator(), Role.ADMINISTRATOR, seed.partnership(), null, null);
        try {
            dispatch.send(
                    "partnership",
                    step.command(json, this::sealed),
                    new CommandStamp(
                            step.commandId(),
                            actor,
                            time.now(),
                            null,
                            null,
                            step.commandId().value(),
                            null));
        } catch (CommandRefused refused) {
            LOG.warn(
                    "partnership {}: {} of the bundled file is refused: {}",
                    seed.partnership(),
                    step.name(),
                    refused.getMessage());
        }
    }
}
