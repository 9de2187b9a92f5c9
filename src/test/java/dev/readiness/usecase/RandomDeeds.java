package dev.readiness.usecase;

import dev.readiness.calendar.When;
import dev.readiness.checklist.Choice;
import dev.readiness.checklist.DecisionStatus;
import dev.readiness.checklist.ItemId;
import dev.readiness.decision.DecisionId;
import dev.readiness.decision.Dependence;
import dev.readiness.fixtures.Some;
import dev.readiness.people.Actor;
import dev.readiness.people.MessageRef;
import dev.readiness.people.PersonAt;
import dev.readiness.people.PersonId;
import dev.readiness.people.Place;
import dev.readiness.people.Prose;
import dev.readiness.playground.PlaygroundClock;
import dev.readiness.review.Candidates;
import dev.readiness.review.Ending;
import dev.readiness.review.Evidence;
import dev.readiness.review.Given;
import dev.readiness.review.Review;
import dev.readiness.review.ReviewId;
import dev.readiness.review.Seen;
import dev.readiness.review.Snoozing;
import dev.readiness.review.Waivable;
import dev.readiness.review.Waiver;
import dev.readiness.review.WorkloadName;
import dev.readiness.stage.Kept;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** All that people can do in a review, each with lots drawn for what, who and when; what is refused changes nothing. */
final class RandomDeeds {
    private static final PersonId GONE = new PersonId("U0GONE");

    private final Kept kept;
    private final Kept.Doers use;
    private final PlaygroundClock clock;
    private final Random random;
    private final Map<String, Runnable> all = new LinkedHashMap<>();
    private ReviewId review;
    private int replies;

    RandomDeeds(Kept kept, PlaygroundClock clock, Random random) {
        this.kept = kept;
        this.use = kept.doers(clock, true);
        this.clock = clock;
        this.random = random;
        this.review = open();
        answers();
        talk();
        people();
        decisions();
        end();
        rarities();
    }

    Map<String, Runnable> all() {
        return all;
    }

    ReviewId review() {
        return review;
    }

    private ReviewId open() {
        var place = new Place(Some.CHANNEL, Place.Kind.OPEN, true);
        var owners = List.of(Some.OWNER, Some.DEV);
        var request = new OpenReview.Request(
                actor(Some.LEAD), place, new WorkloadName("payments-api"), null, null, owners, date(9));
        return done(use.open().handle(request)).review().id();
    }

    private void answers() {
        all.put("answer", () -> use.answer().typed(asking(team()), ref(), item(), given()));
        all.put("answer again", () -> use.answer().typed(asking(team()), ref(), item(), given()));
        all.put("press", () -> {
            var item = item();
            var seen = Seen.byButton(version(item));
            use.answer().drawn(asking(team()), ref(), item, Given.press(pick(Choice.values())), seen);
        });
        all.put("form", () -> {
            var item = item();
            var form = Given.form(pick(Choice.values()), words(), links());
            use.answer().drawn(asking(team()), ref(), item, form, Seen.byModal(version(item)));
        });
        all.put("answer weakly", () -> {
            var item = item();
            use.answer().clear(asking(Some.DEV), ref(), item);
            use.answer().typed(asking(Some.DEV), ref(), item, Given.typed(Choice.YES, new Prose("TBD"), List.of()));
        });
        all.put("clear", () -> use.answer().clear(asking(team()), ref(), item()));
        all.put("answer and clear", () -> {
            var item = item();
            use.answer().typed(asking(Some.DEV), ref(), item, given());
            tick();
            use.answer().clear(asking(Some.DEV), ref(), item);
        });
        all.put("confirm", () -> {
            var item = item();
            use.answer().confirm(asking(Some.DEV), ref(), item, Seen.byButton(version(item)));
        });
        all.put("note", () -> use.note().handle(asking(anybody()), ref(), item(), words(), links()));
        all.put("next", () -> use.next().handle(asking(team()), ref()));
        all.put(
                "take an answer back",
                () -> thenUndo(Some.DEV, () -> use.answer().typed(asking(Some.DEV), ref(), item(), given())));
        all.put(
                "take a note back",
                () -> thenUndo(
                        Some.OWNER, () -> use.note().handle(asking(Some.OWNER), ref(), item(), words(), links())));
        all.put("take anything back", () -> use.takeBack().handle(asking(anybody())));
        all.put("redact", () -> use.redact().handle(asking(anybody()), ref(), new Target.OfItem(item())));
        all.put("redact a decision", () -> {
            use.register().decide().typed(asking(Some.LEAD), ref(), decision(), words(), words());
            tick();
            use.redact()
                    .handle(
                            asking(anybody()),
                            ref(),
                            new Target.OfDecision(decision().number()));
            use.redact().handle(asking(Some.LEAD), ref(), new Target.OfDecision(1));
        });
        all.put("redact a waiver", () -> {
            use.answer().typed(asking(Some.DEV), ref(), new ItemRef("2"), Given.press(Choice.NO));
            tick();
            use.redact().handle(asking(anybody()), ref(), new Target.OfRisk(1));
            use.redact().handle(asking(Some.LEAD), ref(), new Target.OfRisk(1));
        });
        all.put("note and redact", () -> {
            var item = item();
            use.note().handle(asking(Some.DEV), ref(), item, words(), links());
            tick();
            use.redact().handle(asking(Some.DEV), ref(), new Target.OfItem(item));
        });
    }

