package dev.readiness.slack.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.calendar.Weekdays;
import dev.readiness.calendar.When;
import dev.readiness.checklist.Choice;
import dev.readiness.checklist.DecisionStatus;
import dev.readiness.checklist.PackageId;
import dev.readiness.decision.DecisionId;
import dev.readiness.fixtures.Length;
import dev.readiness.people.ChannelId;
import dev.readiness.people.PersonId;
import dev.readiness.people.Prose;
import dev.readiness.review.Ending;
import dev.readiness.review.Evidence;
import dev.readiness.review.ReviewId;
import dev.readiness.review.Waiver;
import dev.readiness.review.WorkloadName;
import dev.readiness.usecase.DigestOutcome.Deed;
import dev.readiness.usecase.ItemRef;
import dev.readiness.usecase.ListReviews.Which;
import dev.readiness.usecase.ReviewRef;
import dev.readiness.usecase.Target;
import dev.readiness.usecase.WaiveRisk;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrammarTest {
    private static final Set<String> ITEMS =
            Set.of("health-checks-defined", "rollback-defined", "workloads-identified");
    private static final ReviewRef HERE = new ReviewRef.Here();
    private static final ReviewRef RR_12 = new ReviewRef.Numbered(new ReviewId(12));
    private static final ReviewRef PAYMENTS = new ReviewRef.Named("payments-api");
    private static final PersonId ANA = new PersonId("U2");

    private final Grammar grammar = new Grammar(ITEMS);

    private Command read(String text) {
        return grammar.parse(text).match(Parsed.Understood::command, unclear -> {
            throw new AssertionError(text + " → " + unclear);
        });
    }

    private Parsed.Unclear unclear(String text) {
        return grammar.parse(text)
                .match(
                        understood -> {
                            throw new AssertionError(text + " → " + understood);
                        },
                        unclear -> unclear);
    }

    private static ItemRef item(String typed) {
        return new ItemRef(typed);
    }

    private static Evidence link(String url) {
        return Evidence.parse(url).orElseThrow();
    }

    private static When when(String typed) {
        return When.parse(typed).orElseThrow();
    }

    /** What each example of help says. */
    private static Map<String, Command> examples() {
        var all = new LinkedHashMap<String, Command>();
        all.put("help", new Command.Help(null));
        all.put("help answer", new Command.Help("answer"));
        all.put("open payments-api", new Command.Open(new WorkloadName("payments-api"), null, null, List.of(), null));
        all.put(
                "open payments-api owners:<@U2|ana>,<@U3|ben> due:+10wd",
                new Command.Open(
                        new WorkloadName("payments-api"), null, null, List.of(ANA, new PersonId("U3")), when("+10wd")));
        all.put("open", new Command.Open(null, null, null, List.of(), null));
        all.put("status", new Command.Status(HERE, false));
        all.put("status payments-api", new Command.Status(PAYMENTS, false));
        all.put("status RR-12 public", new Command.Status(RR_12, true));
        all.put("list", new Command.Listing(Which.OPEN, 1));
        all.put("list mine", new Command.Listing(Which.MINE, 1));
        all.put("list stalled page:2", new Command.Listing(Which.STALLED, 2));
        all.put(
                "answer 3 yes see https://wiki.example/environments",
                new Command.Answer(
                        HERE,
                        item("3"),
                        Choice.YES,
                        new Prose("see https://wiki.example/environments"),
                        List.of(link("https://wiki.example/environments"))));
        all.put(
                "answer RR-12 health-checks-defined no",
                new Command.Answer(RR_12, item("health-checks-defined"), Choice.NO, Prose.NONE, List.of()));
        all.put(
                "answer payments-api 7 unsure we have never tried",
                new Command.Answer(PAYMENTS, item("7"), Choice.NOT_SURE, new Prose("we have never tried"), List.of()));
        all.put(
                "note 3 staging follows on Friday",
                new Command.Note(HERE, item("3"), new Prose("staging follows on Friday"), List.of()));
        all.put(
                "note RR-12 5 https://wiki.example/probes",
                new Command.Note(
                        RR_12,
                        item("5"),
                        new Prose("https://wiki.example/probes"),
                        List.of(link("https://wiki.example/probes"))));
        all.put("clear 3", new Command.Clear(HERE, item("3")));
        all.put("clear payments-api rollback-defined", new Command.Clear(PAYMENTS, item("rollback-defined")));
        all.put("set due:fri", new Command.Set(HERE, null, null, when("fri")));
        all.put(
                "set RR-12 lead:<@U4|lea> owners:<@U2|ana>",
                new Command.Set(RR_12, new PersonId("U4"), List.of(ANA), null));
        all.put("history", new Command.History(HERE, null));
        all.put("history RR-12", new Command.History(RR_12, null));
        all.put("history payments-api 3", new Command.History(PAYMENTS, new Target.OfItem(item("3"))));
        all.put("todo", new WorkCommand.Todo(false));
        all.put("todo why", new WorkCommand.Todo(true));
        all.put("assign 3 <@U2|ana>", new WorkCommand.Assign(HERE, new Target.OfItem(item("3")), ANA));
        all.put(
                "assign RR-12 section:operational-support <@U2|ana>",
                new WorkCommand.Assign(RR_12, new Target.OfSection("operational-support"), ANA));
        all.put("own", new VerdictCommand.Own(HERE));
        all.put("own payments-api", new VerdictCommand.Own(PAYMENTS));
        all.put("not-mine 3", new WorkCommand.NotMine(HERE, new Target.OfItem(item("3"))));
        all.put("not-mine RR-12 D-2", new WorkCommand.NotMine(RR_12, new Target.OfDecision(2)));
        all.put(
                "snooze 3 until:+2d",
                new WorkCommand.Snooze(HERE, new Target.OfItem(item("3")), when("+2d"), Prose.NONE));
        all.put(
                "snooze D-2 until:fri because security answers on Thursday",
                new WorkCommand.Snooze(
                        HERE, new Target.OfDecision(2), when("fri"), new Prose("security answers on Thursday")));
        all.put("decisions", new RegisterCommand.Decisions(HERE));
        all.put("decisions payments-api walk", new RegisterCommand.Walk(PAYMENTS));
        all.put(
                "decision add who renews the certificate due:+5wd",
                new RegisterCommand.Add(HERE, new Prose("who renews the certificate"), null, when("+5wd"), null));
        all.put(
                "decision add payments-api \"which cluster\" owner:<@U2|ana>",
                new RegisterCommand.Add(PAYMENTS, new Prose("which cluster"), ANA, null, null));
        all.put(
                "decision set D-2 status:blocked depends:\"the DNS team\"",
                new RegisterCommand.Amend(
                        HERE, new DecisionId(2), DecisionStatus.BLOCKED, null, null, new Prose("the DNS team"), null));
        all.put(
                "decide D-1 the control plane moves first because it holds no customer data",
                new RegisterCommand.Decide(
                        HERE,
                        new DecisionId(1),
                        new Prose("the control plane moves first"),
                        new Prose("it holds no customer data")));
        all.put(
                "drop RR-12 D-3 because the store is shared",
                new RegisterCommand.Drop(RR_12, new DecisionId(3), new Prose("the store is shared")));
        all.put("risks", new VerdictCommand.Risks(HERE));
        all.put("risks RR-12", new VerdictCommand.Risks(RR_12));
        all.put(
                "waive R-1 until:+2w because the proxy covers it",
                new VerdictCommand.Waive(
                        HERE,
                        new Target.OfRisk(1),
                        new WaiveRisk.Terms(
                                when("+2w"), Waiver.Code.ACCEPTED, new Prose("the proxy covers it"), Prose.NONE)));
        all.put(
                "waive RR-12 2 until:fri code:planned instead:\"a static page\" because it ships on Friday",
                new VerdictCommand.Waive(
                        RR_12,
                        new Target.OfItem(item("2")),
                        new WaiveRisk.Terms(
                                when("fri"),
                                Waiver.Code.PLANNED,
                                new Prose("it ships on Friday"),
                                new Prose("a static page"))));
        all.put("undo", new WorkCommand.Undo());
        all.put("export", new WorkCommand.Export(HERE, "md"));
        all.put("export RR-12 json", new WorkCommand.Export(RR_12, "json"));
        all.put("redact 4", new WorkCommand.Redact(HERE, new Target.OfItem(item("4"))));
        all.put("redact RR-12 closing", new WorkCommand.Redact(RR_12, new Target.OfClosing()));
        all.put("redact RR-12 D-2", new WorkCommand.Redact(RR_12, new Target.OfDecision(2)));
        all.put("close ready", new VerdictCommand.Close(HERE, Ending.READY, Prose.NONE));
        all.put(
                "close RR-12 conditional until the drill is done",
                new VerdictCommand.Close(RR_12, Ending.CONDITIONAL, new Prose("until the drill is done")));
        all.put("reopen RR-12", new VerdictCommand.Reopen(RR_12));
        all.put("reopen", new VerdictCommand.Reopen(new ReviewRef.Here()));
        all.put("settings", new WorkCommand.Settings());
        all.put("digest preview", new DigestCommand.Preview());
        all.put(
                "digest schedule weekdays 9:00 tz:Europe/Berlin in:dm",
                new DigestCommand.Schedule(
                        Weekdays.USUAL, LocalTime.of(9, 0), ZoneId.of("Europe/Berlin"), null, true, false));
        all.put("digest pause 2", new DigestCommand.Keep(Deed.PAUSE, "2"));
        all.put("away tomorrow..+1w", new WorkCommand.Away(when("tomorrow"), when("+1w"), null));
        all.put("seen D-2", new WorkCommand.Seen(new ReviewRef.Here(), new Target.OfDecision(2)));
        all.put(
                "seen RR-12 3",
                new WorkCommand.Seen(new ReviewRef.Numbered(new ReviewId(12)), new Target.OfItem(new ItemRef("3"))));
        all.put("away back", new WorkCommand.Back());
        all.put(
                "away 2026-12-21..2027-01-02 delegate:<@U2|ana>",
                new WorkCommand.Away(when("2026-12-21"), when("2027-01-02"), ANA));
        return all;
    }

    @Test
    void everyExampleOfHelpParsesToWhatItSays() {
        var expected = examples();

        for (var verb : grammar.verbs()) {
            assertThat(verb.examples()).as(verb.name()).isNotEmpty();
            for (var example : verb.examples()) {
                assertThat(expected).containsKey(example);
                assertThat(read(example)).as(example).isEqualTo(expected.get(example));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HELP|Help[topic=null]",
                "--help|Help[topic=null]",
                "?|Help[topic=null]",
                "''|Home[]",
                "'   '|Home[]",
            })
    void helpAndHomeHaveManyWays(String text, String command) {
        assertThat(read(text)).hasToString(command);
    }

    @Test
    void quotesAndDashesOfPhonesCountAsPlainOnes() {
        assertThat(read("open “Payments API” due:“tomorrow”"))
                .isEqualTo(read("open \"payments api\" due:\"tomorrow\""));
        assertThat(read("status rr—12")).isEqualTo(new Command.Status(RR_12, false));
        assertThat(read("——help")).isEqualTo(new Command.Help(null));
    }

    @Test
    void blanksInANameAreFoldedAndOptionsMayGoOnBehindTheirComma() {
        assertThat(read("open Payments API owners:<@U2|ana>, <@U3|ben> due:2026-12-01 package:some"))
                .isEqualTo(new Command.Open(
                        new WorkloadName("payments-api"),
                        new PackageId("some"),
                        null,
                        List.of(ANA, new PersonId("U3")),
                        new When(new When.On(LocalDate.of(2026, 12, 1)), null)));
    }

    @Test
    void aNoteIsNeverSearchedForOptionsAndComesOutAsTyped() {
        var answer = (Command.Answer)
                read(
                        "answer 3 yes due:fri says <@U2|ana> in <#C1|ops> &lt;!channel&gt; “quoted” see <https://a.example/x|x>.");

        assertThat(answer.note().text())
                .isEqualTo("due:fri says @ana in #ops <!channel> “quoted” see https://a.example/x.");
        assertThat(answer.links()).containsExactly(link("https://a.example/x"));
    }

    @Test
    void anItemIsToldFromAReviewByItsLook() {
        assertThat(read("note rollback-defined 3 pods are missing"))
                .isEqualTo(
                        new Command.Note(HERE, item("rollback-defined"), new Prose("3 pods are missing"), List.of()));
        assertThat(read("note payments-api 3 pods"))
                .isEqualTo(new Command.Note(PAYMENTS, item("3"), new Prose("pods"), List.of()));
        assertThat(read("answer Q3 YES"))
                .isEqualTo(new Command.Answer(HERE, item("q3"), Choice.YES, Prose.NONE, List.of()));
        assertThat(read("history 3")).isEqualTo(new Command.History(HERE, new Target.OfItem(item("3"))));
        assertThat(read("digest schedule mon-fri 17:30 in:<#C9|leads>"))
                .isEqualTo(new DigestCommand.Schedule(
                        Weekdays.USUAL, LocalTime.of(17, 30), null, new ChannelId("C9"), false, false));
        assertThat(List.of("all in:<#C9|leads>", "in:<#C9|leads> all", "in:<#C9|leads> ALL all"))
                .allSatisfy(rest -> assertThat(read("digest schedule mon-fri 17:30 " + rest))
                        .isEqualTo(new DigestCommand.Schedule(
                                Weekdays.USUAL, LocalTime.of(17, 30), null, new ChannelId("C9"), false, true)));
    }

    @Test
    void aDecisionIsToldFromAReviewByItsLook() {
        assertThat(read("decide D-1 D-2 comes first because x"))
                .isEqualTo(new RegisterCommand.Decide(
                        HERE, new DecisionId(1), new Prose("D-2 comes first"), new Prose("x")));
        assertThat(read("decide payments-api d2 yes because due:fri is <@U2|ana>"))
                .isEqualTo(new RegisterCommand.Decide(
                        PAYMENTS, new DecisionId(2), new Prose("yes"), new Prose("due:fri is @ana")));
        assertThat(read("decision set payments-api D-3 owner:<@U2|ana> due:fri next:\"ask <@U3|ben>\""))
                .isEqualTo(new RegisterCommand.Amend(
                        PAYMENTS, new DecisionId(3), null, ANA, when("fri"), null, new Prose("ask @ben")));
        assertThat(read("history D-2")).isEqualTo(new Command.History(HERE, new Target.OfDecision(2)));
        assertThat(read("history payments-api d2")).isEqualTo(new Command.History(PAYMENTS, new Target.OfDecision(2)));
        assertThat(read("history RR-12 D-2")).isEqualTo(new Command.History(RR_12, new Target.OfDecision(2)));
        assertThat(read("redact payments-api R-3")).isEqualTo(new WorkCommand.Redact(PAYMENTS, new Target.OfRisk(3)));
        assertThat(read("redact D-2")).isEqualTo(new WorkCommand.Redact(HERE, new Target.OfDecision(2)));
        assertThat(read("redact r1")).isEqualTo(new WorkCommand.Redact(HERE, new Target.OfRisk(1)));
        assertThat(read("redact payments-api 4"))
                .isEqualTo(new WorkCommand.Redact(PAYMENTS, new Target.OfItem(item("4"))));
        assertThat(read("decision add \"a b\" area:telemetry owner:<@U2|ana>"))
                .isEqualTo(new RegisterCommand.Add(HERE, new Prose("a b"), ANA, null, "telemetry"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "who renews the certificate                 |              | who renews the certificate",
                "payments-api moves first                   |              | payments-api moves first",
                "rollback                                   |              | rollback",
                "who owns the proxy due:fri                 |              | who owns the proxy",
                "RR-12 who renews the certificate           | RR-12        | who renews the certificate",
                "rr-12 rollback                             | RR-12        | rollback",
                "\"who renews the certificate\"             |              | who renews the certificate",
                "payments-api \"who renews the certificate\" | payments-api | who renews the certificate",
                "“who renews” next year                     |              | who renews next year",
                "who renews \"the\" certificate             |              | who renews the certificate",
                "the “moved” host                           |              | the moved host",
            })
    void aTitleNeedsNoQuotesAndItsFirstWordIsNoReview(String typed, String review, String title) {
        var where = review == null ? HERE : review.equals("RR-12") ? RR_12 : PAYMENTS;
        var added = (RegisterCommand.Add) read("decision add " + typed);

        assertThat(added.review()).isEqualTo(where);
        assertThat(added.title()).isEqualTo(new Prose(title));
    }

    /** What Slack, phones and habit add to a command, beside the plain command that is meant. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "status <http://payments.io|payments.io>¦status payments.io",
                "status <http://payments.io|Payments.io> public¦status payments.io public",
                "open <http://payments.io|payments.io> due:fri¦open payments.io due:fri",
                "answer <http://payments.io|payments.io> 3 yes¦answer payments.io 3 yes",
                "assign <http://payments.io|payments.io> 3 <@U2|ana>¦assign payments.io 3 <@U2|ana>",
                "decisions \"<http://payments.io|payments.io>\"¦decisions payments.io",
                "status pay\u200Bments-api\uFEFF¦status payments-api",
                "\u200Estatus\u200F payments-api¦status payments-api",
                "sta\u00ADtus¦status",
                "ｓｔａｔｕｓ　payments-api¦status payments-api",
                "answer ３ yes¦answer 3 yes",
                "*status*¦status",
                "`status payments-api`¦status payments-api",
                "_status_ *payments-api*¦status payments-api",
                "*status payments-api*.¦status payments-api",
                "status.¦status",
                "todo!¦todo",
                "status payments-api.¦status payments-api",
                "close RR-12 ready.¦close RR-12 ready",
                "snooze 3 until:fri.¦snooze 3 until:fri",
                "/readiness status¦status",
                "/readiness /readiness status¦status",
                "open x owners:<@U2|ana> <@U3|ben>¦open x owners:<@U2|ana>,<@U3|ben>",
                "open x owners:<@U2|ana> <@U3|ben> due:fri¦open x owners:<@U2|ana>,<@U3|ben> due:fri",
                "open x owners:\"<@U2|Ana B> <@U3|ben>\"¦open x owners:<@U2|ana>,<@U3|ben>",
                "open x owners:\"<@U2|ana>, <@U3|ben>\"¦open x owners:<@U2|ana>,<@U3|ben>",
                "open x owners:<@U2|ana> and <@U3|ben> due:fri¦open x owners:<@U2|ana>,<@U3|ben> due:fri",
                "open x owners:<@U2|ana>, <@U3|ben>, and <@U4|lea>¦open x owners:<@U2|ana>,<@U3|ben>,<@U4|lea>",
                "open x owners:<@U2|ana> &amp; <@U3|ben>¦open x owners:<@U2|ana>,<@U3|ben>",
                "open x owners: <@U2|ana>, <@U3|ben>¦open x owners:<@U2|ana>,<@U3|ben>",
                "open x owners:<@U2|ana>;<@U3|ben> lead:<@U4>¦open x owners:<@U2|ana>,<@U3|ben> lead:<@U4>",
                "open x owners:<@U2|ana> ; <@U3|ben>¦open x owners:<@U2|ana>,<@U3|ben>",
                "open x lead: <@U3|ben> due: fri¦open x lead:<@U3|ben> due:fri",
                "set due:next friday¦set due:fri",
                "set due: Next Fri lead: <@U4>¦set due:fri lead:<@U4>",
                "snooze 3 until: fri 10:00¦snooze 3 until:\"fri 10:00\"",
                "answer x 1 no, nothing was cut¦answer x 1 no nothing was cut",
                "answer x 1 no: nothing was cut¦answer x 1 no nothing was cut",
                "answer x 1: yes - see there¦answer x 1 yes see there",
                "answer x Q1: no. Nothing¦answer x 1 no Nothing",
                "answer 1) yes¦answer 1 yes",
                "answer 1 *yes*, it is¦answer 1 yes it is",
                "answer 1 not sure, ask ops¦answer 1 unsure ask ops",
                "answer x 1 not applicable: no secrets¦answer x 1 na no secrets",
            })
    void whatSlackAndPhonesAddIsLeftOut(String sent, String meant) {
        assertThat(read(sent)).usingRecursiveComparison().ignoringFields("item").isEqualTo(read(meant));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "decide D-2 three environments¦Add the reason¦decide D-2 three environments because …",
                "decide RR-1 D-2 ask <@U2|ana>.¦Add the reason¦decide RR-1 D-2 ask @ana because …",
                "decide D-2 three because¦Add the reason¦decide D-2 three because …",
                "drop D-3¦Add the reason¦drop D-3 because …",
                "waive R-1 until:+2w¦Add the reason¦waive R-1 until:+2w because …",
                "open x owners:<!subteam^S0PLAT|@platform>¦@platform is a group; name people¦owners:@a,@b",
                "open x owners:<@U2|ana>,<!subteam^S0PLAT|@platform>¦@platform is a group; name people¦owners:@a,@b",
                "set lead:<!subteam^S0PLAT|platform>¦@platform is a group; name people¦owners:@a,@b",
                "assign 3 <!subteam^S0PLAT|@platform>¦@platform is a group; name people¦owners:@a,@b",
            })
    void aRefusalShowsTheCorrectedInput(String text, String advice, String corrected) {
        assertThat(unclear(text).expected()).isEqualTo(advice);
        assertThat(unclear(text).corrected()).isEqualTo(corrected);
    }

    @Test
    void aTitleKeepsItsFormattingAndStops() {
        assertThat(read("decision add who calls __init__, and when? due:fri"))
                .isEqualTo(new RegisterCommand.Add(
                        HERE, new Prose("who calls __init__, and when?"), null, when("fri"), null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "opne payments|0|verb|open",
                "stauts|0|verb|status",
                "open payments lead:bob|14|a person|",
                "open payments dew:fri|14|package: lead: owners: due:|due:",
                "open payments due:never|14|a day|",
                "open payments due:fri 10:00|14|counts as a whole|",
                "set due:\"tomorrow 9:30\"|4|counts as a whole|",
                "decision add the host due:fri 10:00|22|counts as a whole|",
                "waive R-1 until:fri 10:00 because it waits|10|counts as a whole|",
                "away \"tomorrow 10:00..fri\"|5|counts as a whole|",
                "open rr-1|5|number|",
                "open 42|5|letter|",
                "open payments due:fri due:sat|22|once only|",
                "open \"payments|5|not closed|",
                "answer 3 maybe|9|yes, no, na or unsure|",
                "answer|6|an item|",
                "note 3|6|the note itself|",
                "set|3|what to set|",
                "list moin|5|mine|mine",
                "list page:0|5|page|",
                "clear|5|an item|",
                "decide D-1 yes|11|Add the reason|",
                "snooze 3|8|until|",
                "digest schedule daily 25:00|22|time of day|",
                "digest schedule daily 32:99|22|time of day|",
                "digest schedule daily|21|time of day|",
                "digest schedule 9:00 daily|16|daily, weekdays|",
                "digest schedule weekday 9:00|16|daily, weekdays|weekdays",
                "digest schedule mon,wen 9:00|16|daily, weekdays|",
                "digest schedule daily 9:00 in:leads|27|pick it from the list|",
                "digest schedule daily 9:00 at:dm|27|tz: in: all|",
                "digest schedule daily 9:00 every|27|tz: in: all|tz:",
                "digest schedule daily 9:00 in:dm because|33|nothing more|",
                "digest schedule daily 9:00 tz:Mars/Olympus|27|zone|",
                "digest|6|preview, now, list|",
                "digest preveiw|7|preview, now, list|preview",
                "digest pause|12|id|",
                "digest now please|11|nothing more|",
                "digest schedule daily 9:00 tz:Europe/Berln|27|zone|Europe/Berlin",
                "away tomorrow|5|two days|",
                "decision set D-1 status:stuck|17|one of|",
                "decision set D-1 status:bloked|17|one of|blocked",
                "decision set D-1|16|what to set|",
                "decision set|12|a decision's number|",
                "decision sat D-1|9|add or set|set",
                "decision add|12|the decision's title|",
                "decide because x|7|a decision's number|",
                "decide D-1 a because|20|Add the reason|",
                "drop D-1|8|Add the reason|",
                "close maybe|11|one of|",
                "status RR-1 please|12|nothing more|",
            })
    void aMistakeIsNamedWithItsPlaceWhatIsExpectedAndWhatWasMeant(
            String text, int position, String expected, String suggestion) {
        var unclear = unclear(text);

        assertThat(unclear.position()).isEqualTo(position);
        assertThat(unclear.expected()).contains(expected);
        if (suggestion != null) {
            assertThat(unclear.suggestions()).contains(suggestion);
        }
    }

    @Test
    void neverThrowsWhateverIsTyped() {
        long seed = Length.seed(GrammarTest.class);
        var random = new Random(seed);
        var pieces = List.of(
                "open",
                "answer",
                "note",
                "set",
                "status",
                "decision",
                "add",
                "digest",
                "schedule",
                "because",
                "walk",
                "payments-api",
                "RR-1",
                "D-2",
                "R-3",
                "3",
                "Q4",
                "yes",
                "no",
                "n/a",
                "due:",
                "due:fri",
                "owners:",
                "<@U1|a>",
                "<@U1>",
                "<#C1|c>",
                "<https://a.example|b>",
                "<",
                ">",
                "\"",
                "“",
                "”",
                "—",
                "until:+2d",
                ":",
                "::",
                "a:b",
                "\n",
                "\t",
                "\u202E",
                "😀",
                "\uD83D",
                "&lt;",
                "..",
                "tomorrow..",
                "10:00",
                "-",
                "?",
                "--help");

        for (int round = 0; round < 10_000; round++) {
            var text = new StringBuilder();
            for (int piece = random.nextInt(9); piece >= 0; piece--) {
                text.append(pieces.get(random.nextInt(pieces.size()))).append(random.nextInt(4) == 0 ? "" : " ");
            }
            var parsed = grammar.parse(text.toString());
            int length = text.length();
            parsed.match(understood -> true, unclear -> {
                assertThat(unclear.position()).as(text.toString()).isBetween(0, length);
                assertThat(unclear.expected()).isNotBlank();
                return true;
            });
        }
        assertThat(unclear("x".repeat(30_000)).expected()).contains("20000");
    }
}
