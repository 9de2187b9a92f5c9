package dev.readiness.slack.command;

import dev.readiness.review.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Slack's own escapes in what people type: {@code <@U1|name>}, {@code <#C1|name>}, {@code <https://…|label>}. */
final class Mentions {
    private static final Pattern MENTION = Pattern.compile("<([@#])([A-Z0-9]{1,20})(?:\\|[^>]*)?>");
    private static final Pattern ESCAPE = Pattern.compile("<([^<>|]*)(?:\\|([^<>]*))?>");
    private static final Pattern BARE_LINK = Pattern.compile("https?://[^\\s<>|]+");

    private Mentions() {}

    /** The id in a mention of that kind, {@code @} or {@code #}. */
    static Optional<String> id(String text, char kind) {
        var m = MENTION.matcher(text);
        return m.matches() && m.group(1).charAt(0) == kind ? Optional.of(m.group(2)) : Optional.empty();
    }

    /** The text as the person saw it when typing. */
    static String asTyped(String text) {
        var shown = ESCAPE.matcher(text).replaceAll(m -> {
            var target = m.group(1);
            var label = m.group(2);
            var typed = target;
            if (target.startsWith("!")) {
                typed = "@" + target.substring(1);
            } else if (label != null && !target.isEmpty() && "@#".indexOf(target.charAt(0)) >= 0) {
                typed = target.charAt(0) + label;
            }
            return Matcher.quoteReplacement(typed);
        });
        return shown.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .strip();
    }

    /** The http and https links in the text, in order, each once. */
    static List<Evidence> links(String text) {
        var links = new ArrayList<Evidence>();
        var m = BARE_LINK.matcher(text);
        while (m.find()) {
            Evidence.parse(asTyped(withoutStop(m.group())))
                    .filter(link -> !links.contains(link))
                    .ifPresent(links::add);
        }
        return links;
    }

    /** The link without what ends the sentence that it stands in. */
    private static String withoutStop(String link) {
        int end = link.length();
        while (end > 0 && ".,;:!?)".indexOf(link.charAt(end - 1)) >= 0) {
            end--;
        }
        return link.substring(0, end);
    }
}