    private void thenUndo(PersonId person, Runnable deed) {
        inOpenReview();
        deed.run();
        tick();
        use.takeBack().handle(asking(person));
    }

    private void talk() {
        all.put("reply", () -> reply(true));
        all.put("reply with a doubt", () -> reply(false));
        all.put("edit a reply", () -> {
            var item = item();
            var reply = reply(item, true);
            says(reply, item, true);
            says(reply, item, random.nextBoolean());
            says(reply, item(), true);
        });
        all.put("take an edit back", () -> {
            var item = item();
            var reply = reply(item, true);
            thenUndo(Some.DEV, () -> says(reply, item, true));
        });
        all.put("use a candidate", () -> {
            var item = item();
            var reply = reply(item, false);
            use.candidates().use(asking(Some.DEV), ref(), item, reply.ts(), pick(Choice.values()));
        });
        all.put("drop a candidate", () -> {
            var item = item();
            use.candidates()
                    .drop(asking(Some.DEV), ref(), item, reply(item, false).ts());
        });
        all.put("delete a reply", () -> {
            var reply = reply(item(), random.nextBoolean());
            kept.reviews().inTransaction(desk -> {
                var found = desk.find(review).orElseThrow();
                var change = Candidates.deleted(found, reply, new PersonAt(Some.DEV, clock.instant()));
                return Telling.saveAndTell(desk, change);
            });
        });
    }

    private MessageRef reply(boolean sure) {
        return reply(item(), sure);
    }

    private MessageRef reply(ItemRef item, boolean sure) {
        var message = new MessageRef(Some.CHANNEL, "17000000." + ++replies);
        says(message, item, sure);
        return message;
    }

    private void says(MessageRef message, ItemRef item, boolean sure) {
        var found = now();
        var text = words();
        var links = links();
        var given = random.nextInt(4) == 0 ? null : Given.typed(pick(Choice.values()), text, links);
        var line = new TakeReply.Line(item.in(found.pack()).orElseThrow(), given, text, links, sure);
        if (found.isOpen()) {
            use.replies().take(asking(Some.DEV), review, message, List.of(line));
        }
        tick();
    }

