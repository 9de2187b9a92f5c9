package dev.readiness.review;

import dev.readiness.people.MessageRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which links of an answer came in which reply; an edit of the reply exchanges those and no others. */
public record Brought(Map<MessageRef, List<Evidence>> replies) {
    static final Brought NOTHING = new Brought(Map.of());

    public Brought {
        replies = Map.copyOf(replies);
    }

    List<Evidence> by(MessageRef reply) {
        return replies.getOrDefault(reply, List.of());
    }

    Brought with(MessageRef reply, List<Evidence> links) {
        var all = new HashMap<>(replies);
        all.put(reply, List.copyOf(links));
        return new Brought(all);
    }

    /** What is left of it where those links stand. */
    Brought within(List<Evidence> standing) {
        var left = new HashMap<MessageRef, List<Evidence>>();
        replies.forEach((reply, links) ->
                left.put(reply, links.stream().filter(standing::contains).toList()));
        left.values().removeIf(List::isEmpty);
        return new Brought(left);
    }
}
