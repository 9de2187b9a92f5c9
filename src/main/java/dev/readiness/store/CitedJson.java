package dev.readiness.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import dev.readiness.checklist.ItemId;
import dev.readiness.risk.Cited;
import dev.readiness.usecase.StoreException;
import java.io.IOException;

/** The causes of risks as the journal keeps them: {@code answer:<item>}, {@code decision:<id>} and so on. */
final class CitedJson {
    private CitedJson() {}

    static String write(Cited cited) {
        return cited.match(
                answer -> "answer:" + answer.item(),
                evidence -> "evidence:" + evidence.item(),
                decision -> "decision:" + decision.id(),
                () -> "counts",
                () -> "days-left",
                () -> "ownership");
    }

    static Cited parse(String text) {
        int colon = text.indexOf(':');
        var rest = text.substring(colon + 1);
        return switch (colon < 0 ? text : text.substring(0, colon)) {
            case "answer" -> new Cited.Answer(new ItemId(rest));
            case "evidence" -> new Cited.Evidence(new ItemId(rest));
            case "decision" -> new Cited.Decision(rest);
            case "counts" -> new Cited.Counts();
            case "days-left" -> new Cited.DaysLeft();
            case "ownership" -> new Cited.Ownership();
            default -> throw new StoreException("the journal holds a cause of the unknown kind " + text);
        };
    }

    /** Writes a cause as its text. */
    static final class Writer extends JsonSerializer<Cited> {
        @Override
        public void serialize(Cited cited, JsonGenerator out, SerializerProvider context) throws IOException {
            out.writeString(write(cited));
        }
    }
}
