package dev.readiness.slack.view;

import static dev.readiness.fixtures.Some.CHANNEL;
import static dev.readiness.fixtures.Some.LEAD;
import static dev.readiness.fixtures.Some.NOON;
import static dev.readiness.fixtures.Some.TODAY;

import dev.readiness.calendar.Weekdays;
import dev.readiness.digest.Composer;
import dev.readiness.digest.DigestId;
import dev.readiness.digest.DigestSchedule;
import dev.readiness.digest.Frame;
import dev.readiness.digest.Glancing;
import dev.readiness.digest.Issue;
import dev.readiness.digest.Picture;
import dev.readiness.digest.Sight;
import dev.readiness.digest.What;
import dev.readiness.fixtures.Some;
import dev.readiness.people.Prose;
import dev.readiness.review.Review;
import dev.readiness.usecase.Address;
import dev.readiness.usecase.Coverage;
import dev.readiness.usecase.DigestOutcome;
import dev.readiness.usecase.DigestOutcome.Deed;
import dev.readiness.usecase.DigestOutcome.Listed;
import dev.readiness.usecase.Letter;
import dev.readiness.usecase.Subscription;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** One of each message about digests, of a few or of very many reviews like that one. */
final class DigestViews {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Address HERE = new Address.InChannel(CHANNEL);
    private static final Address ALONE = new Address.Direct(LEAD);
    private static final String COMMAND = "/readiness";

    private DigestViews() {}

    /** @param risky the same review with all its risks raised */
    static Map<String, Object> all(Review review, Review risky, People people) {
        var register = DecisionViews.register(review);
        var text = review.answer(review.pack().items().get(0).id()).note();
        var view = new DigestView(issue(List.of(risky, register, review), text, 4), people, COMMAND);
        var replies = new DigestReplyView(people, COMMAND);
        var all = new LinkedHashMap<String, Object>();
        all.put("digest", view.message());
        all.put("digest-in-thread", view.inThread(1));
        all.put("digest-crowded", new DigestView(issue(List.of(risky, register), text, 60), people, COMMAND).message());
        all.put("digest-register", new DigestView(issue(List.of(register), text, 60), people, COMMAND).inThread(4));
        all.put("digest-quiet", new DigestView(issue(List.of(), text, 1), people, COMMAND).message());
        all.put(
                "digest-preview",
                new DigestOutcome.Previewed(issue(List.of(register), text, 9), HERE, Coverage.SHARED).match(replies));
        all.put(
                "digest-preview-crowded",
                new DigestOutcome.Previewed(issue(List.of(risky, register), text, 60), HERE, Coverage.OWN)
                        .match(replies));
        all.put(
                "digest-stuck",
                DigestStuckView.draw(new Letter.DigestStuck(new DigestId(2), HERE, error(text)), COMMAND));
        all.put("digest-list", listed(text).match(replies));
        all.put(
                "digest-scheduled",
                new DigestOutcome.Scheduled(kept(2, ALONE, null), Coverage.ALL, weekly(), NOON, false).match(replies));
        all.put("digest-unchecked", new DigestOutcome.OnItsWay(HERE, Coverage.UNCHECKED).match(replies));
        all.put("digest-not-there", new DigestOutcome.NotThere(HERE, true).match(replies));
        all.put("digest-perhaps-there", new DigestOutcome.NotThere(HERE, false).match(replies));
        all.put("digest-paused", new DigestOutcome.Changed(kept(2, HERE, null), Deed.PAUSE, true, null).match(replies));
        all.put("digest-may-not", new DigestOutcome.MayNot(HERE).match(replies));
        all.put("digest-unknown", new DigestOutcome.NoSuchDigest(text.text() + "<!channel>").match(replies));
        return all;
    }

    private static String error(Prose text) {
        return text.text() + "is_archived";
    }

    private static DigestSchedule daily() {
        return new DigestSchedule(Weekdays.USUAL, LocalTime.of(9, 0), BERLIN);
    }

    private static DigestSchedule weekly() {
        return new DigestSchedule(Set.of(DayOfWeek.MONDAY), LocalTime.of(8, 30), ZoneOffset.UTC);
    }

    private static Subscription kept(int id, Address to, String error) {
        return new Subscription(
                new DigestId(id),
                to,
                LEAD,
                daily(),
                id % 4 != 0,
                NOON,
                false,
                new Subscription.Last(TODAY, NOON, "digest/2"),
                new Subscription.Trouble(error, 2, null));
    }

    private static Listed listed(Prose text) {
        return new Listed(IntStream.rangeClosed(1, 60)
                .mapToObj(id -> new Listed.Line(
                        kept(id, id % 2 == 0 ? HERE : ALONE, null),
                        id == 2 ? null : NOON,
                        id == 3,
                        id == 3 ? error(text) : null))
                .toList());
    }

    private static Issue issue(List<Review> reviews, Prose alt, int times) {
        var composer = new Composer(new Frame(NOON, NOON.minusSeconds(86_400), BERLIN));
        int number = 1;
        for (int time = 0; time < times; time++) {
            for (var review : reviews) {
                var glance = new Glancing(Some.numbered(review, number), TODAY).after(null);
                var last = NOON.minusSeconds(86_400L * 9 * (number++ % 2));
                composer.add(new Sight(glance, last, Map.of(What.ANSWERED, number, What.DECIDED, 1)));
            }
        }
        return new Issue(
                composer.digest(),
                new Issue.First(new DigestId(2), LEAD, daily()),
                new Picture("F0PICTURE", "Answered and open items of the last 30 days. " + alt.text()));
    }
}
