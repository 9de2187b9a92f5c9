package dev.readiness.slack.view;

import static dev.readiness.fixtures.Some.CHANNEL;
import static dev.readiness.fixtures.Some.DEV;
import static dev.readiness.fixtures.Some.LEAD;
import static dev.readiness.fixtures.Some.OWNER;
import static dev.readiness.fixtures.Some.TODAY;
import static dev.readiness.fixtures.Some.by;
import static dev.readiness.fixtures.Some.item;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParser;
import com.slack.api.util.json.GsonFactory;
import dev.readiness.checklist.Choice;
import dev.readiness.checklist.Item;
import dev.readiness.checklist.ItemId;
import dev.readiness.checklist.ReviewPackage;
import dev.readiness.fixtures.Length;
import dev.readiness.fixtures.Some;
import dev.readiness.people.MessageRef;
import dev.readiness.people.Prose;
import dev.readiness.playground.SlackLimits;
import dev.readiness.review.Amendment;
import dev.readiness.review.Answer;
import dev.readiness.review.Answering;
import dev.readiness.review.Answers;
import dev.readiness.review.Candidate;
import dev.readiness.review.Change;
import dev.readiness.review.Closings;
import dev.readiness.review.Ending;
import dev.readiness.review.Evidence;
import dev.readiness.review.Given;
import dev.readiness.review.ItemEvent;
import dev.readiness.review.JournalEntry;
import dev.readiness.review.Lack;
import dev.readiness.review.Review;
import dev.readiness.review.Risking;
import dev.readiness.review.Staffing;
import dev.readiness.review.Standing;
import dev.readiness.review.Verdict;
import dev.readiness.review.Waivable;
import dev.readiness.review.Waiver;
import dev.readiness.risk.Cited;
import dev.readiness.risk.Evaluation;
import dev.readiness.slack.command.Grammar;
import dev.readiness.slack.command.Parsed;
import dev.readiness.stage.Stage;
import dev.readiness.usecase.Deed;
import dev.readiness.usecase.Letter;
import dev.readiness.usecase.ListReviews;
import dev.readiness.usecase.Notice;
import dev.readiness.usecase.Refusal;
import dev.readiness.usecase.ShowReview;
import dev.readiness.usecase.Todo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every message and modal: as it was agreed on, and within Slack's limits whatever is put into it. */
class ViewsTest {
    private static final Gson GSON = GsonFactory.createSnakeCase();
    private static final Gson PRETTY =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
    private static final Path GOLDEN = Path.of("src/test/resources/views");
    private static final People PEOPLE = People.notNotifying(LEAD, person -> "lea");
    private static final MessageLinks EVERYWHERE =
            notice -> Optional.of("https://acme.slack.com/archives/C1/p11?thread_ts=1.0&cid=C1");

    private static Review answered(Review review, ItemId item, Choice choice, String note, Evidence... links) {
        var given = Given.typed(choice, new Prose(note), List.of(links));
        return Answers.typed(review, item, given, by(DEV))
                .match(
                        done -> done.change().review(),
                        same -> same.review(),
                        late -> late.review(),
                        again -> again.change().review());
    }

    private static Review sample() {
        var pack = Stage.shippedPackages().get(0);
        var review = Some.opened(pack, DEV, OWNER).review();
        review = Staffing.set(review, new Amendment(null, null, LocalDate.of(2026, 12, 8)), by(LEAD))
                .review();
        var link = Evidence.parse("https://wiki.example/payments/processes").orElseThrow();
        var first = pack.items().get(0).id();
        review = answered(review, first, Choice.YES, "three services and a cron job", link);
        review = answered(review, pack.items().get(1).id(), Choice.NO, "");
        return Answers.note(review, first, new Prose("limits <!here> *confirmed*"), List.of(), null, by(OWNER))
                .review();
    }

    private static Answering.AskedAgain withoutReason(Review review, Item item) {
        var given = Given.press(Choice.NOT_APPLICABLE);
        return new Answering.AskedAgain(Change.none(review, by(DEV)), item.id(), given, Lack.REASON);
    }

