package dev.readiness.slack.command;

import dev.readiness.calendar.Weekdays;
import dev.readiness.calendar.When;
import dev.readiness.people.ChannelId;
import dev.readiness.usecase.DigestOutcome.Deed;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The verbs for digests. */
final class DigestVerbs {
    private static final List<String> WORDS =
            List.of("preview", "now", "list", "schedule", "pause", "resume", "delete");
    private static final List<String> NAMED_DAYS = List.of("daily", "weekdays", "weekly", "mon-fri");
    private static final String DAYS = "daily, weekdays, weekly, or days such as mon,wed or mon-fri";

    List<Verb> all() {
        return List.of(new Verb(
                "digest",
                List.of(
                        "digest preview|now|list",
                        "digest schedule <days> <hh:mm> [tz:<zone>] [in:#c|dm] [all]",
                        "digest pause|resume|delete <id>"),
                "Have a digest of this channel's reviews, or of all that its readers may see, sent on a schedule; or see what it would say.",
                List.of("digest preview", "digest schedule weekdays 9:00 tz:Europe/Berlin in:dm", "digest pause 2"),
                DigestVerbs::digest));
    }

    private static Command digest(Words words) {
        var word = words.next();
        return switch (word.lower()) {
            case "preview" -> Tails.alone(words, new DigestCommand.Preview());
            case "now" -> Tails.alone(words, new DigestCommand.Now());
            case "list" -> Tails.alone(words, new DigestCommand.Listing());
            case "schedule" -> schedule(words);
            case "pause" -> keep(words, Deed.PAUSE);
            case "resume" -> keep(words, Deed.RESUME);
            case "delete" -> keep(words, Deed.DELETE);
            default -> throw new Misread(word, "one of " + String.join(", ", WORDS), Near.to(word.text(), WORDS));
        };
    }

    private static Command keep(Words words, Deed deed) {
        var id = words.next();
        if (id.isEnd() || id.isOption()) {
            throw new Misread(id, "the digest's id, as digest list shows it");
        }
        words.end("nothing more");
        return new DigestCommand.Keep(deed, id.text());
    }

    private static Command schedule(Words words) {
        var days = days(words.next());
        var clock = words.next();
        LocalTime time =
                When.time(clock.whole()).orElseThrow(() -> new Misread(clock, "a time of day, from 0:00 to 23:59"));
        var options = Options.read(words, List.of("tz", "in"), List.of("all"));
        words.end("nothing more");
        var place = options.value("in");
        boolean direct = place.filter(word -> word.lower().equals("dm")).isPresent();
        return new DigestCommand.Schedule(
                days,
                time,
                options.value("tz").map(DigestVerbs::zone).orElse(null),
                direct ? null : place.map(DigestVerbs::channel).orElse(null),
                direct,
                options.value("all").isPresent());
    }

    private static Set<DayOfWeek> days(Word word) {
        return switch (word.lower()) {
            case "daily" -> EnumSet.allOf(DayOfWeek.class);
            case "weekdays" -> Weekdays.USUAL;
            case "weekly" -> EnumSet.of(DayOfWeek.MONDAY);
            default -> Weekdays.parse(word.lower()).orElseThrow(() -> new Misread(word, DAYS, near(word)));
        };
    }

    private static List<String> near(Word word) {
        return Near.to(word.lower(), NAMED_DAYS);
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
