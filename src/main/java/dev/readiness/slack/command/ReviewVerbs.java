package dev.readiness.slack.command;

import dev.readiness.checklist.PackageId;
import dev.readiness.people.Prose;
import dev.readiness.review.WorkloadName;
import dev.readiness.usecase.ListReviews.Which;
import dev.readiness.usecase.ReviewRef;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The verbs by which a review is opened, shown, answered and set. */
final class ReviewVerbs {
    private static final List<String> OPEN = List.of("package", "lead", "owners", "due");
    private static final List<String> SET = List.of("lead", "owners", "due");
    private static final List<String> LISTS = Stream.of(Which.values())
            .map(which -> which.name().toLowerCase(Locale.ROOT))
            .toList();

    private final Places places;

    ReviewVerbs(Places places) {
        this.places = places;
    }

    List<Verb> all() {
        return List.of(
                new Verb(
                        "open",
                        List.of("open <workload> [package:<id>] [lead:@u] [owners:@a,@b] [due:<when>]", "open"),
                        "Open a readiness review of a workload in this channel; without a workload, a form asks.",
                        List.of("open payments-api", "open payments-api owners:<@U2|ana>,<@U3|ben> due:+10wd", "open"),
                        ReviewVerbs::open),
                new Verb(
                        "status",
                        List.of("status [<review>] [public]"),
                        "See where a review stands; only you see it, unless you add public.",
                        List.of("status", "status payments-api", "status RR-12 public"),
                        ReviewVerbs::status),
                new Verb(
                        "list",
                        List.of("list [open|mine|blocked|stalled|closed|all] [page:<n>]"),
                        "List the reviews that you may see.",
                        List.of("list", "list mine", "list stalled page:2"),
                        ReviewVerbs::list),
                new Verb(
                        "answer",
                        List.of("answer [<review>] <item> yes|no|na|unsure [note…]"),
                        "Answer an item of the checklist; what follows the answer is its note, links are its evidence. A na"
                                + " wants its reason there.",
                        List.of(
                                "answer 3 yes see https://wiki.example/environments",
                                "answer RR-12 health-checks-defined no",
                                "answer payments-api 7 unsure we have never tried"),
                        this::answer),
                new Verb(
                        "note",
                        List.of("note [<review>] <item> <text or link>"),
                        "Leave a note or a link on an item without answering it.",
                        List.of("note 3 staging follows on Friday", "note RR-12 5 https://wiki.example/probes"),
                        this::note),
                new Verb(
                        "clear",
                        List.of("clear [<review>] <item>"),
                        "Take an item's answer back to open.",
                        List.of("clear 3", "clear payments-api rollback-defined"),
                        ReviewVerbs::clear),
                new Verb(
                        "set",
                        List.of("set [<review>] [lead:@u] [owners:@a,@b] [due:<when>]"),
                        "Name the lead, the owners (the app team) or the due date of a review.",
                        List.of("set due:fri", "set RR-12 lead:<@U4|lea> owners:<@U2|ana>"),
                        ReviewVerbs::set),
                new Verb(
                        "history",
                        List.of("history [<review>] [<item|D-n>]"),
                        "See who changed what and when, in a review or one of its items.",
                        List.of("history", "history RR-12", "history payments-api 3"),
                        this::history));
    }

    private static Command open(Words words) {
        var name = new StringBuilder();
        var first = words.peek();
        while (!words.atEnd() && !words.peek().isOption()) {
            name.append(name.isEmpty() ? "" : " ").append(words.next().text());
        }
        if (name.isEmpty() && words.atEnd()) {
            return new Command.Open(null, null, null, List.of(), null);
        }
        if (name.isEmpty() && !OPEN.contains(first.option())) {
            Options.read(words, OPEN);
        }
        WorkloadName.objection(name.toString()).ifPresent(reason -> {
            throw new Misread(first, "another name for the workload, since " + reason);
        });
        var options = Options.read(words, OPEN);
        var owners = options.people("owners");
        return new Command.Open(
                WorkloadName.of(name.toString()),
                options.value("package").map(ReviewVerbs::packageId).orElse(null),
                options.person("lead"),
                owners == null ? List.of() : owners,
                options.day("due"));
    }

    private static PackageId packageId(Word word) {
        try {
            return new PackageId(word.lower());
        } catch (IllegalArgumentException wrong) {
            throw new Misread(word, String.valueOf(wrong.getMessage()));
        }
    }

    private static Command status(Words words) {
        boolean shared = words.take("public");
        var review = Places.optionalReview(words);
        shared = words.take("public") || shared;
        words.end("public, or nothing more");
        return new Command.Status(review, shared);
    }

    private static Command list(Words words) {
        var which = Which.OPEN;
        if (!words.atEnd() && !words.peek().isOption()) {
            var word = words.next();
            if (!LISTS.contains(word.lower())) {
                throw new Misread(word, "one of " + String.join(", ", LISTS), Near.to(word.text(), LISTS));
            }
            which = Which.valueOf(word.lower().toUpperCase(Locale.ROOT));
        }
        int page = Options.read(words, List.of("page"))
                .value("page")
                .map(ReviewVerbs::page)
                .orElse(1);
        return new Command.Listing(which, page);
    }

    private static int page(Word word) {
        if (!word.text().matches("[1-9]\\d{0,5}")) {
            throw new Misread(word, "a page's number, from 1");
        }
        return Integer.parseInt(word.text());
    }

    private Command answer(Words words) {
        var place = places.reviewAndItem(
                words, word -> References.choice(word).isPresent() || word.key().equals("not"));
        var word = words.next();
        var choice = References.choice(word.key().equals("not") ? word.with(words.next()) : word)
                .orElseThrow(() -> new Misread(
                        word, References.CHOICE, Near.to(word.text(), List.of("yes", "no", "na", "unsure"))));
        var note = words.rest().replaceFirst("^[,;:.!\\u2013\\u2014-]+(?=\\s)\\s*", "");
        return new Command.Answer(
                place.review(), place.item(), choice, new Prose(SlackText.asTyped(note)), SlackText.links(note));
    }

    private Command note(Words words) {
        var place = places.reviewAndItem(words);
        var behind = words.peek();
        var text = words.rest();
        if (text.isEmpty()) {
            throw new Misread(behind, "the note itself, or a link");
        }
        return new Command.Note(
                place.review(), place.item(), new Prose(SlackText.asTyped(text)), SlackText.links(text));
    }

    private static Command clear(Words words) {
        var review = Places.reviewBeforeLast(words);
        var item = References.item(words.next());
        words.end("nothing more");
        return new Command.Clear(review, item);
    }

    private static Command set(Words words) {
        var review = Places.optionalReview(words);
        var behind = words.peek();
        var options = Options.read(words, SET);
        if (behind.isEnd()) {
            throw new Misread(behind, "what to set: lead:@u, owners:@a,@b or due:<when>");
        }
        return new Command.Set(review, options.person("lead"), options.people("owners"), options.day("due"));
    }

    private Command history(Words words) {
        ReviewRef review = new ReviewRef.Here();
        if (!words.atEnd() && (!isOne(words.peek()) || !words.peek(1).isEnd())) {
            review = References.review(words.next());
        }
        var target = words.atEnd() ? null : References.target(words.next(), false);
        words.end("nothing more");
        return new Command.History(review, target);
    }

    private boolean isOne(Word word) {
        return places.isItem(word) || References.isDecision(word);
    }
}
