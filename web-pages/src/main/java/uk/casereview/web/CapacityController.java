package uk.casereview.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.casereview.platform.signin.CapacityChoice;

/**
 * In which of their capacities somebody looks at pages (§15.7-27), as {@link CapacityChoice#HEADER} says it for
 * programs. The choice gives nobody a right: each page looks it up among those its visitor holds.
 */
@Controller
class CapacityController {
    @PostMapping("/capacity")
    ResponseEntity<Void> choose(
            @ModelAttribute(name = "visitor", binding = false) Visitor visitor,
            @RequestParam String capacity,
            HttpServletRequest request) {
        var answer = ResponseEntity.status(HttpStatus.SEE_OTHER).header(HttpHeaders.LOCATION, "/");
        visitor.choices().stream()
                .map(Visitor.Choice::value)
                .filter(capacity::equals)
                .map(held -> cookie(held, request.isSecure()))
                .forEach(cookie -> answer.header(HttpHeaders.SET_COOKIE, cookie.toString()));
        return answer.build();
    }

    private static ResponseCookie cookie(String held, boolean secure) {
        return ResponseCookie.from(CapacityChoice.COOKIE, held)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Strict")
                .build();
    }
}
