package dev.readiness.settings;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.readiness.checklist.AreaId;
import dev.readiness.checklist.DecisionStatus;
import dev.readiness.checklist.EvidenceNeed;
import dev.readiness.checklist.ItemId;
import dev.readiness.checklist.PackageId;
import dev.readiness.checklist.ReviewPackage;
import dev.readiness.checklist.RiskPlace;
import dev.readiness.checklist.SectionId;
import dev.readiness.checklist.Severity;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Function;

/** A package as JSON in the words of its file; what is written reads back the same. */
public final class PackageJson {
    private static final ObjectMapper JSON = new ObjectMapper()
            .setPropertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .registerModule(values());

    private PackageJson() {}

    public static String write(ReviewPackage pack) {
        try {
            return JSON.writeValueAsString(pack);
        } catch (JsonProcessingException failed) {
            throw new IllegalStateException("every package can be written", failed);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static ReviewPackage read(String body) {
        try {
            return JSON.readValue(body, ReviewPackage.class);
        } catch (JsonProcessingException failed) {
            throw new IllegalArgumentException("this is no package: " + failed.getOriginalMessage(), failed);
        }
    }

    static ReviewPackage read(JsonNode complete) {
        try {
            return JSON.treeToValue(complete, ReviewPackage.class);
        } catch (JsonProcessingException failed) {
            throw new IllegalStateException("a checked package can be read", failed);
        }
    }

    private static SimpleModule values() {
        var module = new SimpleModule();
        byText(module, PackageId.class, PackageId::new, PackageId::text);
        byText(module, AreaId.class, AreaId::new, AreaId::text);
        byText(module, SectionId.class, SectionId::new, SectionId::text);
        byText(module, ItemId.class, ItemId::new, ItemId::text);
        byName(module, EvidenceNeed.class);
        byName(module, DecisionStatus.class);
        byName(module, Severity.class);
        byName(module, RiskPlace.class);
        return module;
    }

    private static <E extends Enum<E>> void byName(SimpleModule module, Class<E> type) {
        byText(
                module,
                type,
                text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_')),
                value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static <T> void byText(
            SimpleModule module, Class<T> type, Function<String, T> parse, Function<T, String> print) {
        module.addSerializer(type, new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializerProvider context) throws IOException {
                out.writeString(print.apply(value));
            }
        });
        module.addDeserializer(type, new StdDeserializer<>(type) {
            @Override
            public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                return parse.apply(parser.getText());
            }
        });
    }
}
