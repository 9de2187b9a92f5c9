package dev.readiness.slack.listen;

import static dev.readiness.fixtures.Requests.asking;
import static dev.readiness.fixtures.Requests.done;
import static dev.readiness.fixtures.Requests.opening;
import static dev.readiness.fixtures.Requests.target;

import dev.readiness.checklist.Choice;
import dev.readiness.checklist.ItemId;
import dev.readiness.fixtures.Some;
import dev.readiness.people.MessageRef;
import dev.readiness.people.PersonId;
import dev.readiness.playground.PlaygroundClock;
import dev.readiness.review.Answering;
import dev.readiness.review.Candidate;
import dev.readiness.review.Given;
import dev.readiness.review.Review;
import dev.readiness.review.ReviewId;
import dev.readiness.review.Seen;
import dev.readiness.slack.command.ReplyReader;
import dev.readiness.stage.Kept;
import dev.readiness.usecase.Asking;
import dev.readiness.usecase.ItemRef;
import dev.readiness.usecase.Notice;
import dev.readiness.usecase.Outbox;
import dev.readiness.usecase.Parcel;
import dev.readiness.usecase.ReviewRef;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A review's thread, moment by moment: what Slack shows, what people write, and when the bot hears of each. */
final class ThreadOnScreen implements AutoCloseable {
    static final int ITEMS = 5;

    final PlaygroundClock clock = new PlaygroundClock(Some.CLOCK);
    final WhisperedScreen screen = new WhisperedScreen();
    private final Kept kept;
    private final Kept.Doers use;
    private final Outbox outbox;
    private final Replies replies;
    private final ReviewId id;
    private final Set<MessageRef> heard = new HashSet<>();
    private final List<Parcel> underWay = new ArrayList<>();

    /** Since when each prompt was on screen as a question, or as no question. */
    private final Map<ItemId, TreeMap<Instant, Boolean>> shown = new HashMap<>();

    ThreadOnScreen(Path folder) {
        kept = Kept.open(folder, Some.packOf("some", ITEMS));
        use = kept.doers(clock);
        outbox = kept.outbox();
        replies = new Replies(use.replies(), new ReplyReader(Map.of()), screen, "/readiness");
        id = use.opened(opening(Some.LEAD, Some.OWNER, Some.DEV)).id();
        everythingArrives();
    }

    /** A message that somebody wrote, of which the bot has yet to hear. */
    record Written(MessageRef at, PersonId by, String text) {}

    Written writes(PersonId person, String text) {
        clock.advance(Duration.ofMillis(10));
        return new Written(new MessageRef(Some.CHANNEL, ts()), person, text);
    }

    private String ts() {
        var now = clock.instant();
        return String.format(Locale.ROOT, "%d.%06d", now.getEpochSecond(), now.getNano() / 1000);
    }

    /** The bot hears of it now. */
    void hears(Written message) {
        if (!heard.add(message.at())) {
            return; // as the inbox does with what comes again
        }
        clock.advance(Duration.ofMillis(10));
        var afterwards = new ArrayList<Runnable>();
        var event = new ThreadMessage(
                message.at(), card().ts(), message.by(), message.text(), List.of(), new PersonId("U0BOT"));
        replies.read(event, asking(message.by()), card(), afterwards);
        afterwards.forEach(Runnable::run);
    }

    Written says(PersonId person, String text) {
        var message = writes(person, text);
        hears(message);
        return message;
    }

    private MessageRef card() {
        return kept.reviews()
                .inTransaction(desk -> desk.where(id, new Notice.Card()))
                .orElseThrow();
    }

    /** Whatever the bot has to say reaches Slack now. */
    void everythingArrives() {
        do {
            underWay.forEach(this::arrives);
            underWay.clear();
            departs(100);
        } while (!underWay.isEmpty());
    }

    /** The bot sets out to say so many things. */
    void departs(int most) {
        clock.advance(Duration.ofMillis(10));
        underWay.addAll(outbox.claim(
                clock.instant(), Duration.ofHours(1), new Outbox.Allowance(most, true, most, new HashSet<>())));
    }

    /** What it set out to say first reaches Slack. */
    void nextArrives() {
        if (!underWay.isEmpty()) {
            arrives(underWay.remove(0));
        }
    }

    private void arrives(Parcel parcel) {
        clock.advance(Duration.ofMillis(10));
        var place = parcel.target().channel() == null ? parcel.in(Some.CHANNEL) : parcel;
        var ts = parcel.ts() == null ? ts() : parcel.ts();
        parcel.content()
                .match(
                        ofReview -> ofReview.notice() instanceof Notice.Prompt prompt && shows(prompt.item()),
                        written -> false);
        clock.advance(Duration.ofMillis(10));
        outbox.shown(place, ts, clock.instant(), Duration.ZERO);
    }

    private boolean shows(ItemId item) {
        shown.computeIfAbsent(item, none -> new TreeMap<>())
                .put(clock.instant(), review().item(item).isOpen());
        return true;
    }

    /** Whether the item's prompt was on screen as a question when that was written. */
    boolean wasAsked(ItemId item, MessageRef reply) {
        var before = shown.getOrDefault(item, new TreeMap<>()).floorEntry(reply.sentAt());
        return before != null && before.getValue();
    }

    Review review() {
        return kept.reviews().inTransaction(desk -> desk.read(id)).orElseThrow();
    }

    Choice answer(int item) {
        return review().answer(Some.item(item)).choice();
    }

    List<Candidate> candidates(int item) {
        return review().item(Some.item(item)).candidates();
    }

    /** The button of a prompt, drawn when its answer had that version. */
    void presses(PersonId person, int item, Choice choice, int version) {
        done(use.answer().drawn(here(person), ref(), item(item), Given.press(choice), Seen.byButton(version)));
    }

    void types(PersonId person, int item, Choice choice) {
        done(use.answer().typed(here(person), ref(), item(item), Given.press(choice)));
    }

    void clears(PersonId person, int item) {
        done(use.answer().clear(here(person), ref(), item(item)));
    }

    void assigns(PersonId person, int item, PersonId to) {
        done(use.hand().assign(here(person), ref(), target(item), to));
    }

    Answering settles(PersonId person, int item, MessageRef reply, Choice choice) {
        return done(use.candidates().use(here(person), ref(), item(item), reply.ts(), choice));
    }

    private Asking here(PersonId person) {
        clock.advance(Duration.ofMillis(10));
        return asking(person);
    }

    private ReviewRef ref() {
        return new ReviewRef.Numbered(id);
    }

    private static ItemRef item(int number) {
        return new ItemRef(Integer.toString(number));
    }

    /** The items that were answered in a reply. */
    Set<ItemId> answeredIn(MessageRef reply) {
        var items = new HashSet<ItemId>();
        review().items().forEach((item, state) -> {
            if (state.answer().isFrom(reply)) {
                items.add(item);
            }
        });
        return items;
    }

    @Override
    public void close() {
        kept.close();
    }
}
