package dev.readiness.settings;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads one YAML file: a mapping without aliases, anchors, tags and repeated keys. */
final class YamlFile {
    private static final long LARGEST = 1 << 20;

    private YamlFile() {}

    static Checked<Located> read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                return bad(file.toString(), "the file is larger than 1 MiB");
            }
            return parse(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
        } catch (NoSuchFileException none) {
            return bad(file.toString(), "there is no such file");
        } catch (CharacterCodingException notText) {
            return bad(file.toString(), "the file is not UTF-8 text");
        } catch (IOException failed) {
            return bad(file.toString(), "the file cannot be read: " + failed.getMessage());
        }
    }

    static Checked<Located> parse(String name, String text) {
        var settings = LoadSettings.builder().setLabel(name).build();
        try {
            var strange = strangeParts(name, new Parse(settings).parseString(text));
            return strange.isEmpty()
                    ? new Compose(settings)
                            .composeString(text)
                            .map(root -> new YamlTree(name).read(root))
                            .orElseGet(() -> bad(name + ":1:1", "the file is empty"))
                    : Checked.bad(strange);
        } catch (MarkedYamlEngineException malformed) {
            return bad(place(name, malformed.getProblemMark()), explain(malformed));
        } catch (YamlEngineException malformed) {
            return bad(name, "the file is no YAML: " + malformed.getMessage());
        }
    }

    static String place(String name, Optional<Mark> mark) {
        return mark.map(at -> name + ":" + (at.getLine() + 1) + ":" + (at.getColumn() + 1))
                .orElse(name);
    }

    private static List<Problem> strangeParts(String name, Iterable<Event> events) {
        var problems = new ArrayList<Problem>();
        int documents = 0;
        for (var event : events) {
            var place = place(name, event.getStartMark());
            if (event instanceof AliasEvent) {
                problems.add(new Problem(place, "aliases (*name) are not allowed: write the value out"));
            } else if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
                problems.add(new Problem(place, "anchors (&name) are not allowed: write the value where it is used"));
            } else if (hasTag(event)) {
                problems.add(new Problem(
                        place, "a value that starts with “!” is read by YAML as a tag: put the value in quotes"));
            } else if (event.getEventId() == Event.ID.DocumentStart && ++documents == 2) {
                problems.add(new Problem(place, "a second document starts here: one file holds one"));
            }
        }
        return problems;
    }

    private static boolean hasTag(Event event) {
        return (event instanceof ScalarEvent scalar && scalar.getTag().isPresent())
                || (event instanceof CollectionStartEvent start
                        && start.getTag().isPresent());
    }

    private static String explain(MarkedYamlEngineException malformed) {
        var problem = malformed.getProblem();
        if (problem.contains("TAB")) {
            return "a tab: YAML is indented with blanks only";
        }
        if (problem.contains("mapping values are not allowed")) {
            return "a “: ” where none may stand: put a value that contains “: ” in quotes";
        }
        return problem;
    }

    private static <T> Checked<T> bad(String where, String what) {
        return Checked.bad(List.of(new Problem(where, what)));
    }
}
