package dev.readiness.app;

import dev.readiness.checklist.ReviewPackage;
import dev.readiness.http.AdminServer;
import dev.readiness.http.Server;
import dev.readiness.schedule.Chore;
import dev.readiness.schedule.Wakes;
import dev.readiness.settings.Settings;
import dev.readiness.slack.command.Grammar;
import dev.readiness.slack.command.ReplyReader;
import dev.readiness.slack.listen.DigestUseCases;
import dev.readiness.slack.listen.FrontDoor;
import dev.readiness.slack.listen.SlackApp;
import dev.readiness.slack.listen.UseCases;
import dev.readiness.slack.post.Acquaintance;
import dev.readiness.slack.post.Courier;
import dev.readiness.slack.post.Drawing;
import dev.readiness.slack.post.Permalinks;
import dev.readiness.slack.post.PictureUpload;
import dev.readiness.slack.post.Promptly;
import dev.readiness.slack.post.Rates;
import dev.readiness.slack.post.SlackClient;
import dev.readiness.slack.post.SlackDirectory;
import dev.readiness.slack.post.SlackScreen;
import dev.readiness.slack.socket.SocketMode;
import dev.readiness.store.Database;
import dev.readiness.store.StoredCensus;
import dev.readiness.store.StoredDigests;
import dev.readiness.store.StoredInbox;
import dev.readiness.store.StoredOutbox;
import dev.readiness.store.StoredReviews;
import dev.readiness.store.StoredSights;
import dev.readiness.telemetry.Telemetry;
import dev.readiness.usecase.AddDecision;
import dev.readiness.usecase.AnswerItem;
import dev.readiness.usecase.AskNext;
import dev.readiness.usecase.CloseReview;
import dev.readiness.usecase.DailyLook;
import dev.readiness.usecase.DecideDecision;
import dev.readiness.usecase.Departure;
import dev.readiness.usecase.DropDecision;
import dev.readiness.usecase.ExplainReminders;
import dev.readiness.usecase.ExportReview;
import dev.readiness.usecase.Gate;
import dev.readiness.usecase.HandOver;
import dev.readiness.usecase.KeepDigests;
import dev.readiness.usecase.ListReviews;
import dev.readiness.usecase.NoteItem;
import dev.readiness.usecase.Nudges;
import dev.readiness.usecase.OpenReview;
import dev.readiness.usecase.Packages;
import dev.readiness.usecase.PreviewDigest;
import dev.readiness.usecase.RedactTexts;
import dev.readiness.usecase.RemindPeople;
import dev.readiness.usecase.RiskWatch;
import dev.readiness.usecase.ScheduleDigest;
import dev.readiness.usecase.SeeTo;
import dev.readiness.usecase.SendDigest;
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
import dev.readiness.usecase.Undeliverable;
import dev.readiness.usecase.WaiveRisk;
import dev.readiness.usecase.WalkDecisions;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running bot: its object graph, put together by hand and taken apart in the opposite order. */
public final class Wiring implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);

    private static final Duration PICTURE_PATIENCE = Duration.ofSeconds(15);
    private static final Duration DATABASE_PATIENCE = Duration.ofMinutes(2);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final Entrance entrance = new Entrance();
    private final Beside<Database> opening;
    private final Beside<Server> listening;
    private final @Nullable Beside<AdminServer> administering;
    private final Telemetry telemetry;
    private @Nullable Clockwork clockwork;

    private Wiring(Deployment deployment, Duration stopWithin, Clock clock) {
        var admin = deployment.admin();
        telemetry = new Telemetry(admin.isOn(), clock);
        var server = new Beside<>(
                "server",
                () -> Server.start(
                        deployment.host(), deployment.port(), entrance, entrance::askGate, entrance, stopWithin));
        listening = server;
        opening = new Beside<>(
                "database", () -> Database.openWhenThere(deployment.databaseUrl(), DATABASE_PATIENCE, server::get));
        administering = admin.isOn()
                ? new Beside<>(
                        "admin", () -> AdminServer.start(admin.host(), admin.port(), telemetry::scrape, entrance))
                : null;
    }

    /**
     * Starts the bot; what was started is stopped again where a part of it fails.
     *
     * @return the bot, listening at {@link #port()}
     */
    public static Wiring start(Configuration configuration, Clock clock) {
        var wiring =
                new Wiring(configuration.deployment(), configuration.settings().stopWithin(), clock);
        try {
            wiring.assemble(configuration, clock);
            return wiring;
        } catch (RuntimeException failed) {
            wiring.close();
            throw failed;
        }
    }

    private void assemble(Configuration configuration, Clock machine) {
        var settings = configuration.settings();
        var deployment = configuration.deployment();
        var calendars = configuration.calendars();
        var rates = rates(settings.pace());
        var slack = keep(SlackClient.create(deployment.slackApiUrl(), rates.callTimeout(), telemetry.slackCalls()));
        var methods = slack.methods(deployment.botToken());
        var promptly = keep(new Promptly(rates.lookupTimeout()));
        var directory = new SlackDirectory(methods, promptly, calendars, settings.admins(), settings.openers());
        var screen = keep(new SlackScreen(slack, methods, promptly));

        var database = opening.get();
        var clock = database.clock(machine);
        var bell = new Semaphore(0);
        database.whenMessagesWait(bell::release);
        var watch = new RiskWatch(
                new RulesAtHand(configuration.rules())::of, directory::zoneKnown, loudness(settings.signing()));
        var reviews = new StoredReviews(database, Formats.PACKAGES, watch);
        var inbox = new StoredInbox(database, clock);
        var outbox = new StoredOutbox(database, telemetry);
        var undeliverable = new Undeliverable(reviews, outbox, outbox, clock);
        var nudges = new Nudges(reviews, outbox, clock);
        var digests = new StoredDigests(database);
        var sights = new StoredSights(database, reviews, clock);
        var permalinks = new Permalinks(methods, promptly);
        var drawing = new Drawing(reviews, outbox, nudges, digests, directory, permalinks, settings.command(), clock);
        var courier = keep(new Courier(
                outbox, drawing, undeliverable, undeliverable, methods, rates, clock, bell, settings.stopWithin()));
        keep(new Housekeeping(inbox, settings.inboxKept(), clock));
        var wakes = keep(new Wakes(deployment.databaseUrl(), settings.sweepEvery(), settings.stopWithin()));
        var alarm = new OwnTime(wakes, clock, Clock.systemUTC());
        var reminding = new RemindPeople(reviews, outbox, directory, calendars, settings.reminders(), clock);
        reminding.planBy(Rulebook.fingerprint(configuration));
        var pictures = new UploadedPictures(new PictureUpload(slack, methods, PICTURE_PATIENCE));
        var sending = new SendDigest(
                reviews, digests, sights, directory, outbox, pictures, alarm, telemetry::quietDigest, clock);
        var digesting = new Chore("Sending digests", telemetry.chore("digests", sending::run));
        var chores = List.of(
                new Chore("Looking for due reminders", telemetry.chore("reminders", reminding::run)),
                new Chore(
                        "The daily look at reviews",
                        telemetry.chore("daily-look", new DailyLook(reviews, directory, clock)::run)),
                digesting);
        clockwork = keep(
                new Clockwork(chores, List.of(reminding::nextAfter, sending::nextAfter, courier::nextAfter), courier));

        var known = new Packages(configuration.packages(), settings.defaultPackage());
        var useCases = new UseCases(
                new OpenReview(reviews, known, calendars, clock),
                new AnswerItem(reviews, clock),
                new NoteItem(reviews, clock),
                new SetReview(reviews, clock),
                new AskNext(reviews, clock),
                new ShowReview(reviews),
                new ListReviews(reviews, clock),
                new TakeReply(reviews, clock),
                new SettleCandidate(reviews, clock),
                new HandOver(reviews, clock),
                new SnoozeItems(reviews, clock),
                new SeeTo(reviews, clock),
                new StayAway(reviews, clock),
                new ExplainReminders(reviews, calendars, settings.reminders(), clock),
                new ShowSettings(reviews, directory, calendars, settings.reminders(), clock),
                new TakeBack(reviews, clock),
                new RedactTexts(reviews, clock),
                new ShowDecisions(reviews, clock),
                new AddDecision(reviews, clock),
                new SetDecision(reviews, clock),
                new DecideDecision(reviews, clock),
                new DropDecision(reviews, clock),
                new WalkDecisions(reviews, clock),
                new Todo(reviews, clock),
                new Departure(reviews, clock),
                new ExportReview(reviews, clock),
                new WaiveRisk(
                        reviews,
                        new WaiveRisk.Policy(
                                settings.signing().waiverDays(),
                                settings.signing().twoPersons()),
                        clock),
                new CloseReview(reviews, settings.signing().leadMayOwn(), clock),
                new DigestUseCases(
                        new ScheduleDigest(reviews, digests, sights, directory, alarm, clock),
                        new PreviewDigest(digests, sights, directory, alarm, clock),
                        new KeepDigests(reviews, digests, sights, directory, alarm, clock)),
                Formats.WRITERS,
                new ReplyReader(settings.replyWords()),
                inbox,
                outbox,
                directory,
                new StandIns(reviews, calendars, clock),
                calendars,
                known);
        var desk = new SlackApp(useCases, screen, grammar(configuration.packages()), settings.command())
                .desk(slack, telemetry::request);
        var acquaintance = keep(new Acquaintance(methods, directory::ourTeamIs, rates.channelRetry()));
        var socket = deployment.isSocketMode()
                ? keep(new SocketMode(
                        slack.methods(deployment.appToken()),
                        desk,
                        rates.callTimeout(),
                        rates.retryAfter(),
                        settings.stopWithin(),
                        machine))
                : null;
        courier.start();
        acquaintance.start();
        entrance.open(
                deployment.signingSecrets().isEmpty()
                        ? new NoRoute()
                        : new SlackRoute(new FrontDoor(deployment.signingSecrets(), desk, machine)),
                new GateRoute(new Gate(reviews, settings.gate(), clock), deployment.gateTokens()),
                () -> parts(database, courier, acquaintance, socket));
        listening.get();
        if (administering != null) {
            administering.get();
        }
        if (socket != null) {
            socket.start();
        }
        wakes.start(chores, key -> digesting.run());
        sending.arm();
        var census = new StoredCensus(database);
        telemetry.start(
                new Telemetry.Sources(
                        entrance::parts,
                        outbox::waiting,
                        () -> census.take(LocalDate.ofInstant(clock.instant(), settings.defaultZone()))),
                database::measuredBy);
    }

    private static Map<String, Boolean> parts(
            Database database, Courier courier, Acquaintance acquaintance, @Nullable SocketMode socket) {
        var parts = new LinkedHashMap<String, Boolean>();
        parts.put("database", database.isUp());
        parts.put("courier", courier.isRunning());
        parts.put("token", acquaintance.isTaken());
        if (socket != null) {
            parts.put("socket", socket.isUp());
        }
        return parts;
    }

    static Grammar grammar(List<ReviewPackage> packages) {
        return new Grammar(packages.stream()
                .flatMap(pack -> pack.items().stream())
                .map(item -> item.id().text())
                .collect(Collectors.toSet()));
    }

    private static RiskWatch.Loudness loudness(Settings.Signing signing) {
        return new RiskWatch.Loudness(signing.highInChannel(), signing.warnDaysAhead());
    }

    private static Rates rates(Settings.Pace pace) {
        return new Rates(
                pace.cardEvery(),
                pace.postEvery(),
                pace.editsPerMinute(),
                pace.slackTimeout(),
                pace.historyLag(),
                pace.lookupTimeout(),
                pace.retryAfter(),
                pace.channelRetry());
    }

    /** The port that is listened on. */
    public int port() {
        return listening.get().port();
    }

    /** What it does because time passes, for whoever moves its clock. */
    public Clockwork clockwork() {
        return Objects.requireNonNull(clockwork);
    }

    private <T extends AutoCloseable> T keep(T part) {
        parts.push(part);
        return part;
    }

    /** Stops taking requests, finishes what is under way, and lets go of everything; the last started first. */
    @Override
    public void close() {
        close(listening::close);
        if (administering != null) {
            close(administering::close);
        }
        close(telemetry);
        parts.forEach(Wiring::close);
        close(opening::close);
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception failed) {
            LOG.warn("A part did not stop cleanly: {}", failed.toString());
        }
    }
}
