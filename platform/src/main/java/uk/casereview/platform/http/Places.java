package uk.casereview.platform.http;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;

/** The addresses of the OpenAPI document; one may be both read and written to. */
final class Places {
    private Places() {}

    /** What is said of the address so far. */
    static PathItem at(OpenAPI document, String path) {
        if (document.getPaths() == null) {
            document.setPaths(new Paths());
        }
        return document.getPaths().computeIfAbsent(path, _ -> new PathItem());
    }
}
