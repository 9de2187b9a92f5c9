package dev.readiness.settings;

import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says where a malformed YAML text went wrong, and what to do, in words of those who wrote it. */
final class YamlMistake {
    static final String TAG = "a value that starts with “!” is a tag to YAML: put the value in quotes";

    private static final Pattern NO_BLANK = Pattern.compile("([a-z-]+):\\S.*");
    private static final Pattern VALUE = Pattern.compile("(?:[^'\"]*[:,\\[{-] )?\\s*([!&*]).*");

    private final String file;
    private final String[] lines;
    private final YamlProgress progress;
    private final String raw;
    private final String context;
    private final Mark at;
    private final Mark from;

    YamlMistake(String file, String text, YamlProgress progress, MarkedYamlEngineException malformed) {
        this.file = file;
        this.lines = text.split("\r\n|\n|\r", -1);
        this.progress = progress;
        this.raw = malformed.getProblem();
        this.context = String.valueOf(malformed.getContext());
        this.at = malformed.getProblemMark().orElseThrow();
        this.from = malformed.getContextMark().orElse(at);
    }

    Problem problem() {
        return quotes().or(this::brackets)
                .or(this::characters)
                .or(this::structure)
                .orElseGet(() -> here("YAML cannot be read here: " + raw));
    }

    private Optional<Problem> quotes() {
        if (context.contains("scanning a quoted scalar")) {
            return Optional.of(there(from, "the quote that opens here is never closed"));
        }
        return progress.quoted()
                .filter(value -> !context.contains("next token"))
                .map(this::afterQuotes);
    }

    private Problem afterQuotes(ScalarEvent value) {
        var start = value.getStartMark().orElseThrow();
        var end = value.getEndMark().orElseThrow();
        return start.getLine() == end.getLine()
                ? new Problem(
                        Place.of(file, end).right(blanksFrom(end)),
                        "nothing may follow a closing quote: put quotes around the whole value; a quote inside '…' is"
                                + " written twice")
                : there(
                        start,
                        "the quote that opens here closes only on line " + (end.getLine() + 1)
                                + ": one is missing before");
    }

    private int blanksFrom(Mark mark) {
        return indent(lines[mark.getLine()].substring(mark.getColumn()));
    }

    private Optional<Problem> brackets() {
        var open = progress.openBracket()
                .or(() -> context.contains("parsing a flow") ? Optional.of(from) : Optional.empty());
        if (open.isPresent() && open.get().getLine() < at.getLine()) {
            return Optional.of(there(
                    open.get(),
                    "the bracket that opens here is not closed, or a comma is missing, before line "
                            + (at.getLine() + 1)));
        }
        if (raw.contains("found ']'") || raw.contains("found '}'")) {
            return Optional.of(here("this bracket closes nothing"));
        }
        if (raw.startsWith("expected ',' or")) {
            return Optional.of(here(
                    "a comma or a closing bracket must stand here: put a value that holds one of [ ] { } , in quotes"));
        }
        return Optional.empty();
    }

    private Optional<Problem> characters() {
        if (raw.contains("(TAB)")) {
            return Optional.of(here("a tab: YAML is indented with blanks only"));
        }
        if (raw.contains("cannot start any token")) {
            return Optional.of(here("a value cannot start with “" + character(at) + "”: put it in quotes"));
        }
        if (context.contains("anchor") || context.contains("alias") || context.contains("tag")) {
            return Optional.of(sign());
        }
        if (raw.contains("unknown escape character")) {
            return Optional.of(
                    here("inside \"…\" a backslash begins an escape, and this is none: write it twice, or use '…'"));
        }
        if (context.contains("block scalar")) {
            return Optional.of(here("the text after “|” or “>” starts on the next line"));
        }
        return directive();
    }

    /** A value with a meaning to YAML that nobody wanted. */
    private Problem sign() {
        var line = lines[from.getLine()];
        var value = VALUE.matcher(line.substring(0, Math.min(line.length(), from.getColumn() + 1)));
        int column = value.matches() ? value.start(1) : from.getColumn();
        var what = line.charAt(column) == '!'
                ? TAG
                : "“" + line.charAt(column) + "” has a meaning of its own in YAML: put the value in quotes";
        return new Problem(new Place(file, from.getLine() + 1, column + 1), what);
    }

    private Optional<Problem> directive() {
        for (int line = 0; line <= at.getLine() && progress.depth() == 0; line++) {
            if (lines[line].startsWith("%")) {
                return Optional.of(new Problem(
                        new Place(file, line + 1, 1),
                        "a line that starts with “%” is a directive to YAML, and there are none here: put a value in"
                                + " quotes, or take the line out"));
            }
        }
        return Optional.empty();
    }

    private Optional<Problem> structure() {
        if (raw.contains("mapping values are not allowed")) {
            return Optional.of(colon());
        }
        if (raw.contains("could not find expected ':'")) {
            return Optional.of(squeezed(from)
                    .orElseGet(() ->
                            there(from, "this line is no “key: value”: a colon with a blank after it is missing")));
        }
        if (raw.contains("sequence entries are not allowed")) {
            return Optional.of(here(
                    "“- ” begins an element of a list, on a line of its own: put a value that starts so in quotes"));
        }
        if (raw.contains("expected the node content")) {
            return Optional.of(here("a value is missing here"));
        }
        if (raw.contains("<document start>")) {
            return Optional.of(here("the file has ended before: nothing may follow “...”"));
        }
        return raw.contains("expected <block end>")
                ? Optional.of(here("this line belongs to nothing above it: check how far it is indented"))
                : Optional.empty();
    }

    private Problem colon() {
        var value = progress.plain().flatMap(ScalarEvent::getStartMark).filter(start -> start.getLine() < at.getLine());
        if (value.isEmpty()) {
            return here("a “: ” where none may stand: put a value that contains “: ” in quotes");
        }
        var start = value.get();
        return squeezed(start)
                .orElseGet(() -> new Problem(
                        new Place(file, at.getLine() + 1, indent(lines[at.getLine()]) + 1),
                        "this line goes on with the value of line " + (start.getLine() + 1)
                                + ": check how far it is indented"));
    }

    /** A key that starts there and has no blank after its colon. */
    private Optional<Problem> squeezed(Mark start) {
        var key = NO_BLANK.matcher(lines[start.getLine()].substring(start.getColumn()));
        return key.matches()
                ? Optional.of(there(start, "a blank is missing after “" + key.group(1) + ":”"))
                : Optional.empty();
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private String character(Mark mark) {
        return Character.toString(lines[mark.getLine()].codePointAt(mark.getColumn()));
    }

    private Problem here(String what) {
        return there(at, what);
    }

    private Problem there(Mark mark, String what) {
        return new Problem(Place.of(file, mark), what);
    }
}
