package dev.readiness.export;

import dev.readiness.review.Evidence;
import java.util.regex.Pattern;

/** What people typed, in Markdown: it comes out as typed, and makes nothing of the page its own. */
final class Escaped {
    private static final Pattern MARKUP = Pattern.compile("([\\\\`*_{}\\[\\]<>()#+!|~-])");

    private Escaped() {}

    static String text(String typed) {
        return MARKUP.matcher(typed).replaceAll("\\\\$1");
    }

    static String link(Evidence evidence) {
        var url = "<" + evidence.link().text().replace("<", "%3C").replace(">", "%3E") + ">";
        return evidence.title().isEmpty() ? url : "[" + text(evidence.title().text()) + "](" + url + ")";
    }
}
