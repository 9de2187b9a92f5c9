package dev.readiness.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readiness.checklist.ItemId;
import dev.readiness.decision.DecisionId;
import dev.readiness.people.PersonId;
import dev.readiness.review.ReviewId;
import dev.readiness.review.Waivable;
import dev.readiness.usecase.Notice;
import dev.readiness.usecase.StoreException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A notice as the outbox keeps it: its kind, what it is about, and what else it must remember. */
record NoticeRow(String kind, String subject, String detail) {
    private static final String CARD = "card";
    private static final String OPENER = "opener";
    static final String PROMPT = "prompt";
    private static final String SUMMARY = "summary";
    private static final String RISK = "risk";
    private static final String RAISED_AGAIN = "raised-again";
    private static final String RISK_IN_CHANNEL = "risk-in-channel";
    private static final String WAIVER_ENDS = "waiver-ends";
    private static final String WAIVER_OVER = "waiver-over";
    private static final String CLOSED = "closed";
    private static final String NAMED = "named";
    private static final String DECISION = "decision";
    private static final String MEETING = "meeting";
    private static final String MINUTES = "minutes";
    private static final Set<String> KINDS = Set.of(
            CARD,
            OPENER,
            PROMPT,
            SUMMARY,
            NAMED,
            RISK,
            RAISED_AGAIN,
            RISK_IN_CHANNEL,
            WAIVER_ENDS,
            WAIVER_OVER,
            CLOSED,
            DECISION,
            MEETING,
            MINUTES);
    private static final ObjectMapper JSON = new ObjectMapper();

    private record NamedDetail(
            Notice.Role role,
            List<String> people,
            String by,
            @Nullable List<String> items,
            @Nullable List<Integer> decisions) {}

    static NoticeRow of(Notice notice) {
        if (notice instanceof Notice.Prompt prompt) {
            return new NoticeRow(PROMPT, prompt.item().text(), "");
        }
        if (notice instanceof Notice.Named named) {
            var people = named.people().stream().map(PersonId::id).toList();
            var items = named.items().stream().map(ItemId::text).toList();
            var decisions = named.decisions().stream().map(DecisionId::number).toList();
            return new NoticeRow(
                    NAMED,
                    Integer.toString(named.number()),
                    write(new NamedDetail(named.role(), people, named.by().id(), items, decisions)));
        }
        if (notice instanceof Notice.Decision decision) {
            return new NoticeRow(DECISION, Integer.toString(decision.id().number()), "");
        }
        if (notice instanceof Notice.Meeting meeting) {
            return new NoticeRow(MEETING, Integer.toString(meeting.number()), "");
        }
        if (notice instanceof Notice.Minutes minutes) {
            return new NoticeRow(MINUTES, Integer.toString(minutes.number()), "");
        }
        if (notice instanceof Notice.Risk risk) {
            return new NoticeRow(RISK, risk.rule(), "");
        }
        if (notice instanceof Notice.RaisedAgain again) {
            return new NoticeRow(RAISED_AGAIN, Integer.toString(again.number()), again.rule());
        }
        if (notice instanceof Notice.RiskInChannel risk) {
            return new NoticeRow(RISK_IN_CHANNEL, risk.rule(), "");
        }
        if (notice instanceof Notice.WaiverEnds waiver) {
            return new NoticeRow(WAIVER_ENDS, waiver.what() + "/" + waiver.until(), "");
        }
        if (notice instanceof Notice.WaiverOver waiver) {
            return new NoticeRow(WAIVER_OVER, waiver.what() + "/" + waiver.until(), "");
        }
        if (notice instanceof Notice.Closed closed) {
            return new NoticeRow(CLOSED, Integer.toString(closed.number()), "");
        }
        if (notice instanceof Notice.Opener) {
            return new NoticeRow(OPENER, "", "");
        }
        return new NoticeRow(notice instanceof Notice.Card ? CARD : SUMMARY, "", "");
    }

    /** The key of the review's message. */
    String key(ReviewId review) {
        return review + "/" + kind + "/" + subject;
    }

    static boolean isKind(String kind) {
        return KINDS.contains(kind);
    }

    Notice notice() {
        return switch (kind) {
            case CARD -> new Notice.Card();
            case OPENER -> new Notice.Opener();
            case PROMPT -> new Notice.Prompt(new ItemId(subject));
            case SUMMARY -> new Notice.Summary();
            case RISK -> new Notice.Risk(subject);
            case RAISED_AGAIN -> new Notice.RaisedAgain(Integer.parseInt(subject), detail);
            case RISK_IN_CHANNEL -> new Notice.RiskInChannel(subject);
            case WAIVER_ENDS -> new Notice.WaiverEnds(waived(), waivedUntil());
            case WAIVER_OVER -> new Notice.WaiverOver(waived(), waivedUntil());
            case CLOSED -> new Notice.Closed(Integer.parseInt(subject));
            case NAMED -> named();
            case DECISION -> new Notice.Decision(new DecisionId(Integer.parseInt(subject)));
            case MEETING -> new Notice.Meeting(Integer.parseInt(subject));
            case MINUTES -> new Notice.Minutes(Integer.parseInt(subject));
            default -> throw new StoreException("the outbox holds a message of the unknown kind " + kind);
        };
    }

    private Waivable waived() {
        return new Waivable(subject.substring(0, subject.indexOf('/')));
    }

    private LocalDate waivedUntil() {
        return LocalDate.parse(subject.substring(subject.indexOf('/') + 1));
    }

    private Notice named() {
        try {
            var named = JSON.readValue(detail, NamedDetail.class);
            return new Notice.Named(
                    Integer.parseInt(subject),
                    named.role(),
                    named.people().stream().map(PersonId::new).toList(),
                    new PersonId(named.by()),
                    named.items() == null
                            ? List.of()
                            : named.items().stream().map(ItemId::new).toList(),
                    named.decisions() == null
                            ? List.of()
                            : named.decisions().stream().map(DecisionId::new).toList());
        } catch (JsonProcessingException failed) {
            throw new StoreException("the outbox holds a message that cannot be read", failed);
        }
    }

    private static String write(NamedDetail detail) {
        try {
            return JSON.writeValueAsString(detail);
        } catch (JsonProcessingException failed) {
            throw new IllegalStateException("every detail can be written", failed);
        }
    }
}
