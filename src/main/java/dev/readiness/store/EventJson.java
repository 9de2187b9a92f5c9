package dev.readiness.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.readiness.checklist.AreaId;
import dev.readiness.checklist.ItemId;
import dev.readiness.checklist.PackageId;
import dev.readiness.decision.DecisionId;
import dev.readiness.people.ChannelId;
import dev.readiness.people.PersonId;
import dev.readiness.people.Prose;
import dev.readiness.review.ReviewEvent;
import dev.readiness.review.ReviewId;
import dev.readiness.review.Waivable;
import dev.readiness.review.WorkloadName;
import dev.readiness.risk.Cited;
import dev.readiness.usecase.StoreException;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;

/** Events as the journal keeps them: a kind and a JSON body in which each text stands as its digest. */
final class EventJson {
    private static final String PROSE = "prose";

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(values());

    private EventJson() {}

    /** The event's body; {@code keep} takes each text and gives its digest. */
    static String write(ReviewEvent event, Function<Prose, String> keep) {
        try {
            return JSON.writer().withAttribute(PROSE, keep).writeValueAsString(event);
        } catch (JsonProcessingException failed) {
            throw new IllegalStateException("every event can be written", failed);
        }
    }

    /** The event of that kind and body; {@code find} takes a digest and gives its text. */
    static ReviewEvent read(String kind, String body, Function<String, Prose> find) {
        var type = EventKinds.type(kind);
        try {
            return JSON.readerFor(type).withAttribute(PROSE, find).readValue(body);
        } catch (JsonProcessingException failed) {
            throw new StoreException("the journal holds an entry that cannot be read", failed);
        }
    }

    /** How values of one text are written, in the journal and elsewhere. */
    static SimpleModule values() {
        var module = new SimpleModule();
        byText(module, AreaId.class, AreaId::new);
        byText(module, ItemId.class, ItemId::new);
        byText(module, PackageId.class, PackageId::new);
        byText(module, PersonId.class, PersonId::new);
        byText(module, DecisionId.class, EventJson::decision);
        byText(module, ChannelId.class, ChannelId::new);
        byText(module, WorkloadName.class, WorkloadName::new);
        byText(module, LocalDate.class, LocalDate::parse);
        byText(module, Instant.class, Instant::parse);
        byText(module, ReviewId.class, text -> ReviewId.parse(text).orElseThrow());
        byText(module, Waivable.class, Waivable::new);
        module.addSerializer(Cited.class, new CitedJson.Writer());
        module.addDeserializer(Cited.class, reader(Cited.class, CitedJson::parse));
        module.addSerializer(Prose.class, new ProseWriter());
        module.addDeserializer(Prose.class, new ProseReader());
        return module;
    }

    private static DecisionId decision(String text) {
        return DecisionId.parse(text)
                .orElseThrow(() -> new StoreException("the journal holds “" + text + "” for a decision's number"));
    }

    static <T> void byText(SimpleModule module, Class<T> type, Function<String, T> parse) {
        module.addSerializer(type, ToStringSerializer.instance);
        module.addDeserializer(type, reader(type, parse));
    }

    private static <T> StdDeserializer<T> reader(Class<T> type, Function<String, T> parse) {
        return new StdDeserializer<>(type) {
            @Override
            public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                return parse.apply(parser.getText());
            }
        };
    }

    /** A text that an entry of an older version does not know is none. */
    private static final class ProseReader extends StdDeserializer<Prose> {
        private static final long serialVersionUID = 1L;

        ProseReader() {
            super(Prose.class);
        }

        @Override
        public Prose deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            @SuppressWarnings("unchecked")
            var find = (Function<String, Prose>) context.getAttribute(PROSE);
            return parser.getText().isEmpty() ? Prose.NONE : find.apply(parser.getText());
        }

        @Override
        public Object getAbsentValue(DeserializationContext context) {
            return Prose.NONE;
        }
    }

    private static final class ProseWriter extends JsonSerializer<Prose> {
        @Override
        public void serialize(Prose prose, JsonGenerator out, SerializerProvider context) throws IOException {
            @SuppressWarnings("unchecked")
            var keep = (Function<Prose, String>) context.getAttribute(PROSE);
            out.writeString(prose.isEmpty() ? "" : keep.apply(prose));
        }
    }
}
