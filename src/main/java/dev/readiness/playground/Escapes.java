package dev.readiness.playground;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns what a person types into what Slack sends: escaped, with mentions and links marked up. */
final class Escapes {
    private static final Pattern PERSON = Pattern.compile("(?<![A-Za-z0-9/])@([a-z-]+)");
    private static final Pattern PLACE = Pattern.compile("#([a-z0-9_-]+)");
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>|]+?(?=&gt;|[\\s|]|$)");

    private final Channels channels;

    Escapes(Channels channels) {
        this.channels = channels;
    }

    /** As in the text of a command: each mention with the name that was typed. */
    String command(String text) {
        return typed(text, name -> "|" + name);
    }

    /** As in a message: mentions of people without their names. */
    String message(String text) {
        return typed(text, name -> "");
    }

    private String typed(String text, Function<String, String> label) {
        var escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        var linked = LINK.matcher(escaped).replaceAll(m -> Matcher.quoteReplacement("<" + m.group() + ">"));
        var placed = PLACE.matcher(linked).replaceAll(m -> Matcher.quoteReplacement(place(m.group(1))));
        return PERSON.matcher(placed).replaceAll(m -> Matcher.quoteReplacement(person(m.group(1), label)));
    }

    private static String person(String handle, Function<String, String> label) {
        if (handle.equals(Role.BOT_HANDLE)) {
            return "<@" + Role.BOT + label.apply(handle) + ">";
        }
        for (var group : Group.ALL) {
            if (group.handle().equals(handle)) {
                return "<!subteam^" + group.id() + "|@" + handle + ">";
            }
        }
        return Role.ALL.stream()
                .filter(role -> role.handle().equals(handle))
                .findFirst()
                .map(role -> "<@" + role.id() + label.apply(handle) + ">")
                .orElse("@" + handle);
    }

    private String place(String name) {
        return channels.byName(name)
                .map(channel -> "<#" + channel.id() + "|" + name + ">")
                .orElse("#" + name);
    }
}
