package dev.readiness.settings;

import java.util.Comparator;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * Where something stands: in a file, at a line and column counted from 1.
 *
 * @param line 0 where it is about the file, or the variable, as a whole
 */
public record Place(String file, int line, int column) implements Comparable<Place> {
    private static final Comparator<Place> IN_ORDER =
            Comparator.comparing(Place::file).thenComparingInt(Place::line).thenComparingInt(Place::column);

    static Place whole(String file) {
        return new Place(file, 0, 0);
    }

    static Place of(String file, Mark mark) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    static Place of(String file, Optional<Mark> mark) {
        return mark.map(at -> of(file, at)).orElseGet(() -> whole(file));
    }

    /** The place that many columns to the right. */
    Place right(int columns) {
        return new Place(file, line, column + columns);
    }

    @Override
    public int compareTo(Place other) {
        return IN_ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
