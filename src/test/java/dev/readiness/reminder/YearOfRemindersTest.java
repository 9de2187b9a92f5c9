package dev.readiness.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.calendar.Calendars;
import dev.readiness.fixtures.Length;
import dev.readiness.fixtures.Sqlite;
import dev.readiness.settings.HolidayFiles;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A year of 200 reviews and 60 people in six zones, told twice: by the planner and by a plainer model. */
@Order(1)
class YearOfRemindersTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int DAYS = Length.YEAR_DAYS.now();
    private static final int REVIEWS = Length.YEAR_REVIEWS.now();
    private static final int PEOPLE = 60;
    private static final Comparator<Sent> ORDER =
            Comparator.comparing(sent -> sent.to().id());

    private final long seed = Length.seed(YearOfRemindersTest.class);

    @TempDir
    Path folder;

    /** Whether the message of that slot does not reach whom it is for. */
    private boolean fails(Ledger.Spent slot) {
        return Objects.hash(slot.person().id(), slot.date(), slot.slot(), seed) % 40 == 0;
    }

    @Test
    void thePlannerTellsTheSameMessagesWithTwoADayNoneMissingNoneTwiceNoneOutsideHours() {
        var usual = ReminderPolicy.USUAL;
        var policy = new ReminderPolicy(
                usual.decisionSteps(), usual.itemSteps(), usual.escalateAfter(), usual.weeklyEvery(), 2);
        var engine = new MemoryEngine(policy, this::fails);

        var run = new Run(seed, engine, engine::turnTo, new PlainModel(policy, this::fails));
        run.go();

        assertThat(engine.refused()).as("second wake-ups that sent nothing").isEqualTo(run.messages);
    }

    @Test
    void theEngineOnItsDatabaseTellsTheSameMessagesThoughEachWakeUpIsByTwoOfThemThatWereJustStarted() {
        var policy = ReminderPolicy.USUAL;
        var calendars = new Calendars(
                SimulatedYear.rules(PEOPLE),
                new HolidayFiles().load(Path.of("config/holidays")).get());
        try (var engine = new StoredEngine(Sqlite.at(folder.resolve("year.db")), calendars, policy, this::fails)) {
            new Run(seed, engine, engine::turnTo, new PlainModel(policy, this::fails)).go();
        }
    }

    /** One year on one engine, which is down now and then. */
    private static final class Run {
        private final long seed;
        private final Engine engine;
        private final Consumer<Instant> turnTo;
        private final PlainModel model;
        private final SimulatedYear year;
        private final Random lots;
        private final HashSet<Ledger.Spent> slots = new HashSet<>();
        private int ticksDown;
        private int outages;
        private int messages;
        private int lines;

        Run(long seed, Engine engine, Consumer<Instant> turnTo, PlainModel model) {
            this.seed = seed;
            this.engine = engine;
            this.turnTo = turnTo;
            this.model = model;
            lots = new Random(seed + 1);
            year = new SimulatedYear(
                    seed,
                    START,
                    new HolidayFiles().load(Path.of("config/holidays")).get(),
                    presence -> {
                        engine.know(presence);
                        model.know(presence);
                    },
                    duty -> {
                        engine.put(duty);
                        model.put(duty);
                    },
                    duty -> {
                        engine.drop(duty.id(), duty.responsible());
                        model.drop(duty.id(), duty.responsible());
                    });
        }

        void go() {
            year.hire(PEOPLE);
            int openIn = DAYS * SimulatedYear.TICKS_A_DAY * 9 / 10;
            var openings = lots.ints(REVIEWS, 0, openIn).sorted().toArray();
            int opened = 0;
            for (int tick = 0; tick < DAYS * SimulatedYear.TICKS_A_DAY; tick++) {
                int before = opened;
                while (opened < REVIEWS && openings[opened] <= tick) {
                    opened++;
                }
                var now = START.plus(SimulatedYear.TICK.multipliedBy(tick));
                turnTo.accept(now);
                year.happen(now, opened - before);
                if (isUp(tick)) {
                    compare(now);
                }
            }
            assertThat(year.reviews()).isEqualTo(REVIEWS);
            System.out.println(messages + " messages with " + lines + " lines, " + outages + " outages");
            assertThat(messages).isGreaterThan(3 * DAYS);
            assertThat(outages).isPositive();
        }

        /** It goes down about every eight days, and at half time if it never did before. */
        private boolean isUp(int tick) {
            boolean unlucky = lots.nextInt(8 * SimulatedYear.TICKS_A_DAY) == 0;
            boolean spared = outages == 0 && tick == DAYS * SimulatedYear.TICKS_A_DAY / 2;
            if (ticksDown == 0 && (unlucky || spared)) {
                outages++;
                ticksDown = 1 + lots.nextInt(lots.nextInt(4) == 0 ? 3 * SimulatedYear.TICKS_A_DAY : 24);
            }
            ticksDown = Math.max(0, ticksDown - 1);
            return ticksDown == 0;
        }

        private void compare(Instant now) {
            var wanted = model.tick(now).stream().sorted(ORDER).toList();
            var sent = engine.next().isAfter(now)
                    ? List.<Sent>of()
                    : engine.sweep(now).stream().sorted(ORDER).toList();
            assertThat(sent).as("seed %d at %s", seed, now).isEqualTo(wanted);
            sent.forEach(this::check);
        }

        private void check(Sent sent) {
            messages++;
            lines += sent.lines().size();
            var calendar = year.presence(sent.to()).calendar();
            var there = sent.at().atZone(calendar.zone());
            assertThat(there.toLocalDate()).isEqualTo(sent.date());
            assertThat(there.toLocalTime())
                    .isBetween(calendar.hours().from(), calendar.hours().until().minus(1, ChronoUnit.MINUTES));
            assertThat(calendar.days().week()).contains(there.getDayOfWeek());
            assertThat(calendar.days().holidays().names()).doesNotContainKey(sent.date());
            assertThat(slots.add(new Ledger.Spent(sent.to(), sent.date(), sent.slot())))
                    .as("the first message to %s in that slot", sent.to())
                    .isTrue();
        }
    }
}
