package dev.readiness.playground;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns what a person types into what Slack sends: escaped, with mentions and links marked up. */
final class Escapes {
    private static final Pattern PERSON = Pattern.compile("@([a-z-]+)");
    private static final Pattern PLACE = Pattern.compile("#([a-z-]+)");
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>|]+?(?=&gt;|[\\s|]|$)");

    private Escapes() {}

    static String typed(String text) {
        var escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        var linked = LINK.matcher(escaped).replaceAll(m -> Matcher.quoteReplacement("<" + m.group() + ">"));
        var placed = PLACE.matcher(linked).replaceAll(m -> Matcher.quoteReplacement(place(m.group(1))));
        return PERSON.matcher(placed).replaceAll(m -> Matcher.quoteReplacement(person(m.group(1))));
    }

    private static String person(String handle) {
        return Role.ALL.stream()
                .filter(role -> role.handle().equals(handle))
                .findFirst()
                .map(role -> "<@" + role.id() + "|" + handle + ">")
                .orElse("@" + handle);
    }

    private static String place(String name) {
        return Channel.ALL.stream()
                .filter(channel -> channel.name().equals(name))
                .findFirst()
                .map(channel -> "<#" + channel.id() + "|" + name + ">")
                .orElse("#" + name);
    }
}
