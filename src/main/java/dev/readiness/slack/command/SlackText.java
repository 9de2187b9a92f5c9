package dev.readiness.slack.command;

import dev.readiness.people.ChannelId;
import dev.readiness.people.PersonId;
import dev.readiness.review.Evidence;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text as Slack sends it, turned into what the person typed: the one place that reads Slack's escapes. */
public final class SlackText {
    /** {@code <@U1|name>}, {@code <#C1|name>}, {@code <!here>}, {@code <https://…|label>}: a target, perhaps a label. */
    private static final Pattern ESCAPE = Pattern.compile("<((?:[@#!]|[A-Za-z][A-Za-z+.-]*:)[^<>|]*)(?:\\|([^<>]*))?>");

    private static final Pattern MENTION = Pattern.compile("<([@#])([A-Z0-9]{1,20})(?:\\|[^>]*)?>");
    private static final Pattern BARE_LINK = Pattern.compile("https?://[^\\s<>|]+");

    /** Joiners are kept within emoji and scripts that need them, so between characters beyond ASCII. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t]]|[\\u00AD\\u061C\\u180E\\u200B"
            + "\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF\\uFFF9-\\uFFFB]"
            + "|(?<![^\\x00-\\x7F])[\\u200C\\u200D]|[\\u200C\\u200D](?![^\\x00-\\x7F])");

    private SlackText() {}

    /** The text with plain characters and words: invisible characters and automatic links around words are gone. */
    public static String clean(String sent) {
        return each(sent, SlackText::unwrapped);
    }

    /** The clean text in which each mention carries the name that people see. */
    public static String named(String sent, Function<PersonId, String> people, Function<ChannelId, String> channels) {
        return each(clean(sent), (target, label) -> {
            var escape = whole(target, label);
            if (!label.isBlank()) {
                return escape;
            }
            var name = id(escape, '@')
                    .map(id -> people.apply(new PersonId(id)))
                    .or(() -> id(escape, '#').map(id -> channels.apply(new ChannelId(id))));
            return name.map(known -> whole(target, escaped(known))).orElse(escape);
        });
    }

    /** The text as the person saw it when typing, without any markup of Slack's: what is stored. */
    public static String asTyped(String sent) {
        return each(clean(sent), SlackText::shown)
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .strip();
    }

    /** Text that is no markup, such as a form's, without invisible characters and with full-width ones made plain. */
    public static String visible(String text) {
        return INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll("")
                .codePoints()
                .mapToObj(SlackText::plain)
                .collect(Collectors.joining());
    }

    /** The http and https links in the text, in order, each once. */
    public static List<Evidence> links(String sent) {
        var links = new ArrayList<Evidence>();
        var m = BARE_LINK.matcher(clean(sent));
        while (m.find()) {
            Evidence.parse(asTyped(withoutStop(m.group())))
                    .filter(link -> !links.contains(link))
                    .ifPresent(links::add);
        }
        return links;
    }

    /** The id in a mention of that kind, {@code @} or {@code #}. */
    static Optional<String> id(String text, char kind) {
        var m = MENTION.matcher(text);
        return m.matches() && m.group(1).charAt(0) == kind ? Optional.of(m.group(2)) : Optional.empty();
    }

    static boolean isGroup(String text) {
        return text.startsWith("<!subteam^");
    }

    /** The text with each escape replaced, and with plain characters around them. */
    private static String each(String text, BiFunction<String, String, String> replacement) {
        var out = new StringBuilder();
        int from = 0;
        var m = ESCAPE.matcher(text);
        while (m.find()) {
            out.append(visible(text.substring(from, m.start())))
                    .append(replacement.apply(
                            m.group(1), Optional.ofNullable(m.group(2)).orElse("")));
            from = m.end();
        }
        return out.append(visible(text.substring(from))).toString();
    }

    private static String whole(String target, String label) {
        return "<" + target + (label.isBlank() ? "" : "|" + label) + ">";
    }

    /** Slack links addresses, numbers, host and file names by itself: of these the word that was typed remains. */
    private static String unwrapped(String target, String label) {
        var address = target.substring(target.indexOf(':') + 1);
        boolean word = target.startsWith("mailto:")
                || target.startsWith("tel:")
                || (isAutomatic(target, label) && address.indexOf('/', 2) < 0);
        if (word) {
            return visible(label.isBlank() ? address : label);
        }
        return target.startsWith("!date^") && !label.isBlank() ? visible(label) : whole(target, label);
    }

    /** Whether Slack only put the scheme before what was typed. */
    private static boolean isAutomatic(String target, String label) {
        return target.replaceFirst("(?i)^https?://", "").equalsIgnoreCase(label);
    }

    private static String shown(String target, String label) {
        boolean labelled = !label.isBlank();
        if (target.startsWith("!")) {
            return mention(
                    '@',
                    labelled ? label : target.substring(target.indexOf('^') + 1).replace("!", ""));
        }
        if (target.startsWith("@") || target.startsWith("#")) {
            return mention(target.charAt(0), labelled ? label : target.substring(1));
        }
        return labelled && isAutomatic(target, label) ? label : target;
    }

    private static String mention(char kind, String name) {
        return name.startsWith(String.valueOf(kind)) ? name : kind + name;
    }

    private static String escaped(String name) {
        return name.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("|", "/");
    }

    /** The ASCII character for a full-width or otherwise styled one (NFKC), where it is the same kind of sign. */
    private static String plain(int character) {
        var typed = Character.toString(character);
        var plain = character < 0x80 ? typed : Normalizer.normalize(typed, Normalizer.Form.NFKC);
        boolean same = plain.length() == 1
                && plain.charAt(0) < 0x80
                && "<>&".indexOf(plain.charAt(0)) < 0
                && Character.getType(plain.charAt(0)) == Character.getType(character);
        return same ? plain : typed;
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
