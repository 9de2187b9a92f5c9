package dev.readiness.slack.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The grammar of the slash command: a pure function from text to a command, or to what is wrong with it and where. */
public final class Grammar {
    /** Longer texts are no commands; Slack itself sends no more than this. */
    private static final int LONGEST = 20_000;

    private static final Set<String> HELP = Set.of("help", "--help", "-help", "-h", "?");

    private final List<Verb> verbs;

    /** @param itemIds the ids of all items of all packages: they tell {@code note <item> …} from {@code note <review> …} */
    public Grammar(Collection<String> itemIds) {
        var places = new Places(Set.copyOf(itemIds));
        var help = new Verb(
                "help", List.of("help [<verb>]"), "See what you can type.", List.of("help", "help answer"), this::help);
        this.verbs = Stream.of(
                        Stream.of(help),
                        new ReviewVerbs(places).all().stream(),
                        new WorkVerbs(places).all().stream(),
                        new VerdictVerbs().all().stream(),
                        new RegisterVerbs().all().stream(),
                        new AwayVerbs().all().stream(),
                        new DigestVerbs().all().stream())
                .flatMap(verb -> verb)
                .toList();
    }

    /** All verbs, in the order in which help lists them. */
    public List<Verb> verbs() {
        return verbs;
    }

    public Optional<Verb> verb(String name) {
        return verbs.stream().filter(verb -> verb.name().equals(name)).findFirst();
    }

    /** Reads what was typed behind the command's name. */
    public Parsed parse(String text) {
        if (text.length() > LONGEST) {
            return new Parsed.Unclear(LONGEST, "", "a text of at most " + LONGEST + " characters", List.of());
        }
        try {
            return new Parsed.Understood(read(new Words(text)));
        } catch (Misread wrong) {
            return wrong.unclear();
        }
    }

    /** Whether the text begins with a verb, so that it is meant as a command. */
    public boolean isMeantAsCommand(String text) {
        return parse(text).match(understood -> true, unclear -> unclear.position() > 0);
    }

    private Command read(Words words) {
        if (words.atEnd()) {
            return new Command.Home();
        }
        if (words.peek().text().startsWith("/")) {
            words.next(); // the slash command's own name, typed again
            return read(words);
        }
        var word = words.next();
        if (HELP.contains(word.whole().toLowerCase(Locale.ROOT))) {
            return help(words);
        }
        return verb(word.key())
                .orElseThrow(() -> new Misread(word, "a verb; help lists them all", near(word.whole())))
                .reading()
                .apply(words);
    }

    private Command help(Words words) {
        if (words.atEnd()) {
            return new Command.Help(null);
        }
        var topic = words.next();
        words.end("nothing more");
        var verb = verb(topic.lower())
                .orElseThrow(() -> new Misread(topic, "a verb; help lists them all", near(topic.whole())));
        return new Command.Help(verb.name());
    }

    private List<String> near(String typed) {
        var names = new ArrayList<>(verbs.stream().map(Verb::name).toList());
        names.sort(Comparator.naturalOrder());
        return Near.to(typed, names);
    }
}
