package dev.readiness.usecase;

import dev.readiness.people.PersonId;
import dev.readiness.review.LifeEvent;
import dev.readiness.review.Review;
import dev.readiness.usecase.Chronicle.Said;
import dev.readiness.usecase.Chronicle.Style;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the history tells what happened to a review as a whole. */
record LifeWords(Review review, Style style) implements LifeEvent.Cases<Said> {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

    @Override
    public Said opened(LifeEvent.Opened event) {
        return Said.of("review opened");
    }

    @Override
    public Said leadChanged(LifeEvent.LeadChanged event) {
        return Said.of("lead: " + style.person(event.before()) + " → " + style.person(event.after()));
    }

    @Override
    public Said ownersChanged(LifeEvent.OwnersChanged event) {
        return Said.of("owners: " + people(event.before()) + " → " + people(event.after()));
    }

    @Override
    public Said dueChanged(LifeEvent.DueChanged event) {
        return Said.of("due: " + day(event.before()) + " → " + day(event.after()));
    }

    @Override
    public Said ownershipAccepted(LifeEvent.OwnershipAccepted event) {
        return Said.of("ownership after rollout accepted");
    }

    @Override
    public Said closed(LifeEvent.Closed event) {
        return new Said(
                "closed as " + style.strong(event.ending().words()) + " (computed: "
                        + event.computed().words() + ")",
                event.note(),
                List.of());
    }

    @Override
    public Said reopened(LifeEvent.Reopened event) {
        return Said.of("opened again");
    }

    @Override
    public Said redacted(LifeEvent.Redacted event) {
        return Said.of(style.erased(event.author()) + " on closing it was erased");
    }

    @Override
    public Said earlierOffered(LifeEvent.EarlierOffered event) {
        return Said.of("answers of " + event.earlier() + " offered to be confirmed");
    }

    @Override
    public Said personLeft(LifeEvent.PersonLeft event) {
        return Said.of(style.person(event.person()) + " left the workspace");
    }

    private String people(List<PersonId> people) {
        return people.isEmpty() ? "nobody" : people.stream().map(style::person).collect(Collectors.joining(", "));
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? "none" : DAY.format(day);
    }
}
