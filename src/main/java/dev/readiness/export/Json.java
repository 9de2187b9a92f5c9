package dev.readiness.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readiness.checklist.Item;
import dev.readiness.people.MessageRef;
import dev.readiness.people.PersonAt;
import dev.readiness.people.PersonId;
import dev.readiness.review.Closing;
import dev.readiness.review.Evidence;
import dev.readiness.review.JournalEntry;
import dev.readiness.review.Review;
import dev.readiness.review.Risk;
import dev.readiness.review.Standing;
import dev.readiness.review.Verdict;
import dev.readiness.review.Waivable;
import dev.readiness.review.Waiver;
import dev.readiness.usecase.Chronicle;
import dev.readiness.usecase.Dossier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A review as a program reads it, in the shape of {@code config/schema/export.schema.json}. */
public final class Json implements Dossier.Writer {
    private static final int FORMAT = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    static {
        JSON.getFactory().setCharacterEscapes(new Unprintable());
    }

    @Override
    public String write(Dossier dossier) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(new Sheet(dossier).write()) + "\n";
        } catch (JsonProcessingException failed) {
            throw new IllegalStateException("every review can be written", failed);
        }
    }

    /** One export in the making. */
    private static final class Sheet implements Chronicle.Style {
        private final Dossier dossier;
        private final Review review;
        private final Standing standing;

        Sheet(Dossier dossier) {
            this.dossier = dossier;
            this.review = dossier.review();
            this.standing = new Standing(review, dossier.today());
        }

        ObjectNode write() {
            var root = JSON.createObjectNode().put("format", FORMAT).put("exported-at", moment(dossier.at()));
            root.put("id", review.id().toString())
                    .put("workload", review.workload().text())
                    .put("channel", review.channel().id())
                    .put("confidential", review.confidential());
            root.putObject("package")
                    .put("id", review.pack().id().text())
                    .put("version", review.pack().version())
                    .put("title", review.pack().title());
            root.set("opened", personAt(review.opened()));
            root.set("lead", named(review.lead()));
            var owners = root.putArray("owners");
            review.owners().forEach(owner -> owners.add(named(owner)));
            root.put("due", review.dueDate().map(LocalDate::toString).orElse(null))
                    .put("days-overdue", standing.overdue().days())
                    .put("answered", standing.totals().answered())
                    .put("total", standing.totals().items());
            root.set("verdict", verdict());
            var closings = root.putArray("closings");
            review.end().closings().forEach(closing -> closings.add(closing(closing)));
            var risks = root.putArray("risks");
            review.risks().inOrder().forEach(risk -> risks.add(risk(risk)));
            var waivers = root.putArray("waivers");
            waivers("granted", review.risks().waivers()).forEach(waivers::add);
            waivers("asked", review.risks().asked()).forEach(waivers::add);
            root.set("decisions", new RegisterJson(this::named, this::personAt).write(standing));
            var items = root.putArray("items");
            review.pack().items().forEach(item -> items.add(item(item)));
            var history = root.putArray("history");
            dossier.journal().forEach(entry -> history.add(entry(entry)));
            return root;
        }

        private ObjectNode verdict() {
            var verdict = Verdict.of(review, dossier.today());
            var node = JSON.createObjectNode().put("level", verdict.level().words());
            var reasons = node.putArray("reasons");
            verdict.reasons().forEach(reason -> reasons.add(reason.words()));
            return node;
        }

        private ObjectNode closing(Closing closing) {
            var node = personAt(closing.by())
                    .put("milestone", closing.milestone())
                    .put("version", closing.version())
                    .put("ending", closing.ending().words())
                    .put("computed", closing.computed().words())
                    .put("note", closing.note().text());
            var reasons = node.putArray("reasons");
            closing.reasons().forEach(reasons::add);
            return node;
        }

        private ObjectNode risk(Risk risk) {
            return JSON.createObjectNode()
                    .put("number", risk.number())
                    .put("rule", risk.rule())
                    .put("title", standing.text(risk).title())
                    .put("severity", standing.severity(risk).name().toLowerCase(Locale.ROOT))
                    .put("state", standing.risk(risk).name().toLowerCase(Locale.ROOT));
        }

        private List<ObjectNode> waivers(String state, Map<Waivable, Waiver> waivers) {
            return waivers.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey(Waivable.IN_ORDER))
                    .map(entry -> waiver(state, entry.getKey(), entry.getValue()))
                    .toList();
        }

        private ObjectNode waiver(String state, Waivable what, Waiver waiver) {
            var node = personAt(waiver.by())
                    .put("what", what.text())
                    .put("state", state)
                    .put("until", waiver.until().toString())
                    .put("code", waiver.code().word())
                    .put("reason", waiver.reason().text())
                    .put("instead", waiver.compensating().text());
            node.set("asked-by", waiver.asked() == null ? null : named(waiver.asked()));
            return node;
        }

        private ObjectNode item(Item item) {
            var state = review.item(item.id());
            var answer = state.answer();
            var node = JSON.createObjectNode()
                    .put("number", review.pack().number(item.id()))
                    .put("id", item.id().text())
                    .put("section", review.pack().sectionOf(item.id()).id().text())
                    .put("title", item.title())
                    .put("required", item.required())
                    .put("answer", answer.chosen().map(choice -> choice.word()).orElse("Open"))
                    .put("note", answer.note().text());
            node.set("evidence", evidence(answer.evidence()));
            node.set("last-change", answer.lastChange().map(this::personAt).orElse(null));
            node.put("version", answer.version());
            node.set("reply", reply(answer.source()));
            node.put("reply-deleted", answer.replyDeleted());
            node.set("assignee", state.assigned().map(this::named).orElse(null));
            node.put(
                    "snoozed-until",
                    state.snoozed(dossier.at()).map(this::moment).orElse(null));
            var notes = node.putArray("notes");
            state.remarks()
                    .forEach(remark -> notes.add(
                            personAt(remark.by()).put("text", remark.text().text())));
            var candidates = node.putArray("candidates");
            state.candidates()
                    .forEach(one -> candidates.add(
                            personAt(one.by()).put("text", one.text().text())));
            return node;
        }

        private ObjectNode entry(JournalEntry entry) {
            var said = new Chronicle(review, this).tell(entry.event());
            var node = personAt(entry.by())
                    .put("number", entry.number())
                    .put("what", said.what())
                    .put("text", said.text().text());
            node.set("evidence", evidence(said.evidence()));
            return node;
        }

        private static ArrayNode evidence(List<Evidence> evidence) {
            var list = JSON.createArrayNode();
            evidence.forEach(one -> list.addObject()
                    .put("link", one.link().text())
                    .put("title", one.title().text()));
            return list;
        }

        private static @Nullable ObjectNode reply(@Nullable MessageRef source) {
            return source == null
                    ? null
                    : JSON.createObjectNode()
                            .put("channel", source.channel().id())
                            .put("ts", source.ts());
        }

        private ObjectNode named(PersonId person) {
            return JSON.createObjectNode()
                    .put("id", person.id())
                    .put("name", dossier.names().apply(person).orElse(null));
        }

        private ObjectNode personAt(PersonAt who) {
            var node = JSON.createObjectNode();
            node.set("by", named(who.person()));
            return node.put("at", moment(who.at()));
        }

        @Override
        public String person(PersonId person) {
            return dossier.names().apply(person).map(name -> "@" + name).orElse(person.id());
        }

        @Override
        public String moment(Instant at) {
            return at.toString();
        }

        @Override
        public String strong(String words) {
            return words;
        }
    }
}
