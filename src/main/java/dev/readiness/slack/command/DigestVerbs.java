package dev.readiness.slack.command;

import dev.readiness.calendar.When;
import dev.readiness.people.ChannelId;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The verbs for digests, which later versions carry out. */
final class DigestVerbs {
    private static final List<String> WORDS =
            List.of("preview", "now", "list", "schedule", "pause", "resume", "delete");
    private static final List<DayOfWeek> WEEKDAYS = List.of(DayOfWeek.values()).subList(0, 5);
    private static final String DAYS = "daily, weekdays, weekly, or days such as mon,wed or mon-fri";

    List<Verb> all() {
        return List.of(new Verb(
                "digest",
                List.of(
                        "digest preview|now|list",
                        "digest schedule <days> <hh:mm> [tz:<zone>] [in:#c|dm]",
                        "digest pause|resume|delete <id>"),
                "Have a digest of all reviews sent on a schedule, or see what it would say.",
                List.of("digest preview", "digest schedule weekdays 9:00 tz:Europe/Berlin in:dm", "digest pause 2"),
                DigestVerbs::digest));
    }

    private static Command digest(Words words) {
        var word = words.next();
        return switch (word.lower()) {
            case "preview", "now", "list" -> {
                words.end("nothing more");
                yield new LaterCommand.DigestShow(word.lower());
            }
            case "schedule" -> schedule(words);
            case "pause", "resume", "delete" -> change(words, word.lower());
            default -> throw new Misread(word, "one of " + String.join(", ", WORDS), Near.to(word.text(), WORDS));
        };
    }

    private static Command change(Words words, String what) {
        var id = words.next();
        if (id.isEnd() || id.isOption()) {
            throw new Misread(id, "the digest's id, as digest list shows it");
        }
        words.end("nothing more");
        return new LaterCommand.DigestChange(what, id.text());
    }

    private static Command schedule(Words words) {
        var days = days(words.next());
        var clock = words.next();
        LocalTime time =
                When.time(clock.whole()).orElseThrow(() -> new Misread(clock, "a time of day, from 0:00 to 23:59"));
        var options = Options.read(words, List.of("tz", "in"));
        var place = options.value("in");
        boolean direct = place.filter(word -> word.lower().equals("dm")).isPresent();
        return new LaterCommand.DigestSchedule(
                days,
                time,
                options.value("tz").map(DigestVerbs::zone).orElse(null),
                direct ? null : place.map(DigestVerbs::channel).orElse(null),
                direct);
    }

    private static List<DayOfWeek> days(Word word) {
        return switch (word.lower()) {
            case "daily" -> List.of(DayOfWeek.values());
            case "weekdays" -> WEEKDAYS;
            case "weekly" -> List.of(DayOfWeek.MONDAY);
            default -> listed(word);
        };
    }

    private static List<DayOfWeek> listed(Word word) {
        var days = new TreeSet<DayOfWeek>();
        for (var part : word.lower().split(",", -1)) {
            var ends = part.split("-", -1);
            if (ends.length > 2) {
                throw new Misread(word, DAYS);
            }
            var last = day(word, ends[ends.length - 1]);
            for (var day = day(word, ends[0]); day != last; day = day.plus(1)) {
                days.add(day);
            }
            days.add(last);
        }
        return new ArrayList<>(days);
    }

    private static DayOfWeek day(Word word, String name) {
        return When.weekday(name).orElseThrow(() -> new Misread(word, DAYS));
    }

    private static ZoneId zone(Word word) {
        try {
            return ZoneId.of(word.text());
        } catch (DateTimeException unknown) {
            var near = Near.to(word.text(), ZoneId.getAvailableZoneIds());
            throw new Misread(word, "a zone such as Europe/Berlin", near);
        }
    }

    private static ChannelId channel(Word word) {
        return word.mention('#')
                .map(ChannelId::new)
                .orElseThrow(() -> new Misread(word, "dm, or a channel: type # and pick it from the list"));
    }
}
