package dev.readiness.slack.listen;

import dev.readiness.calendar.Calendars;
import dev.readiness.people.AccountKind;
import dev.readiness.people.ChannelId;
import dev.readiness.people.MessageRef;
import dev.readiness.people.PersonId;
import dev.readiness.slack.command.ReplyReader;
import dev.readiness.slack.command.SlackText;
import dev.readiness.usecase.AddDecision;
import dev.readiness.usecase.AnswerItem;
import dev.readiness.usecase.AskNext;
import dev.readiness.usecase.Asking;
import dev.readiness.usecase.CloseReview;
import dev.readiness.usecase.DecideDecision;
import dev.readiness.usecase.Departure;
import dev.readiness.usecase.Directory;
import dev.readiness.usecase.Dossier;
import dev.readiness.usecase.DropDecision;
import dev.readiness.usecase.ExplainReminders;
import dev.readiness.usecase.ExportReview;
import dev.readiness.usecase.HandOver;
import dev.readiness.usecase.Inbox;
import dev.readiness.usecase.ListReviews;
import dev.readiness.usecase.NoteItem;
import dev.readiness.usecase.OpenReview;
import dev.readiness.usecase.Outbox;
import dev.readiness.usecase.Packages;
import dev.readiness.usecase.RedactTexts;
import dev.readiness.usecase.Refusal;
import dev.readiness.usecase.Refusal.CannotAct.Unable;
import dev.readiness.usecase.SeeTo;
import dev.readiness.usecase.SetDecision;
import dev.readiness.usecase.SetReview;
import dev.readiness.usecase.SettleCandidate;
import dev.readiness.usecase.ShowDecisions;
import dev.readiness.usecase.ShowReview;
import dev.readiness.usecase.ShowSettings;
import dev.readiness.usecase.SnoozeItems;
import dev.readiness.usecase.StandIns;
import dev.readiness.usecase.StayAway;
import dev.readiness.usecase.TakeBack;
import dev.readiness.usecase.TakeReply;
import dev.readiness.usecase.Todo;
import dev.readiness.usecase.WaiveRisk;
import dev.readiness.usecase.WalkDecisions;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that the handlers hand on to.
 *
 * @param writers how a review is written down, by the name of the format
 */
public record UseCases(
        OpenReview open,
        AnswerItem answer,
        NoteItem note,
        SetReview set,
        AskNext next,
        ShowReview show,
        ListReviews list,
        TakeReply replies,
        SettleCandidate candidates,
        HandOver hand,
        SnoozeItems snooze,
        SeeTo see,
        StayAway away,
        ExplainReminders explain,
        ShowSettings settings,
        TakeBack takeBack,
        RedactTexts redact,
        ShowDecisions decisions,
        AddDecision addDecision,
        SetDecision setDecision,
        DecideDecision decide,
        DropDecision drop,
        WalkDecisions walk,
        Todo todo,
        Departure departure,
        ExportReview export,
        WaiveRisk waive,
        CloseReview close,
        DigestUseCases digests,
        Map<String, Dossier.Writer> writers,
        ReplyReader reader,
        Inbox inbox,
        Outbox outbox,
        Directory directory,
        StandIns standIns,
        Calendars calendars,
        Packages packages) {
    public UseCases {
        writers = Map.copyOf(writers);
    }

    /** The text that Slack sent, each mention with the name that people see. */
    String named(String sent) {
        return SlackText.named(sent, directory::name, directory::name);
    }

    /** Why these people can't be named; empty where all of them can act, and where the person may name nobody anyway. */
    Optional<Refusal.CannotAct> unable(PersonId by, Collection<PersonId> named) {
        if (named.isEmpty() || directory.actor(by).readOnly()) {
            return Optional.empty();
        }
        var unable = directory.accounts(named).entrySet().stream()
                .filter(known -> known.getValue() != AccountKind.MEMBER)
                .map(known -> new Unable(known.getKey(), directory.name(known.getKey()), known.getValue()))
                .sorted(Comparator.comparing(Unable::name))
                .toList();
        return Optional.of(unable).filter(some -> !some.isEmpty()).map(Refusal.CannotAct::new);
    }

    /** The person who asks something there, with all that they may for themselves and for others. */
    Asking asking(PersonId person, ChannelId here) {
        return asking(person, here, null);
    }

    /** The person who asks something under that message. */
    Asking asking(PersonId person, ChannelId here, @Nullable MessageRef thread) {
        var actor = standIns.with(directory.actor(person));
        return new Asking(actor, here, thread, calendars.days(actor));
    }
}
