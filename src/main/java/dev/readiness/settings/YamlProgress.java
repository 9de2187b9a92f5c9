package dev.readiness.settings;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** How far a YAML text has been read: what is still open, and which value came last. */
final class YamlProgress {
    private final Deque<CollectionStartEvent> open = new ArrayDeque<>();
    private @Nullable ScalarEvent last;

    void past(Event event) {
        if (event instanceof CollectionStartEvent start) {
            open.push(start);
        } else if (event instanceof CollectionEndEvent) {
            open.pop();
        }
        last = event instanceof ScalarEvent scalar ? scalar : null;
    }

    int depth() {
        return open.size();
    }

    /** Where the innermost bracket opened that is not closed yet. */
    Optional<Mark> openBracket() {
        return Optional.ofNullable(open.peek())
                .filter(start -> start.getFlowStyle() == FlowStyle.FLOW)
                .flatMap(Event::getStartMark);
    }

    /** The value just read, if it was one in quotes. */
    Optional<ScalarEvent> quoted() {
        return lastOf(ScalarStyle.SINGLE_QUOTED).or(() -> lastOf(ScalarStyle.DOUBLE_QUOTED));
    }

    /** The value just read, if it was one without quotes. */
    Optional<ScalarEvent> plain() {
        return lastOf(ScalarStyle.PLAIN);
    }

    private Optional<ScalarEvent> lastOf(ScalarStyle style) {
        return Optional.ofNullable(last).filter(scalar -> scalar.getScalarStyle() == style);
    }
}