    private void people() {
        all.put("assign", () -> use.hand().assign(asking(team()), ref(), target(), pick(Some.DEV, GONE, Some.LEAD)));
        all.put("not mine", () -> use.hand().giveBack(asking(team()), ref(), target()));
        all.put("see to it", () -> use.see().handle(asking(team()), ref(), target()));
        all.put("snooze", () -> use.snooze().handle(asking(team()), ref(), target(), date(1), words()));
        all.put(
                "wake",
                () -> kept.reviews().inTransaction(desk -> {
                    var by = new PersonAt(Some.LEAD, clock.instant());
                    var found = desk.find(review).orElseThrow();
                    var items = List.of(item().in(found.pack()).orElseThrow().id());
                    return found.isOpen()
                            && Telling.saveAndTell(desk, Snoozing.snooze(found, items, null, words(), by))
                                    .isOpen();
                }));
        all.put("lead", () -> {
            var other = now().lead().equals(Some.LEAD) ? Some.PLATFORM : Some.LEAD;
            use.set().handle(admin(), ref(), new SetReview.Wanted(other, null, null));
        });
        all.put(
                "owners",
                () -> set(new SetReview.Wanted(null, pick(List.of(Some.OWNER, Some.DEV), List.of(Some.DEV)), null)));
        all.put("due", () -> set(new SetReview.Wanted(null, null, date(random.nextInt(12)))));
        all.put("leave", () -> {
            inOpenReview();
            add(GONE);
            use.hand().assign(asking(Some.LEAD), ref(), target(), GONE);
            use.hand()
                    .assign(
                            asking(Some.LEAD),
                            ref(),
                            new Target.OfDecision(decision().number()),
                            GONE);
            tick();
            use.departure().handle(GONE);
        });
    }

    private void set(SetReview.Wanted wanted) {
        use.set().handle(asking(Some.LEAD), ref(), wanted);
    }

    private void decisions() {
        var register = use.register();
        all.put("add a decision", () -> add(random.nextBoolean() ? GONE : null));
        all.put(
                "set a decision",
                () -> register.set()
                        .set(
                                asking(Some.LEAD),
                                ref(),
                                decision(),
                                new SetDecision.Wanted(
                                        pick(DecisionStatus.values()), team(), date(2), words(), words())));
        all.put(
                "block a decision",
                () -> register.set()
                        .block(asking(Some.LEAD), ref(), decision(), new Dependence(List.of(decision()), words())));
        all.put("decide", () -> register.decide().typed(asking(Some.LEAD), ref(), decision(), words(), words()));
        all.put("drop a decision", () -> register.drop().handle(asking(Some.LEAD), ref(), decision(), words()));
        all.put(
                "take a decision back",
                () -> thenUndo(
                        Some.LEAD,
                        () -> register.decide().typed(asking(Some.LEAD), ref(), decision(), words(), words())));
        all.put(
                "see to a decision",
                () -> use.see()
                        .handle(
                                asking(Some.LEAD),
                                ref(),
                                new Target.OfDecision(decision().number())));
        all.put(
                "snooze a decision",
                () -> use.snooze()
                        .handle(
                                asking(Some.LEAD),
                                ref(),
                                new Target.OfDecision(decision().number()),
                                date(2),
                                words()));
        all.put("walk", () -> {
            inOpenReview();
            add(null);
            register.walk().start(asking(Some.LEAD), ref());
            tick();
            var on = now().register();
            on.onTheFloor()
                    .ifPresent(first -> register.walk()
                            .next(
                                    asking(Some.LEAD),
                                    ref(),
                                    on.agenda() == null ? 0 : on.agenda().number(),
                                    first.id()));
        });
    }

    private void add(@Nullable PersonId owner) {
        use.register().add().handle(asking(Some.LEAD), ref(), new AddDecision.Wanted(words(), null, owner, date(3)));
        tick();
    }

    /** What lots alone would seldom bring about. */
    private void rarities() {
        all.put("open a decision again", () -> {
            inOpenReview();
            var id = decision();
            use.register().drop().handle(asking(Some.LEAD), ref(), id, words());
            tick();
            var again = new SetDecision.Wanted(DecisionStatus.DRAFTED, null, null, null, null);
            use.register().set().set(asking(Some.LEAD), ref(), id, again);
        });
        all.put("other causes", () -> {
            inOpenReview();
            List.of("6 yes", "5 no", "7 no", "7 yes").forEach(answer -> {
                var choice = answer.endsWith("yes") ? Choice.YES : Choice.NO;
                var item = new ItemRef(answer.substring(0, 1));
                use.answer().typed(asking(Some.DEV), ref(), item, Given.press(choice));
                tick();
            });
        });
        all.put("a waiver ends", () -> {
            inOpenReview();
            var what = Waivable.item(itemId());
            use.waive()
                    .handle(
                            asking(Some.LEAD),
                            ref(),
                            what,
                            new WaiveRisk.Terms(date(0), Waiver.Code.OTHER, words(), words()));
            tick();
            use.waive().approve(admin(), ref(), what);
            clock.advance(Duration.ofDays(1));
            use.look().run();
        });
    }

