package dev.readiness.slack.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Words and phrases that are looked for in a reply, whatever their case, blanks and apostrophes; the longest wins. */
final class ReplyPhrases {
    private static final Map<String, List<String>> LISTS = lists();

    private final Map<String, List<List<ReplyToken>>> byFirstWord = new HashMap<>();

    ReplyPhrases(Collection<String> phrases) {
        for (var phrase : phrases) {
            var tokens = ReplyToken.of(phrase);
            if (!tokens.isEmpty()) {
                byFirstWord
                        .computeIfAbsent(tokens.get(0).word(), first -> new ArrayList<>())
                        .add(tokens);
            }
        }
    }

    /** The list of that name in {@code reply-phrases.txt}. */
    static ReplyPhrases of(String name) {
        return new ReplyPhrases(Objects.requireNonNull(LISTS.get(name), name));
    }

    private static Map<String, List<String>> lists() {
        var lists = new HashMap<String, List<String>>();
        List<String> list = new ArrayList<>();
        for (var line : resource().lines().map(String::strip).toList()) {
            if (line.startsWith("[")) {
                list = lists.computeIfAbsent(line.substring(1, line.length() - 1), name -> new ArrayList<>());
            } else if (!line.startsWith("//")) {
                list.addAll(List.of(line.split("\\s*,\\s*")));
            }
        }
        return lists;
    }

    private static String resource() {
        try (var in = Objects.requireNonNull(ReplyPhrases.class.getResourceAsStream("/reply-phrases.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** How many tokens the phrase at that place has; 0 where none is there. */
    int at(ReplyText text, int place) {
        int longest = 0;
        for (var phrase : byFirstWord.getOrDefault(text.at(place).word(), List.of())) {
            if (phrase.size() > longest && isAt(text, place, phrase)) {
                longest = phrase.size();
            }
        }
        return longest;
    }

    private static boolean isAt(ReplyText text, int place, List<ReplyToken> phrase) {
        for (int i = 0; i < phrase.size(); i++) {
            var wanted = phrase.get(i);
            var found = text.at(place + i);
            boolean same = wanted.word().equals(found.word());
            if (!same || (i > 0 && found.spaced() && !wanted.spaced())) {
                return false;
            }
        }
        return true;
    }

    boolean starts(ReplyText text) {
        return at(text, 0) > 0;
    }

    boolean isIn(ReplyText text) {
        for (int place = 0; place < text.size(); place++) {
            if (at(text, place) > 0) {
                return true;
            }
        }
        return false;
    }
}
