package dev.readiness.slack.listen;

import dev.readiness.checklist.Item;
import dev.readiness.people.MessageRef;
import dev.readiness.people.Prose;
import dev.readiness.review.Evidence;
import dev.readiness.review.Given;
import dev.readiness.review.Review;
import dev.readiness.slack.command.ReplyLine;
import dev.readiness.slack.command.ReplyMeaning;
import dev.readiness.slack.command.ReplyReader;
import dev.readiness.slack.command.SlackText;
import dev.readiness.slack.view.CandidateView;
import dev.readiness.slack.view.Drawn;
import dev.readiness.slack.view.RefusalView;
import dev.readiness.slack.view.Screen;
import dev.readiness.slack.view.WorkReplyView;
import dev.readiness.usecase.Asking;
import dev.readiness.usecase.Deed;
import dev.readiness.usecase.Refusal;
import dev.readiness.usecase.TakeReply;
import dev.readiness.usecase.TakeReply.Line;
import dev.readiness.usecase.TakeReply.Setting;
import dev.readiness.usecase.TakeReply.Taken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Replies in a review's thread: read, taken for what they are, and acknowledged without another message. */
final class Replies {
    private static final String RECORDED = "white_check_mark";

    private final TakeReply take;
    private final ReplyReader reader;
    private final Screen screen;
    private final String name;

    Replies(TakeReply take, ReplyReader reader, Screen screen, String name) {
        this.take = take;
        this.reader = reader;
        this.screen = screen;
        this.name = name;
    }

    void read(ThreadMessage message, Asking asking, MessageRef root, List<Runnable> afterwards) {
        var written = message.at().sentAt();
        take.setting(asking, root, written).ifPresent(setting -> {
            var meaning = meaning(message, setting, Optional.ofNullable(setting.asked()));
            if (setting.mayAnswer()) {
                var lines = lines(meaning, message, setting, setting.inFocus());
                record(message, asking, setting, written, lines, unread(meaning), afterwards);
            } else if (setting.review().isOpen() && addressesItem(meaning)) {
                afterwards.add(() -> screen.whisper(ear(message), mayNot(asking, setting.review())));
            }
        });
    }

    private static boolean addressesItem(ReplyMeaning meaning) {
        return meaning.match(
                lines -> lines.answers().stream().anyMatch(ReplyLine.Answered::named),
                ReplyMeaning.Candidate::named,
                talk -> false);
    }

    private Drawn mayNot(Asking asking, Review review) {
        var refusal = asking.actor().readOnly() ? new Refusal.ReadOnly() : new Refusal.MayNot(review, Deed.ANSWER);
        return refusal.match(new RefusalView(name, ""));
    }

    /** Whether the text says something to an item, so that it is no mistyped command. */
    boolean isOne(ThreadMessage message, Asking asking, MessageRef root) {
        return take.setting(asking, root, message.at().sentAt())
                .filter(setting -> meaning(message, setting, Optional.ofNullable(setting.asked()))
                        .match(lines -> true, candidate -> candidate.suggested() != null, talk -> false))
                .isPresent();
    }

    /** The reply was edited: it is about the item that it was about before, and where it was talk it is asked about. */
    void again(ThreadMessage message, Asking asking, MessageRef root, Instant edited, List<Runnable> afterwards) {
        take.setting(asking, root, edited).ifPresent(setting -> {
            var before = setting.about(message.at());
            var meaning = meaning(message, setting, before.or(() -> Optional.ofNullable(setting.asked())));
            var lines = new ArrayList<Line>();
            for (var line : lines(meaning, message, setting, true)) {
                lines.add(before.isPresent() ? line : line.unsure());
            }
            if (lines.isEmpty()) {
                before.ifPresent(item -> lines.add(new Line(item, null, prose(message), message.files(), false)));
            }
            record(message, asking, setting, edited, lines, unread(meaning), afterwards);
        });
    }

    private ReplyMeaning meaning(ThreadMessage message, Setting setting, Optional<Item> focus) {
        var review = setting.review();
        var number = focus.map(item -> OptionalInt.of(review.pack().number(item.id())))
                .orElse(OptionalInt.empty());
        return reader.read(message.text(), number, review.total());
    }

