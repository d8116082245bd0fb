package uk.casereview.app.demo;

import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestClassOrder;
import org.springframework.test.annotation.DirtiesContext;

/**
 * What somebody who tries the service out finds after the first start. The stories are told once for all of it, and so it
 * is one class: classes are shared out among processes.
 */
@DemoTest
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class DemoIT {
    @Nested
    @Order(1)
    class Cases extends FiveYears {}

    @Nested
    @Order(2)
    class Dashboards extends EveryFigure {}

    @Nested
    @Order(3)
    class Filters extends EveryFilter {}

    @Nested
    @Order(4)
    class Comparisons extends EveryComparison {}

    @Nested
    @Order(5)
    class Settings extends LaidDownLater {}

    /** Last, because it makes more cases. After it nobody asks for the service, which would go on beside all other tests. */
    @Nested
    @Order(6)
    @DirtiesContext
    class Telling extends ToldAgain {}
}
