package uk.casereview.platform.http;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The same records as an answer holds them: every member that has a value is there, and sealed text may be withheld. */
final class AnswerSchemas extends RecordSchemas {
    AnswerSchemas(Components components) {
        super(components);
    }

    @Override
    boolean required(Shape shape) {
        return !shape.nullable();
    }

    /** What is answered is as it was stored. */
    @Override
    void needed(Shape shape, Schema<?> value) {}

    /** The words are about what is sent: what may be left out, and what that means. */
    @Override
    void say(Class<?> owner, String member, Shape shape, Schema<?> value) {}

    /** A receipt is longer than any word that is sent. */
    @Override
    @Nullable
    Integer longest() {
        return null;
    }

    @Override
    Schema<?> sealed(Class<?> type) {
        Schema<?> withheld = new ObjectSchema()
                .addProperty("sealed", new BooleanSchema())
                .addProperty("length", new IntegerSchema())
                .description("a text you may not read; one that was erased reads [erased],"
                        + " one whose key was lost [unreadable]");
        withheld.setAdditionalProperties(false);
        withheld.setRequired(List.of("sealed", "length"));
        return new Schema<>().addOneOfItem(new StringSchema()).addOneOfItem(withheld);
    }

    @Override
    String componentName(Class<?> type) {
        return "shown." + super.componentName(type);
    }
}