    /** Where the item was not in focus, its writer is asked, unless they named it; what says no answer is talk then. */
    private static List<Line> lines(ReplyMeaning meaning, ThreadMessage message, Setting setting, boolean inFocus) {
        var review = setting.review();
        return meaning.match(
                lines -> read(lines, review, message.files(), inFocus),
                candidate -> Stream.of(line(candidate, review, message.files()))
                        .filter(line -> inFocus
                                || candidate.named()
                                || line.given() != null
                                || review.item(line.item().id()).isOpen())
                        .toList(),
                talk -> inFocus ? files(message, setting) : List.of());
    }

    private static List<Line> read(ReplyMeaning.Lines lines, Review review, List<Evidence> files, boolean inFocus) {
        var read = new ArrayList<Line>();
        for (var line : lines.lines()) {
            var beside = read.isEmpty() ? files : List.<Evidence>of();
            line.match(
                            answered -> Optional.of(line(answered, review, beside, inFocus || answered.named())),
                            noted -> line(noted, review, beside),
                            unread -> Optional.<Line>empty())
                    .ifPresent(read::add);
        }
        return read;
    }

    private static Line line(ReplyLine.Answered said, Review review, List<Evidence> files, boolean sure) {
        var links = joined(said.links(), files);
        return new Line(
                item(review, said.item()), Given.typed(said.choice(), said.note(), links), said.note(), links, sure);
    }

    private static Optional<Line> line(ReplyLine.Noted said, Review review, List<Evidence> files) {
        var links = joined(said.links(), files);
        boolean nothing = said.note().isEmpty() && links.isEmpty();
        return nothing
                ? Optional.empty()
                : Optional.of(new Line(item(review, said.item()), null, said.note(), links, true));
    }

    private static Line line(ReplyMeaning.Candidate said, Review review, List<Evidence> files) {
        var links = joined(said.links(), files);
        var given = said.suggested() == null ? null : Given.typed(said.suggested(), said.text(), links);
        return new Line(item(review, said.item()), given, said.text(), links, false);
    }

    /** A file without a word may be the evidence that was asked for. */
    private static List<Line> files(ThreadMessage message, Setting setting) {
        var focus = setting.asked();
        return focus == null || message.files().isEmpty()
                ? List.of()
                : List.of(new Line(focus, null, prose(message), message.files(), false));
    }

    private static Prose prose(ThreadMessage message) {
        return new Prose(SlackText.asTyped(message.text()));
    }

    private static List<ReplyLine.Unread> unread(ReplyMeaning meaning) {
        return meaning.match(ReplyMeaning.Lines::unread, candidate -> List.of(), talk -> List.of());
    }

    private void record(
            ThreadMessage message,
            Asking asking,
            Setting setting,
            Instant written,
            List<Line> lines,
            List<ReplyLine.Unread> unread,
            List<Runnable> afterwards) {
        if (lines.isEmpty() && unread.isEmpty()) {
            return;
        }
        if (!setting.review().isOpen()) {
            var closed = new Refusal.ReviewClosed(setting.review()).match(new RefusalView(name, ""));
            afterwards.add(() -> screen.whisper(ear(message), closed));
            return;
        }
        var taken = take.take(asking, setting.review().id(), message.at(), written, lines);
        if (!taken.recorded().isEmpty()) {
            afterwards.add(() -> screen.react(message.at(), RECORDED));
        }
        var ear = ear(message);
        taken.asked().forEach(item -> ask(message, taken, item, ear, afterwards));
        if (lines.size() + unread.size() > 1
                || !unread.isEmpty()
                || !taken.refused().isEmpty()) {
            afterwards.add(() -> screen.whisper(ear, WorkReplyView.taken(taken, unread)));
        }
    }

    private static Screen.Ear ear(ThreadMessage message) {
        return new Screen.Ear(message.channel(), message.person(), message.threadTs(), null);
    }

    private void ask(ThreadMessage message, Taken taken, Item item, Screen.Ear ear, List<Runnable> afterwards) {
        taken.review()
                .item(item.id())
                .candidate(message.at())
                .ifPresent(candidate ->
                        afterwards.add(() -> screen.whisper(ear, CandidateView.ask(taken.review(), item, candidate))));
    }

    private static Item item(Review review, int number) {
        return review.pack().item(number).orElseThrow();
    }

    private static List<Evidence> joined(List<Evidence> links, List<Evidence> files) {
        return Stream.concat(links.stream(), files.stream()).distinct().toList();
    }
}
