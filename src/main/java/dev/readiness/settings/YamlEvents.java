package dev.readiness.settings;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Goes through a YAML text once: finds where it is malformed, and the parts of YAML that are not taken here. */
final class YamlEvents {
    private static final int DEEPEST = 32;

    private final String file;
    private final String text;
    private final List<Problem> problems = new ArrayList<>();
    private final YamlProgress progress = new YamlProgress();
    private int documents;

    YamlEvents(String file, String text) {
        this.file = file;
        this.text = text;
    }

    List<Problem> problems() {
        try {
            for (var event : new Parse(LoadSettings.builder().build()).parseString(text)) {
                look(event);
                if (progress.depth() > DEEPEST) {
                    problem(event, "this is nested more than " + DEEPEST + " deep");
                    break;
                }
            }
        } catch (MarkedYamlEngineException malformed) {
            problems.add(new YamlMistake(file, text, progress, malformed).problem());
        }
        return problems;
    }

    private void look(Event event) {
        progress.past(event);
        if (event instanceof AliasEvent) {
            problem(
                    event,
                    "a value that starts with “*” is an alias to YAML, and there are none here: write the value"
                            + " out, or put it in quotes");
        } else if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            problem(
                    event,
                    "a value that starts with “&” is an anchor to YAML, and there are none here: write the value"
                            + " where it is used, or put it in quotes");
        } else if (hasTag(event)) {
            problem(event, YamlMistake.TAG);
        } else if (event.getEventId() == Event.ID.DocumentStart && ++documents == 2) {
            problem(event, "a second document starts here: one file holds one");
        }
    }

    private void problem(Event event, String what) {
        problems.add(new Problem(Place.of(file, event.getStartMark()), what));
    }

    private static boolean hasTag(Event event) {
        return (event instanceof ScalarEvent scalar && scalar.getTag().isPresent())
                || (event instanceof CollectionStartEvent start
                        && start.getTag().isPresent());
    }
}
