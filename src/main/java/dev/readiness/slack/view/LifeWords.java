package dev.readiness.slack.view;

import dev.readiness.people.PersonId;
import dev.readiness.review.LifeEvent;
import dev.readiness.slack.view.HistoryView.Said;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the history tells what happened to a review as a whole. */
final class LifeWords implements LifeEvent.Cases<Said> {
    @Override
    public Said opened(LifeEvent.Opened event) {
        return Said.of("review opened");
    }

    @Override
    public Said leadChanged(LifeEvent.LeadChanged event) {
        return Said.of("lead: <@" + event.before() + "> → <@" + event.after() + ">");
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
    public Said personLeft(LifeEvent.PersonLeft event) {
        return Said.of("<@" + event.person() + "> left the workspace");
    }

    private static String people(List<PersonId> people) {
        return people.isEmpty() ? "nobody" : People.mentioned().show(people);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "none" : Marks.day(day);
    }
}
