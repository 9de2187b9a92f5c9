package dev.readiness.calendar;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The zone that somebody's dates are meant in, and how it was found. */
public record ChosenZone(ZoneId zone, Source source) {
    /** How a zone was found. */
    public enum Source {
        /** A setting names it for this person. */
        SETTING,
        /** The workspace named it. */
        WORKSPACE,
        /** The workspace named none, so it is the default. */
        DEFAULT,
        /** The workspace named one that does not exist, so it is the default. */
        DEFAULT_FOR_UNKNOWN
    }

    /** The setting's zone where there is one, else the workspace's, else the default. */
    public static ChosenZone of(@Nullable ZoneId setting, @Nullable String workspace, ZoneId otherwise) {
        if (setting != null) {
            return new ChosenZone(setting, Source.SETTING);
        }
        if (workspace == null || workspace.isBlank()) {
            return new ChosenZone(otherwise, Source.DEFAULT);
        }
        return parse(workspace.strip())
                .map(zone -> new ChosenZone(zone, Source.WORKSPACE))
                .orElse(new ChosenZone(otherwise, Source.DEFAULT_FOR_UNKNOWN));
    }

    /** The zone of that name; empty where there is none. */
    public static Optional<ZoneId> parse(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    /** Whether it is the person's own, and not the default in its place. */
    public boolean isOwn() {
        return source == Source.SETTING || source == Source.WORKSPACE;
    }
}
