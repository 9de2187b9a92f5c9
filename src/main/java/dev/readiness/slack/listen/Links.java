package dev.readiness.slack.listen;

import dev.readiness.review.Evidence;
import dev.readiness.slack.view.AnswerModal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The links typed into a form's field, one a line; or what is wrong with them. */
record Links(List<Evidence> evidence, @Nullable String wrong) {
    private static final int SHOWN = 60;

    Links {
        evidence = List.copyOf(evidence);
    }

    /** What to say beside the field; empty where all is well. */
    Optional<String> problem() {
        return Optional.ofNullable(wrong);
    }

    static Links read(String typed) {
        var links = new ArrayList<Evidence>();
        for (var line :
                typed.lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
            var link = Evidence.parse(line);
            if (link.isEmpty()) {
                return new Links(
                        List.of(), "This is no http or https link: " + shortened(line) + " — one link a line.");
            }
            links.add(link.get());
        }
        return links.size() > AnswerModal.MOST_LINKS
                ? new Links(List.of(), "At most " + AnswerModal.MOST_LINKS + " links; put the rest in the note.")
                : new Links(links, null);
    }

    private static String shortened(String line) {
        return line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
    }
}
