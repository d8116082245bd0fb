package uk.casereview.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Whoever is asked, Spring's own list of addresses or ours: the same handler answers, or the same refusal is given. */
class AddressIndexTest {
    private static final Method ANSWER = Objects.requireNonNull(ReflectionUtils.findMethod(Handler.class, "toString"));
    private static final List<String> TAKEN = List.of(
            "/api/incidents",
            "/api/incidents/open-again",
            "/api/incidents/{id}/close",
            "/api/rapid-reviews/{id}/close",
            "/api/rapid-reviews/{id}/close/preview");
    private static final List<String> READ = List.of(
            "/",
            "/api/cases",
            "/api/cases/{caseRef}",
            "/api/cases/latest",
            "/api/cases/{caseRef}/clocks",
            "/cases/{caseRef}",
            "/cases/{caseRef}.csv",
            "/assets/{*path}",
            "/{first}/{second}/clocks");

    private final RequestMappingHandlerMapping springs = filled(new RequestMappingHandlerMapping());
    private final RequestMappingHandlerMapping ours = filled(new AddressIndex());

    /** What Spring would call. */
    private record Handler(String address) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/api/incidents",
                "/api/incidents/",
                "/api/incidents/open-again",
                "/api/incidents/7/close",
                "/api/incidents/7/Close",
                "/api/incidents//close",
                "/api/incidents/7/clos%65",
                "/api/incidents/a%20b/close",
                "/api/incidents/7;v=1/close",
                "/api/incidents/7/open",
                "/api/rapid-reviews/7/close",
                "/api/rapid-reviews/7/close/preview",
                "/api/cases",
                "/api/cases/latest",
                "/api/cases/BSCP-2026-001",
                "/api/cases/BSCP-2026-001/clocks",
                "/api/cases/BSCP-2026-001/clocks/C1",
                "/cases/BSCP-2026-001",
                "/cases/BSCP-2026-001.csv",
                "/pages/cases/clocks",
                "/assets",
                "/assets/a/b/c.css",
                "/nowhere"
            })
    void findsWhatSpringFindsAndRefusesWhatItRefuses(String address) {
        for (String method : List.of("GET", "HEAD", "POST", "PUT", "OPTIONS")) {
            for (String type : List.of("application/json;charset=UTF-8", "text/plain", "no type")) {
                for (String accepted : List.of("application/json", "text/html")) {
                    assertThat(answered(ours, method, address, type, accepted))
                            .as("%s %s of %s for %s", method, address, type, accepted)
                            .isEqualTo(answered(springs, method, address, type, accepted));
                }
            }
        }
    }

    @Test
    void theHandlerOfEachAddressIsFound() {
        Stream.concat(
                        TAKEN.stream().map(address -> "POST " + address),
                        READ.stream().map(address -> "GET " + address))
                .map(address -> address.split(" "))
                .forEach(address -> assertThat(answered(
                                ours,
                                address[0],
                                address[1].replaceAll("\\{\\W?\\w+}", "some"),
                                "application/json",
                                "application/json"))
                        .containsEntry("handler", "Handler[address=" + address[1] + "]")
                        .containsEntry(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, address[1]));
    }

    @Test
    void whatIsMappedOrUnmappedLaterIsKnownAtOnce() {
        String address = "/api/cases/{caseRef}/later";
        answered(ours, "GET", "/api/cases", "", "*/*");

        ours.registerMapping(read(address, ours), new Handler(address), ANSWER);
        assertThat(answered(ours, "GET", "/api/cases/7/later", "", "*/*")).containsKey("handler");

        ours.unregisterMapping(read(address, ours));
        assertThat(answered(ours, "GET", "/api/cases/7/later", "", "*/*")).doesNotContainKey("handler");
    }

    /** Who answers and with what he is told, or the refusal. */
    private static Map<String, String> answered(
            RequestMappingHandlerMapping mapping, String method, String address, String type, String accepted) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, address);
        request.setContentType(type);
        request.addHeader("Accept", accepted);
        ServletRequestPathUtils.parseAndCache(request);
        Map<String, String> answered = new TreeMap<>();
        try {
            HandlerExecutionChain chain = mapping.getHandler(request);
            if (chain != null && chain.getHandler() instanceof HandlerMethod handler) {
                Object bean = handler.getBean();
                answered.put(
                        "handler",
                        bean instanceof Handler
                                ? bean.toString()
                                : bean.getClass().getSimpleName());
            }
        } catch (Exception refused) {
            answered.put("refused", refused.getClass().getSimpleName() + ": " + refused.getMessage());
        }
        for (String told : List.of(
                HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE,
                HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE,
                HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE)) {
            answered.put(told, String.valueOf(request.getAttribute(told)));
        }
        return answered;
    }

    private static RequestMappingHandlerMapping filled(RequestMappingHandlerMapping mapping) {
        mapping.setApplicationContext(new StaticWebApplicationContext());
        mapping.afterPropertiesSet();
        TAKEN.forEach(address -> mapping.registerMapping(
                RequestMappingInfo.paths(address)
                        .methods(RequestMethod.POST)
                        .consumes(MediaType.APPLICATION_JSON_VALUE)
                        .produces(MediaType.APPLICATION_JSON_VALUE)
                        .options(mapping.getBuilderConfiguration())
                        .build(),
                new Handler(address),
                ANSWER));
        READ.forEach(address -> mapping.registerMapping(read(address, mapping), new Handler(address), ANSWER));
        return mapping;
    }

    private static RequestMappingInfo read(String address, RequestMappingHandlerMapping mapping) {
        return RequestMappingInfo.paths(address)
                .methods(RequestMethod.GET)
                .options(mapping.getBuilderConfiguration())
                .build();
    }
}
