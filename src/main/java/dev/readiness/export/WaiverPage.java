package dev.readiness.export;

import dev.readiness.people.Prose;
import dev.readiness.review.Review;
import dev.readiness.review.Risk;
import dev.readiness.review.Waivable;
import dev.readiness.review.Waiver;
import dev.readiness.usecase.Chronicle;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What is let be and what somebody asks to let be, as a part of a page.
 *
 * @param line takes a line of ours
 * @param words takes what somebody wrote, under a line that says what it is
 */
record WaiverPage(Review review, Chronicle.Style style, Consumer<String> line, BiConsumer<String, Prose> words) {
    void write() {
        var risks = review.risks();
        if (risks.waivers().isEmpty() && risks.asked().isEmpty()) {
            return;
        }
        line.accept("");
        line.accept("## Waivers");
        write(risks.waivers(), "Waived");
        write(risks.asked(), "Asked to be waived");
    }

    private void write(Map<Waivable, Waiver> waivers, String state) {
        waivers.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Waivable.IN_ORDER))
                .forEach(entry -> waiver(entry.getKey(), entry.getValue(), state));
    }

    private void waiver(Waivable what, Waiver waiver, String state) {
        var asked = waiver.asked() == null ? "" : ", asked for by " + style.person(waiver.asked());
        line.accept("");
        line.accept("### " + name(what));
        line.accept("");
        line.accept("**" + state + " until " + waiver.until() + "** ("
                + waiver.code().word() + ") — " + style.person(waiver.by().person()) + ", "
                + style.moment(waiver.by().at()) + asked);
        words.accept("Reason", waiver.reason());
        words.accept("Done instead", waiver.compensating());
    }

    private String name(Waivable what) {
        var item = what.item()
                .flatMap(review.pack()::item)
                .map(one -> "Q" + review.pack().number(one.id()) + " " + one.title());
        var risk = what.rule().flatMap(review.risks()::risk).map(Risk::toString);
        return item.or(() -> risk).orElse(what.text());
    }
}
