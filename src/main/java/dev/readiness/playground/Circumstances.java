package dev.readiness.playground;

import dev.readiness.calendar.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.function.Consumer;

/** What a visitor can change about the world itself: what goes wrong with Slack, and what time it is. */
final class Circumstances {
    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final Duration FARTHEST = Duration.ofDays(35);

    private final World world;
    private final TimeTravel travel;

    Circumstances(World world, TimeTravel travel) {
        this.world = world;
        this.travel = travel;
    }

    Map<String, Consumer<Deed>> doings() {
        return Map.of("condition", this::condition, "clock", this::clock);
    }

    private void condition(Deed deed) {
        var condition = Condition.of(deed.needed("id"))
                .orElseThrow(() -> Deed.nonsense("There is no condition “" + deed.text("id") + "”"));
        var value = deed.body().path("value");
        if (!value.isMissingNode() && !value.isNull()) {
            Deed.unless(condition.isAdjustable(), "“" + condition.id() + "” has no number");
            Deed.unless(value.isNumber() && condition.takes(value.asDouble()), "That is no good number: " + value);
            world.conditions().adjust(condition, value.asDouble());
        }
        Deed.unless(deed.body().path("on").isBoolean(), "“on” must be true or false");
        world.conditions().turn(condition, deed.body().path("on").asBoolean());
    }

    private void clock(Deed deed) {
        var by = advance(deed);
        Deed.unless(
                by.compareTo(FARTHEST) <= 0 && by.toMillis() > 0,
                "The clock moves forward, by five weeks at most at a time");
        travel.to(world.clock().instant().plus(by));
    }

    private Duration advance(Deed deed) {
        var how = deed.needed("advance");
        if (how.equals("next-working-day")) {
            return untilMorning(world.clock().instant(), ZoneId.of(deed.who().zone()));
        }
        try {
            return Duration.parse(how);
        } catch (DateTimeParseException neither) {
            throw Deed.nonsense("“advance” is a duration such as PT1H or P7D, or next-working-day");
        }
    }

    /** Until ten o'clock on the next working day, when everybody in that zone is at work. */
    static Duration untilMorning(Instant now, ZoneId zone) {
        var day = WorkingDays.USUAL.after(now.atZone(zone).toLocalDate(), 1);
        return Duration.between(now, day.atTime(MORNING).atZone(zone).toInstant());
    }
}
