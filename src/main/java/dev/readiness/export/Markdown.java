package dev.readiness.export;

import dev.readiness.checklist.Item;
import dev.readiness.checklist.Section;
import dev.readiness.people.PersonId;
import dev.readiness.people.Prose;
import dev.readiness.review.Answer;
import dev.readiness.review.Closing;
import dev.readiness.review.Evidence;
import dev.readiness.review.JournalEntry;
import dev.readiness.review.Review;
import dev.readiness.review.Standing;
import dev.readiness.review.Verdict;
import dev.readiness.usecase.Chronicle;
import dev.readiness.usecase.Dossier;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A review as a page that people read. */
public final class Markdown implements Dossier.Writer {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    @Override
    public String write(Dossier dossier) {
        return new Page(dossier).write();
    }

    /** One page in the making. */
    private static final class Page implements Chronicle.Style {
        private final Dossier dossier;
        private final Review review;
        private final Standing standing;
        private final StringBuilder out = new StringBuilder();

        Page(Dossier dossier) {
            this.dossier = dossier;
            this.review = dossier.review();
            this.standing = new Standing(review, dossier.today());
        }

        String write() {
            line("# Readiness · " + review.workload() + " · " + review.id());
            line("");
            facts();
            verdict();
            new WaiverPage(review, this, this::line, this::titled).write();
            review.pack().checklist().forEach(this::section);
            new RegisterPage(standing, this, this::line, this::titled).write();
            history();
            return Unprintable.removed(out.toString());
        }

        private void facts() {
            line("- Package: " + review.pack().title() + " (" + review.pack().ref() + ")");
            line("- Opened: " + moment(review.opened().at()) + " by "
                    + person(review.opened().person()) + " in channel " + review.channel());
            line("- Lead: " + person(review.lead()));
            line("- Owners: "
                    + (review.owners().isEmpty()
                            ? "nobody yet"
                            : review.owners().stream().map(this::person).collect(Collectors.joining(", "))));
            line("- Due: "
                    + review.dueDate()
                            .map(due -> due + standing.overdue().suffix())
                            .orElse("no date"));
            line("- Progress: " + standing.totals().words());
            line("- Exported: " + moment(dossier.at()));
        }

        private void verdict() {
            var verdict = Verdict.of(review, dossier.today());
            line("");
            line("## Verdict");
            line("");
            review.end().closings().forEach(this::closing);
            line("- As it stands: **" + verdict.level().words() + "**");
            verdict.reasons().forEach(reason -> line("  - " + reason.words()));
            review.risks()
                    .inOrder()
                    .forEach(risk -> line("- " + risk + " "
                            + standing.text(risk).title() + ": "
                            + standing.risk(risk).name().toLowerCase(Locale.ROOT)));
        }

        private void closing(Closing closing) {
            line("- Milestone " + closing.milestone() + ": closed as **"
                    + closing.ending().words() + "** by "
                    + person(closing.by().person()) + ", " + moment(closing.by().at()) + " (computed: "
                    + closing.computed().words() + ")");
            closing.reasons().forEach(reason -> line("  - " + Escaped.text(reason)));
            indented(2, () -> words(closing.note(), List.of()));
        }

        private void section(Section section) {
            line("");
            line("## " + section.title());
            section.items().forEach(this::item);
        }

        private void item(Item item) {
            var state = review.item(item.id());
            line("");
            line("### Q" + review.pack().number(item.id()) + " " + item.title());
            line("");
            line("**" + answer(state.answer()) + "**");
            state.assigned().ifPresent(person -> line("\nHanded to " + person(person) + "."));
            words(state.answer().note(), state.answer().evidence());
            state.remarks().forEach(remark -> {
                line("");
                line("Note by " + person(remark.by().person()) + ", "
                        + moment(remark.by().at()) + ":");
                words(remark.text(), List.of());
            });
        }

        private String answer(Answer answer) {
            var by = answer.lastChange()
                    .map(last -> " — " + person(last.person()) + ", " + moment(last.at()))
                    .orElse("");
            var gone = answer.replyDeleted() ? " (the reply was deleted since)" : "";
            return answer.chosen().map(choice -> choice.word() + by + gone).orElse("Open");
        }

        private void titled(String title, Prose text) {
            if (!text.isEmpty()) {
                line("");
                line(title + ":");
                words(text, List.of());
            }
        }

        private void words(Prose text, List<Evidence> evidence) {
            if (text.isRedacted()) {
                line("\n> *(redacted)*");
            } else if (!text.isEmpty()) {
                line("");
                text.text().lines().forEach(typed -> line("> " + Escaped.text(typed)));
            }
            if (!evidence.isEmpty()) {
                line("");
                evidence.forEach(link -> line("- " + Escaped.link(link)));
            }
        }

        private void history() {
            line("");
            line("## History");
            line("");
            dossier.journal().forEach(this::entry);
        }

        private void entry(JournalEntry entry) {
            var said = new Chronicle(review, this).tell(entry.event());
            line(entry.number() + ". " + moment(entry.by().at()) + " · "
                    + person(entry.by().person()) + " · " + said.what());
            indented((entry.number() + ". ").length(), () -> words(said.text(), said.evidence()));
        }

        /** What is written there belongs to the entry of the list before it, and the list goes on behind it. */
        private void indented(int width, Runnable words) {
            int before = out.length();
            words.run();
            var written = out.substring(before);
            out.setLength(before);
            written.lines().forEach(one -> line(one.isEmpty() ? "" : " ".repeat(width) + one));
            if (!written.isEmpty()) {
                line("");
            }
        }

        private void line(String text) {
            out.append(text).append('\n');
        }

        @Override
        public String person(PersonId person) {
            return dossier.names()
                    .apply(person)
                    .map(name -> "@" + Escaped.text(name))
                    .orElse("`" + person + "`");
        }

        @Override
        public String moment(Instant at) {
            return MOMENT.format(at);
        }

        @Override
        public String strong(String words) {
            return "**" + words + "**";
        }
    }
}
