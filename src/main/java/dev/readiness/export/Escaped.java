package dev.readiness.export;

import dev.readiness.review.Evidence;
import java.util.regex.Pattern;

/** What people typed, in Markdown: it comes out as typed, and makes nothing of the page its own. */
final class Escaped {
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>|~&]");

    /** What makes a heading, a rule or a list where a line begins with it, and is only itself elsewhere. */
    private static final Pattern BEGINNING = Pattern.compile("(?m)^(\\s*(?:\\d{1,9}(?=[.)]))?)([#+=.)-])");

    private Escaped() {}

    static String text(String typed) {
        return BEGINNING.matcher(MARKUP.matcher(typed).replaceAll("\\\\$0")).replaceAll("$1\\\\$2");
    }

    static String link(Evidence evidence) {
        var url = "<" + evidence.link().text().replace("<", "%3C").replace(">", "%3E") + ">";
        return evidence.title().isEmpty() ? url : "[" + text(evidence.title().text()) + "](" + url + ")";
    }
}
