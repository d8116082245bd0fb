package uk.casereview.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

@ServiceTest
class ServiceStartsIT {
    @Test
    void isReadyAndSaysNothingMore(Service service) {
        var answer = service.asNobody().get("/actuator/health/readiness");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(answer.header("Server")).isEmpty();
    }

    @Test
    void showsNothingOfItsInsides(Service service) {
        assertThat(service.as("bscp.administrator").get("/actuator/env").status())
                .isIn(403, 404);
        assertThat(service.as("bscp.administrator")
                        .get("/actuator/health")
                        .json()
                        .has("components"))
                .isFalse();
    }
}
