package dev.readiness.slack.command;

import dev.readiness.calendar.When;
import dev.readiness.people.PersonId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The {@code key:value} words at the end of a command, each at most once. */
final class Options {
    static final String WHOLE_DAY = "a day without a time of day, such as fri: here a day counts as a whole";

    private static final String PERSON = "a person: type @ and pick them from the list";

    private static final Pattern ONE_OR_AND = Pattern.compile("<[^<>]*>|[^\\s,;<]+");
    private static final Pattern AND = Pattern.compile("(?i).*(?:[,;]|(?<=^|[\\s,;>])(?:and|&amp;?))", Pattern.DOTALL);

    private final Map<String, Word> values;

    private Options(Map<String, Word> values) {
        this.values = values;
    }

    /** Reads options up to the end, or up to {@code because} where that may follow. */
    static Options read(Words words, List<String> allowed) {
        return read(words, allowed, List.of());
    }

    /** The same, with {@code flags} among them: words that need no value. */
    static Options read(Words words, List<String> allowed, List<String> flags) {
        var values = new LinkedHashMap<String, Word>();
        while (!words.atEnd() && !words.peek().is("because")) {
            var word = words.next();
            boolean flag = flags.stream().anyMatch(word::is);
            if (!flag && !allowed.contains(word.option())) {
                throw unknown(word, allowed, flags);
            }
            if (!flag && values.containsKey(word.option())) {
                throw new Misread(word, word.option() + ": once only");
            }
            values.put(flag ? word.lower() : word.option(), flag ? word : absorb(words, word));
        }
        return new Options(values);
    }

    private static Misread unknown(Word word, List<String> allowed, List<String> flags) {
        var keys = Stream.concat(allowed.stream().map(key -> key + ":"), flags.stream())
                .toList();
        return word.isOption()
                ? new Misread(
                        word,
                        "one of " + String.join(" ", keys) + " (there is no " + word.option() + ": here)",
                        Near.to(word.option() + ":", keys))
                : new Misread(word, "one of " + String.join(" ", keys) + "; a value with blanks goes in quotes", keys);
    }

    /** A value may follow a blank; a list goes on behind its comma, and a day behind its time of day. */
    private static Word absorb(Words words, Word word) {
        var whole = word;
        while (goesOn(whole, words.peek())) {
            whole = whole.with(words.next());
        }
        return whole;
    }

    private static boolean goesOn(Word word, Word ahead) {
        if (word.quoted() || ahead.isEnd() || ahead.isOption() || ahead.is("because")) {
            return false;
        }
        boolean list = AND.matcher(word.text()).matches()
                || ahead.text().startsWith(",")
                || ahead.text().startsWith(";");
        boolean people = word.text().startsWith("<")
                && (ahead.text().startsWith("<") || AND.matcher(ahead.text()).matches());
        boolean time = When.time(ahead.text()).isPresent() && !word.text().contains(":");
        return word.text().isEmpty() || list || people || time || word.text().equalsIgnoreCase("next");
    }

    Optional<Word> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** A day that counts as a whole; null where the option was not given. */
    @Nullable
    When day(String key) {
        return value(key).map(Options::wholeDay).orElse(null);
    }

    static When wholeDay(Word word) {
        var day = day(word);
        if (day.time() != null) {
            throw new Misread(word, WHOLE_DAY);
        }
        return day;
    }

    static When day(Word word) {
        return When.parse(word.text()).orElseThrow(() -> new Misread(word, "a day: " + When.ALLOWED));
    }

    @Nullable
    PersonId person(String key) {
        return value(key).map(Options::person).orElse(null);
    }

    static PersonId person(Word word) {
        return word.mention('@').map(PersonId::new).orElseThrow(() -> notOne(word));
    }

    private static Misread notOne(Word word) {
        return SlackText.isGroup(word.text())
                ? Misread.corrected(word, SlackText.asTyped(word.text()) + " is a group; name people", "owners:@a,@b")
                : new Misread(word, PERSON);
    }

    /** The people listed; null where the option was not given. */
    @Nullable
    List<PersonId> people(String key) {
        return value(key).map(Options::people).orElse(null);
    }

    private static List<PersonId> people(Word word) {
        var people = new ArrayList<PersonId>();
        var one = ONE_OR_AND.matcher(word.text());
        while (one.find()) {
            if (!AND.matcher(one.group()).matches()) {
                people.add(person(new Word(one.group(), word.start(), word.end(), false, "")));
            }
        }
        if (people.isEmpty()) {
            throw new Misread(word, PERSON);
        }
        return people;
    }
}
