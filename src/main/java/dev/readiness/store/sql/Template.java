package dev.readiness.store.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A statement's text with places for values: {@code :name} for one, {@code <name>} for the several of a list. */
final class Template {
    /** What is quoted, and PostgreSQL's casts, are no places. */
    private static final Pattern PLACE =
            Pattern.compile("'[^']*'|::\\w+|:(?<value>[a-zA-Z]\\w*)|<(?<list>[a-zA-Z]\\w*)>");

    /** The texts are the program's own, so that they are few. */
    private static final Map<String, Template> KNOWN = new ConcurrentHashMap<>();

    private final List<Place> places = new ArrayList<>();
    private final String rest;
    private final String text;
    private final boolean hasLists;

    /** @param before the text between the place before and this one */
    private record Place(String before, String name, boolean isList) {}

    private Template(String sql) {
        var matcher = PLACE.matcher(sql);
        int end = 0;
        while (matcher.find()) {
            var value = matcher.group("value");
            var list = matcher.group("list");
            if (value != null || list != null) {
                places.add(new Place(sql.substring(end, matcher.start()), value == null ? list : value, value == null));
                end = matcher.end();
            }
        }
        this.rest = sql.substring(end);
        this.text = build(Map.of());
        this.hasLists = places.stream().anyMatch(Place::isList);
    }

    static Template of(String sql) {
        return KNOWN.computeIfAbsent(sql, Template::new);
    }

    /** The text with a question mark for each value. */
    String text(Map<String, ?> values) {
        return hasLists ? build(values) : text;
    }

    private String build(Map<String, ?> values) {
        var all = new StringBuilder();
        for (var place : places) {
            int marks = place.isList() && values.get(place.name()) instanceof Collection<?> list ? list.size() : 1;
            all.append(place.before()).append(String.join(", ", Collections.nCopies(marks, "?")));
        }
        return all.append(rest).toString();
    }

    /** The values in the order of the question marks. */
    List<@Nullable Object> inOrder(Map<String, @Nullable Object> values) {
        List<@Nullable Object> all = new ArrayList<>();
        for (var place : places) {
            if (!values.containsKey(place.name())) {
                throw new IllegalStateException("nothing is bound to " + place.name() + " in: " + text);
            }
            var value = values.get(place.name());
            if (value instanceof Collection<?> list) {
                all.addAll(list);
            } else {
                all.add(value);
            }
        }
        return all;
    }
}
