package dev.readiness.usecase;

import dev.readiness.people.PersonId;
import dev.readiness.review.Change;
import dev.readiness.review.LifeEvent;
import java.util.List;
import java.util.stream.Stream;

/** Which messages show what happened to a review as a whole; {@code number} is the event's in the journal. */
record LifeNotices(Telling telling, Change change, int number) implements LifeEvent.Cases<Boolean> {
    @Override
    public Boolean opened(LifeEvent.Opened event) {
        return telling.tell(new Notice.Opener());
    }

    @Override
    public Boolean leadChanged(LifeEvent.LeadChanged event) {
        change.review().register().open().forEach(open -> telling.refresh(new Notice.Decision(open.id())));
        telling.named(number, Notice.Role.LEAD, List.of(event.after()), List.of(), List.of());
        return true;
    }

    @Override
    public Boolean ownersChanged(LifeEvent.OwnersChanged event) {
        var added = event.after().stream()
                .filter(person -> !event.before().contains(person))
                .toList();
        telling.named(number, Notice.Role.OWNER, added, List.of(), List.of());
        return true;
    }

    @Override
    public Boolean dueChanged(LifeEvent.DueChanged event) {
        return false;
    }

    @Override
    public Boolean ownershipAccepted(LifeEvent.OwnershipAccepted event) {
        change.review()
                .end()
                .standing()
                .ifPresent(closing -> telling.refresh(new Notice.Closed(Math.toIntExact(closing.version()))));
        return telling.refresh(new Notice.Summary());
    }

    @Override
    public Boolean closed(LifeEvent.Closed event) {
        return turned();
    }

    @Override
    public Boolean reopened(LifeEvent.Reopened event) {
        return turned();
    }

    /** Prompts that wait for an answer show their buttons only while there is something to answer. */
    private boolean turned() {
        change.review().items().forEach((item, state) -> {
            if (state.isAsked() && state.isOpen()) {
                telling.refresh(new Notice.Prompt(item));
            }
        });
        return telling.tell(new Notice.Closed(number));
    }

    @Override
    public Boolean redacted(LifeEvent.Redacted event) {
        change.review()
                .end()
                .closings()
                .forEach(closing -> telling.refresh(new Notice.Closed(Math.toIntExact(closing.version()))));
        return true;
    }

    @Override
    public Boolean earlierOffered(LifeEvent.EarlierOffered event) {
        return true;
    }

    @Override
    public Boolean personLeft(LifeEvent.PersonLeft event) {
        event.items().forEach(item -> telling.refresh(new Notice.Prompt(item)));
        return telling.tell(new Notice.Named(
                number,
                Notice.Role.HEIR,
                heirs(event.person()),
                event.person(),
                event.items(),
                DecisionNotices.leftBehind(change)));
    }

    /** The lead sees to what somebody left; where that is who left, the opener, else the app team. */
    private List<PersonId> heirs(PersonId left) {
        var review = change.review();
        return Stream.of(review.lead(), review.opened().person())
                .filter(person -> !person.equals(left))
                .findFirst()
                .map(List::of)
                .orElseGet(() -> review.owners().stream()
                        .filter(person -> !person.equals(left))
                        .toList());
    }
}