    void inOpenReview() {
        use.close().reopen(admin(), ref());
        tick();
    }

    private void end() {
        all.put("waive", () -> use.waive().handle(asking(Some.LEAD), ref(), waivable(), terms()));
        all.put("agree to a waiver", () -> {
            var what = waivable();
            use.waive().handle(asking(Some.LEAD), ref(), what, terms());
            tick();
            use.waive().approve(admin(), ref(), what);
        });
        all.put("own", () -> use.close().own(asking(pick(Some.DEV, Some.OWNER)), ref()));
        all.put("close", () -> use.close().close(admin(), ref(), pick(Ending.values()), words()));
        all.put("reopen", () -> use.close().reopen(admin(), ref()));
        all.put("close and reopen", () -> {
            use.close().close(admin(), ref(), Ending.NOT_READY, words());
            tick();
            use.close().reopen(admin(), ref());
        });
        all.put("start over", () -> {
            use.close().close(admin(), ref(), Ending.ABANDONED, words());
            tick();
            review = open();
        });
        all.put("days pass", () -> {
            clock.advance(Duration.ofDays(random.nextInt(4)));
            use.look().run();
        });
    }

    private Waivable waivable() {
        var risks = now().risks().inOrder();
        return risks.isEmpty() || random.nextInt(3) == 0
                ? Waivable.item(itemId())
                : Waivable.risk(risks.get(random.nextInt(risks.size())).rule());
    }

    private WaiveRisk.Terms terms() {
        return new WaiveRisk.Terms(date(random.nextInt(4)), pick(Waiver.Code.values()), words(), words());
    }

    void tick() {
        clock.advance(Duration.ofMillis(1 + random.nextInt(90_000)));
    }

    private Review now() {
        return kept.reviews().inTransaction(desk -> desk.read(review)).orElseThrow();
    }

    private ReviewRef ref() {
        return new ReviewRef.Numbered(review);
    }

    private ItemRef item() {
        return new ItemRef(Integer.toString(1 + random.nextInt(now().total())));
    }

    private ItemId itemId() {
        return now().pack().items().get(random.nextInt(now().total())).id();
    }

    private Target target() {
        return random.nextInt(5) == 0 ? new Target.OfAll() : new Target.OfItem(item());
    }

    private DecisionId decision() {
        return new DecisionId(1 + random.nextInt(now().register().all().size()));
    }

    private int version(ItemRef item) {
        var found = now();
        return found.answer(item.in(found.pack()).orElseThrow().id()).version();
    }

    private Given given() {
        return Given.typed(pick(Choice.values()), words(), links());
    }

    private Prose words() {
        return pick(
                Prose.NONE,
                new Prose("D-2 first, “as typed” <!channel>\n😀"),
                new Prose("a secret " + random.nextInt(9)));
    }

    private List<Evidence> links() {
        var link = Evidence.parse("https://wiki.example/" + random.nextInt(3)).orElseThrow();
        return random.nextBoolean() ? List.of(link) : List.of();
    }

    private static When date(int days) {
        return When.parse("+" + days + "d").orElseThrow();
    }

    private PersonId team() {
        return pick(Some.OWNER, Some.DEV, Some.LEAD);
    }

    private PersonId anybody() {
        return pick(Some.OWNER, Some.DEV, Some.LEAD, Some.PLATFORM);
    }

    private static Actor actor(PersonId person) {
        return Actor.member(person, ZoneId.of("UTC"));
    }

    private static Asking asking(PersonId person) {
        return new Asking(actor(person), Some.CHANNEL);
    }

    private static Asking admin() {
        return new Asking(new Actor(Some.PLATFORM, ZoneId.of("UTC"), true, true, true, false), Some.CHANNEL);
    }

    @SafeVarargs
    private <T> T pick(T... some) {
        return some[random.nextInt(some.length)];
    }

    private static <T> T done(Result<T> result) {
        return result.match(value -> value, refused -> {
            throw new AssertionError(refused.toString());
        });
    }
}