    /** One of each message and modal, of that review. */
    private static Map<String, Object> all(Review review) {
        var first = review.pack().items().get(0);
        var last = review.pack().items().get(review.total() - 1);
        var entries = new ArrayList<JournalEntry>();
        Some.opened(review.pack())
                .events()
                .forEach(event -> entries.add(new JournalEntry(entries.size() + 1, by(LEAD), event)));
        var answer = review.answer(first.id());
        for (int i = 0; i < 60; i++) {
            entries.add(new JournalEntry(
                    entries.size() + 1,
                    by(DEV),
                    new ItemEvent.Answered(first.id(), null, 1, Choice.YES, answer.note(), answer.evidence(), null)));
        }
        var history = new ShowReview.History(review, "Q1", entries);
        var grammar = new Grammar(Set.of());
        var refusals = new RefusalView("/readiness", "answer 1 yes");
        var many = IntStream.rangeClosed(1, 20)
                .mapToObj(number -> Some.numbered(review, number))
                .toList();
        var today = many.stream().map(one -> new Standing(one, TODAY)).toList();
        var all = new LinkedHashMap<String, Object>();
        all.put("card", CardView.draw(review, TODAY, PEOPLE));
        all.put("opener", OpenerView.draw(review, PEOPLE, "/readiness"));
        all.put("record", PromptView.draw(review, first.id(), TODAY, PEOPLE, Optional.empty()));
        all.put("prompt", PromptView.draw(review, last.id(), TODAY, PEOPLE, Optional.empty()));
        all.put("summary", SummaryView.draw(review, TODAY, PEOPLE));
        all.put(
                "named",
                NamedView.draw(
                        review, new Notice.Named(3, Notice.Role.OWNER, List.of(OWNER), LEAD, List.of()), PEOPLE));
        var risky = risky(review);
        risky.pack().risks().stream().limit(1).forEach(rule -> {
            all.put("risk", RiskView.draw(risky, rule.id(), TODAY, PEOPLE, EVERYWHERE));
            all.put("risk-waived", RiskView.draw(waived(risky), rule.id(), TODAY, PEOPLE, EVERYWHERE));
            all.put("risk-in-channel", RiskInChannelView.draw(risky, rule.id(), TODAY, EVERYWHERE));
            all.put("risk-in-channel-waived", RiskInChannelView.draw(waived(risky), rule.id(), TODAY, EVERYWHERE));
            var ends = new Notice.WaiverEnds(Waivable.risk(rule.id()), TODAY.plusDays(7));
            all.put("waiver-ends", WaiverEndView.ends(risky, ends, PEOPLE, EVERYWHERE));
            var over = new Notice.WaiverOver(Waivable.item(first.id()), TODAY);
            all.put("waiver-over", WaiverEndView.over(risky, over, PEOPLE, EVERYWHERE));
            all.put("waive-modal", EndModals.waive(risky, Waivable.risk(rule.id()), rule.title(), CHANNEL));
        });
        var letBe = letBe(risky);
        all.put("card-waived", CardView.draw(letBe, TODAY, PEOPLE));
        all.put("prompt-waived", PromptView.draw(letBe, last.id(), TODAY, PEOPLE, Optional.empty()));
        all.put("prompt-asked", PromptView.draw(letBe, first.id(), TODAY, PEOPLE, Optional.empty()));
        all.put("risks-waived", RisksView.draw(letBe, TODAY, PEOPLE, "/readiness"));
        all.put("status-waived", StatusView.draw(letBe, TODAY));
        all.put("card-at-risk", CardView.draw(risky, TODAY, PEOPLE));
        all.put("risks", RisksView.draw(risky, TODAY, PEOPLE, "/readiness"));
        all.put("close-modal", EndModals.close(risky, Verdict.of(risky, TODAY), CHANNEL));
        all.put("closed", ClosedView.draw(closed(risky), PEOPLE));
        all.put(
                "may-not-close",
                new Refusal.AboveVerdict(risky, Verdict.of(risky, TODAY), Ending.READY).match(refusals));
        var paused = new Letter.ChannelPaused(CHANNEL, Instant.EPOCH, List.of(review.id()), "is_archived");
        all.put("channel-paused", ChannelPausedView.draw(paused, many, true, "/readiness"));
        all.put("channel-resumed", ChannelPausedView.draw(paused, List.of(review), false, "/readiness"));
        all.putAll(DecisionViews.all(review, PEOPLE));
        all.putAll(NudgeViews.all(review));
        all.putAll(DigestViews.all(review, risky, PEOPLE));
        all.put("todo", TodoView.draw(desktop(review), "/readiness"));
        all.put("app-home", HomeView.draw(desktop(review), 1, "/readiness"));
        all.put("app-home-telling", HomeView.telling(ReplyView.notSaved("E-1A2B3C"), desktop(review), "/readiness"));
        all.put("app-home-saying", HomeView.saying(ReplyView.notSaved("E-1A2B3C")));
        all.put("candidate", CandidateView.ask(review, last, candidate(answer)));
        all.put("staff-modal", StaffModal.draw(review, CHANNEL));
        all.put("reassign-modal", TaskModals.reassign(review, last, CHANNEL));
        all.put("snooze-modal", TaskModals.snooze(review, last, CHANNEL));
        all.put(
                "message-modal",
                MessageModal.answer(
                        review,
                        last,
                        CHANNEL,
                        new MessageModal.Content(answer.note().text(), "https://a.example")));
        all.put("start-modal", OpenModal.anywhere(LEAD, List.of(review.pack())));
        all.put("status", StatusView.draw(review, TODAY));
        all.put(
                "list",
                ListView.list(
                        new ListReviews.Listed(ListReviews.Which.OPEN, today.subList(0, 10), 1, 2, 20), "/readiness"));
        all.put(
                "home",
                ListView.home(new ListReviews.Overview(today, review.isComplete() ? List.of() : many), "/readiness"));
        all.put("history", HistoryView.draw(history));
        all.put("history-modal", HistoryView.modal(history));
        all.put("answer-modal", AnswerModal.draw(review, first, CHANNEL));
        all.put(
                "answer-modal-overtaken",
                AnswerModal.overtaken(review, first, CHANNEL, new AnswerModal.Fields(Choice.NO, "mine", "")));
        all.put("answer-modal-reason", AnswerModal.askedAgain(withoutReason(review, last), CHANNEL));
        all.put("answer-without-reason", ReplyView.answered(withoutReason(review, last)));
        all.put("open-modal", OpenModal.draw(CHANNEL, LEAD, List.of(review.pack(), Some.packOf("other", 1))));
        all.put("help", HelpView.all(grammar, "/readiness"));
        all.put("help-answer", HelpView.of(grammar, grammar.verb("answer").orElseThrow(), "/readiness"));
        all.put("overtaken", ReplyView.overtaken(review, first.id()));
        all.put("which-review", new Refusal.WhichReview(many).match(refusals));
        all.put("may-not", new Refusal.MayNot(review, Deed.ANSWER).match(refusals));
        all.put("no-such-item", new Refusal.NoSuchItem(review, "x`*<!channel>".repeat(50)).match(refusals));
        all.put("due-past", new Refusal.DuePast(LocalDate.of(2026, 1, 1), ZoneId.of("UTC")).match(refusals));
        all.put(
                "unclear",
                ReplyView.unclear(new Parsed.Unclear(4, "opne <!channel>", "a verb", List.of("open")), "/readiness"));
        return all;
    }

