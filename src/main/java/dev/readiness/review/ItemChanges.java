package dev.readiness.review;

import dev.readiness.people.PersonAt;
import java.util.List;

/** What each event makes of the item that it happened to. */
record ItemChanges(ItemState before, PersonAt by) implements ItemEvent.Cases<ItemState> {
    @Override
    public ItemState asked(ItemEvent.Asked event) {
        return before.withAsked(by.at());
    }

    @Override
    public ItemState answered(ItemEvent.Answered event) {
        return before.with(before.answer().after(event, by))
                .withCandidates(List.of())
                .withSnooze(null)
                .withAskedAgain(false);
    }

    @Override
    public ItemState askedAgain(ItemEvent.AskedAgain event) {
        return before.withAskedAgain(true);
    }

    @Override
    public ItemState cleared(ItemEvent.Cleared event) {
        return before.with(before.answer().cleared(event.version(), by)).withAskedAgain(false);
    }

    @Override
    public ItemState evidenceAdded(ItemEvent.EvidenceAdded event) {
        var answer = before.answer();
        return before.with(answer.with(event.evidence(), event.version(), by))
                .bringing(answer.lacking(event.evidence()), by);
    }

    @Override
    public ItemState remarked(ItemEvent.Remarked event) {
        return before.and(new Remark(event.text(), by, event.source(), List.of()));
    }

    @Override
    public ItemState assigned(ItemEvent.Assigned event) {
        return before.withAssignee(event.after()).withSnooze(null);
    }

    @Override
    public ItemState snoozed(ItemEvent.Snoozed event) {
        return before.withSnooze(event.until());
    }

    @Override
    public ItemState seen(ItemEvent.Seen event) {
        return before;
    }

    @Override
    public ItemState candidateNoted(ItemEvent.CandidateNoted event) {
        return before.and(event.candidate());
    }

    @Override
    public ItemState candidateSettled(ItemEvent.CandidateSettled event) {
        return before.without(event.source());
    }

    @Override
    public ItemState replyDeleted(ItemEvent.ReplyDeleted event) {
        var marked = before.without(event.source());
        return before.answer().isFrom(event.source())
                ? marked.with(before.answer().withoutReply())
                : marked;
    }

    @Override
    public ItemState restored(ItemEvent.Restored event) {
        return before.with(before.answer().after(event));
    }

    @Override
    public ItemState remarkTakenBack(ItemEvent.RemarkTakenBack event) {
        return before.withoutRemark(event.written(), by);
    }

    @Override
    public ItemState redacted(ItemEvent.Redacted event) {
        return before.redacted(event.version());
    }
}
