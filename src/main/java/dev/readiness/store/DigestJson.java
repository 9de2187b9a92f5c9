package dev.readiness.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializerBase;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.readiness.checklist.AreaId;
import dev.readiness.decision.DecisionId;
import dev.readiness.digest.DigestId;
import dev.readiness.digest.Entry;
import dev.readiness.digest.Glance;
import dev.readiness.digest.Issue;
import dev.readiness.digest.Pending;
import dev.readiness.people.PersonId;
import dev.readiness.people.Prose;
import dev.readiness.usecase.StoreException;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Function;

/** Glances and issues as the database keeps them. */
final class DigestJson {
    private static final int MOST_REMEMBERED = 10_000;
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(EventJson.values())
            .addModule(values())
            .addMixIn(Entry.class, ByKind.class)
            .addMixIn(Glance.class, InPlaces.class)
            .addMixIn(Glance.OfRisk.class, InPlaces.class)
            .addMixIn(Glance.OfArea.class, InPlaces.class)
            .addMixIn(Pending.class, InPlaces.class)
            .defaultPropertyInclusion(JsonInclude.Value.construct(Include.NON_NULL, Include.NON_NULL))
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final ObjectReader GLANCE = JSON.readerFor(Glance.class);
    private static final ObjectReader ISSUE = JSON.readerFor(Issue.class);

    private DigestJson() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Entry.AtRisk.class, name = "at-risk"),
        @JsonSubTypes.Type(value = Entry.ToDecide.class, name = "to-decide"),
        @JsonSubTypes.Type(value = Entry.Quiet.class, name = "quiet"),
        @JsonSubTypes.Type(value = Entry.Due.class, name = "due"),
        @JsonSubTypes.Type(value = Entry.Changed.class, name = "changed")
    })
    private interface ByKind {}

    /** Values without names: a hundred thousand glances are read for one digest. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    private interface InPlaces {}

    /** What stands in many glances is checked once. */
    private static <T> Function<String, T> remembered(Function<String, T> parse) {
        Cache<String, T> known =
                Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();
        return text -> known.get(text, parse);
    }

    private static SimpleModule values() {
        var module = new SimpleModule("digests");
        EventJson.byText(module, AreaId.class, remembered(AreaId::new));
        EventJson.byText(module, PersonId.class, remembered(PersonId::new));
        EventJson.byText(module, LocalDate.class, remembered(LocalDate::parse));
        EventJson.byText(
                module,
                DecisionId.class,
                remembered(text -> DecisionId.parse(text).orElseThrow()));
        EventJson.byText(module, DigestId.class, text -> DigestId.parse(text).orElseThrow());
        EventJson.byText(module, LocalTime.class, LocalTime::parse);
        EventJson.byText(module, ZoneId.class, ZoneId::of);
        EventJson.byText(module, Prose.class, Prose::new);
        module.addSerializer(Prose.class, new ProseText());
        return module;
    }

    private static final class ProseText extends ToStringSerializerBase {
        private static final long serialVersionUID = 1L;

        ProseText() {
            super(Prose.class);
        }

        @Override
        public String valueToString(Object prose) {
            return ((Prose) prose).text();
        }
    }

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException failed) {
            throw new IllegalStateException("every digest can be written", failed);
        }
    }

    /** The words as they stand between the quotes of a JSON text. */
    static String inside(Prose words) {
        var quoted = write(words.text());
        return quoted.substring(1, quoted.length() - 1);
    }

    static Glance glance(String body) {
        return read(GLANCE, body, Glance.class);
    }

    static Issue issue(String body) {
        return read(ISSUE, body, Issue.class);
    }

    private static <T> T read(ObjectReader reader, String body, Class<T> type) {
        try {
            return reader.readValue(body, type);
        } catch (IOException failed) {
            throw new StoreException("the database holds a digest that cannot be read", failed);
        }
    }
}