    /** All risks of the package raised. */
    private static Review risky(Review review) {
        var raised = review.pack().risks().stream()
                .map(rule -> new Evaluation.Raised(
                        rule.id(),
                        List.of(new Cited.Answer(review.pack().items().get(0).id()), new Cited.Ownership())))
                .toList();
        return Risking.follow(Change.none(review, by(DEV)), new Evaluation(raised, List.of()))
                .review();
    }

    private static Review waived(Review review) {
        var text = review.answer(review.pack().items().get(0).id()).note();
        var reason = text.isEmpty() ? new Prose("the proxy covers it") : text;
        var waiver = new Waiver(TODAY.plusDays(9), Waiver.Code.MITIGATED, reason, reason, by(LEAD), null);
        var next = review;
        for (var rule : review.pack().risks()) {
            next = Risking.waive(next, Waivable.risk(rule.id()), waiver, by(LEAD))
                    .review();
        }
        return next;
    }

    /** All that is not settled, and somebody asks for the first item too. */
    private static Review letBe(Review review) {
        var next = waived(review);
        var waiver = new Waiver(
                TODAY.plusDays(9),
                Waiver.Code.PLANNED,
                new Prose("the vendor *mends* it"),
                Prose.NONE,
                by(LEAD),
                OWNER);
        for (var item : review.pack().items()) {
            next = Risking.waive(next, Waivable.item(item.id()), waiver, by(LEAD))
                    .review();
        }
        var first = Waivable.item(review.pack().items().get(0).id());
        return Risking.askForWaiver(next, first, waiver, by(DEV)).review();
    }

