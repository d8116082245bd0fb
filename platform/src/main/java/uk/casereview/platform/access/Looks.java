package uk.casereview.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import uk.casereview.access.TextKind;
import uk.casereview.shared.Actor;

/** What one request has looked at and is not on record yet. Kept with the request, so that a thousand texts are one entry. */
public final class Looks {
    private static final String ATTRIBUTE = Looks.class.getName();

    private final Set<TextKind> texts = EnumSet.noneOf(TextKind.class);
    private final Set<UUID> keys = new TreeSet<>();
    private @Nullable Actor reader;

    Looks() {}

    /** In which capacity somebody is about to read, where it was not one they had named. */
    public static Actor by(Actor reader) {
        HttpServletRequest request = request();
        if (request != null) {
            of(request).reader = reader;
        }
        return reader;
    }

    static Looks of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Looks begun) {
            return begun;
        }
        Looks looks = new Looks();
        request.setAttribute(ATTRIBUTE, looks);
        return looks;
    }

    /** The request that is being answered; null outside any, where nobody reads. */
    static @Nullable HttpServletRequest request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                ? current.getRequest()
                : null;
    }

    void opened(TextKind kind, UUID key) {
        texts.add(kind);
        keys.add(key);
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    boolean hasOpened(TextKind kind) {
        return texts.contains(kind);
    }

    List<TextKind> texts() {
        return List.copyOf(texts);
    }

    List<UUID> keys() {
        return List.copyOf(keys);
    }

    @Nullable
    Actor reader() {
        return reader;
    }

    /** It is on record now; what is opened from here on is another entry. */
    void clear() {
        texts.clear();
        keys.clear();
    }
}
