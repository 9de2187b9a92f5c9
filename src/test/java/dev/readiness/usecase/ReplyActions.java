package dev.readiness.usecase;

import static dev.readiness.fixtures.Requests.asking;

import dev.readiness.fixtures.Some;
import dev.readiness.people.MessageRef;
import dev.readiness.review.Candidates;
import dev.readiness.review.Given;
import dev.readiness.stage.Kept;
import java.util.List;
import java.util.Map;

/** Replies in the thread: understood or not, edited and deleted. */
record ReplyActions(RandomReview review, Kept.Doers use) {
    void addTo(Map<String, Runnable> all) {
        all.put("reply", () -> reply(review.item(), true));
        all.put("reply with a doubt", () -> reply(review.item(), false));
        all.put("edit a reply", () -> {
            var item = review.item();
            var reply = reply(item, true);
            says(reply, item, true);
            says(reply, item, review.perhaps());
            says(reply, review.item(), true);
        });
        all.put("take an edit back", () -> {
            var item = review.item();
            var reply = reply(item, true);
            review.thenUndo(Some.DEV, () -> says(reply, item, true));
        });
        all.put("use a candidate", () -> {
            var item = review.item();
            var reply = reply(item, false);
            use.candidates().use(asking(Some.DEV), review.ref(), item, reply.ts(), review.choice());
        });
        all.put("drop a candidate", () -> {
            var item = review.item();
            var reply = reply(item, false);
            use.candidates().drop(asking(Some.DEV), review.ref(), item, reply.ts());
        });
        all.put("delete a reply", () -> {
            var reply = reply(review.item(), review.perhaps());
            review.save(Some.DEV, (found, by) -> Candidates.deleted(found, reply, by));
        });
    }

    private MessageRef reply(ItemRef item, boolean sure) {
        var message = new MessageRef(Some.CHANNEL, review.nextReply());
        says(message, item, sure);
        return message;
    }

    private void says(MessageRef message, ItemRef item, boolean sure) {
        var found = review.now();
        var text = review.words();
        var links = review.links();
        var given = review.below(4) == 0 ? null : Given.typed(review.choice(), text, links);
        var line = new TakeReply.Line(item.in(found.pack()).orElseThrow(), given, text, links, sure);
        if (found.isOpen()) {
            use.replies().take(asking(Some.DEV), review.id(), message, Some.NOON, List.of(line));
        }
        review.tick();
    }
}