    private static Review closed(Review review) {
        var text = review.answer(review.pack().items().get(0).id()).note();
        return Closings.close(review, Ending.NOT_READY, Verdict.of(review, TODAY), text, by(LEAD))
                .review();
    }

    private static Candidate candidate(Answer answer) {
        return new Candidate(
                new MessageRef(CHANNEL, "1700000000.000100"), Choice.YES, answer.note(), answer.evidence(), by(DEV), 0);
    }

    private static Todo.Desktop desktop(Review review) {
        var waiting = new Todo.Waiting(
                new Standing(review, TODAY),
                review.pack().items(),
                review.pack().items(),
                DecisionViews.register(review).register().open(),
                List.of(new Todo.Asked(
                        review.pack().items().get(0),
                        candidate(review.answer(review.pack().items().get(0).id())))));
        return new Todo.Desktop(DEV, List.of(waiting, waiting), List.of(new Standing(review, TODAY)), Some.NOON);
    }

    @Test
    void everyMessageAndModalIsAsAgreed() throws IOException {
        for (var view : all(sample()).entrySet()) {
            var json = PRETTY.toJson(JsonParser.parseString(GSON.toJson(view.getValue()))) + "\n";
            var golden = GOLDEN.resolve(view.getKey() + ".json");
            if (System.getProperty("golden.write") != null) {
                Files.createDirectories(GOLDEN);
                Files.writeString(golden, json);
            }
            assertThat(json).as(golden.toString()).isEqualTo(Files.readString(golden));
        }
    }

    @Test
    void hugeAndHostileInputStillFitsAndNotifiesNobody() {
        long seed = Length.seed(ViewsTest.class);
        var random = new Random(seed);
        for (int round = 0; round < Length.HOSTILE_VIEWS.now(); round++) {
            var text = hostile(random, 140);
            var pack = Some.packOf("huge", 1 + random.nextInt(200), text);
            for (var view : all(filled(pack, random)).entrySet()) {
                var json = GSON.toJson(view.getValue());
                assertThat(SlackLimits.faults(json))
                        .as(view.getKey() + " in " + json)
                        .isEmpty();
                assertThat(SlackLimits.broadcasts(json))
                        .as(view.getKey() + " in " + json)
                        .isEmpty();
            }
        }
    }

    private static Review filled(ReviewPackage pack, Random random) {
        var review = Some.opened(pack, DEV, OWNER).review();
        var links = new ArrayList<Evidence>();
        for (int i = random.nextInt(20); i > 0; i--) {
            links.add(Evidence.parse("https://wiki.example/" + "x".repeat(random.nextInt(1900)))
                    .orElseThrow());
        }
        for (int number = 1; number <= pack.items().size(); number++) {
            if (random.nextInt(5) > 0 || number == 1) {
                var choice = List.of(Choice.values()).get(random.nextInt(4));
                review = answered(review, item(number), choice, hostile(random, 5000), links.toArray(new Evidence[0]));
            }
            for (int remark = random.nextInt(5); remark > 0; remark--) {
                review = Answers.note(
                                review, item(number), new Prose(hostile(random, 5000)), List.of(), null, by(OWNER))
                        .review();
            }
        }
        return review;
    }

    private static String hostile(Random random, int most) {
        var pieces = List.of(
                "<!channel>",
                "<!here|x>",
                "<@U1>",
                "*bold*",
                "`",
                "```",
                "&",
                "<https://a.example|b>",
                "\u202E",
                "😀",
                "العربية",
                "x",
                " ",
                "\n",
                "~s~",
                "|",
                "\\",
                "\"",
                "{",
                "%s");
        var text = new StringBuilder("a");
        int length = 1 + random.nextInt(most);
        while (text.length() < length) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        return text.length() > most ? text.substring(0, text.offsetByCodePoints(0, 1)) : text.toString();
    }
}
