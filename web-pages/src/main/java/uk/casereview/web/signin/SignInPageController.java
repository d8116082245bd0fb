package uk.casereview.web.signin;

import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.casereview.platform.signin.DemoUsers;

/** Shows who can sign in; the form goes to the security chain. */
@Controller
@Profile("demo")
class SignInPageController {
    private final DemoUsers users;

    SignInPageController(DemoUsers users) {
        this.users = users;
    }

    @GetMapping("/sign-in")
    String page(@RequestParam Map<String, String> given, Model model) {
        model.addAttribute(
                "view", SignInView.of(users.all(), given.containsKey("error"), given.containsKey("signed-out")));
        return "sign-in";
    }
}
