package uk.casereview.web;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;
import uk.casereview.platform.signin.Capacity;
import uk.casereview.platform.signin.SignedIn;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;

/** A page as HTML, made by the template engine alone; a word that is not there fails the test. */
public final class Rendered {
    public static final Visitor VISITOR = visitor(capacity(Role.BUSINESS_MANAGER, null));

    private static final SpringTemplateEngine ENGINE = engine();

    private Rendered() {}

    /** Somebody who holds these capacities and has named none. */
    public static Visitor visitor(Capacity... held) {
        return Visitor.of(new SignedIn(new UserId(new UUID(0, 7)), "Osric Elmsgate", List.of(held)), null);
    }

    public static Capacity capacity(Role role, @Nullable AgencyCode agency) {
        return new Capacity(new PartnershipCode("BSCP"), role, agency);
    }

    /** For somebody signed in. */
    public static Document page(String template, Object view) {
        return page(template, Map.of("view", view, "visitor", VISITOR));
    }

    public static Document page(String template, Map<String, Object> model) {
        var context = new MockServletContext();
        var request = new MockHttpServletRequest(context);
        var exchange = JakartaServletWebApplication.buildApplication(context)
                .buildExchange(request, new MockHttpServletResponse());
        var html = ENGINE.process(template, new WebContext(exchange, Locale.UK, new HashMap<>(model)));
        if (html.contains("??")) {
            throw new AssertionError("a word is missing: "
                    + html.substring(html.indexOf("??")).lines().findFirst());
        }
        return Jsoup.parse(html);
    }

    private static SpringTemplateEngine engine() {
        var templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        engine.setTemplateEngineMessageSource(words());
        return engine;
    }

    /** What messages.properties says. */
    public static ResourceBundleMessageSource words() {
        var words = new ResourceBundleMessageSource();
        words.setBasenames("messages", "event-words");
        words.setDefaultEncoding(StandardCharsets.UTF_8.name());
        words.setFallbackToSystemLocale(false);
        return words;
    }
}
