package dev.readiness.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readiness.digest.DigestId;
import dev.readiness.people.ChannelId;
import dev.readiness.people.PersonId;
import dev.readiness.reminder.Ledger.Spent;
import dev.readiness.review.ReviewId;
import dev.readiness.usecase.Letter;
import dev.readiness.usecase.Slot;
import dev.readiness.usecase.StoreException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A letter as the outbox keeps it: its kind, what it is about, and what else it must remember. */
record LetterRow(String kind, String subject, String detail) {
    static final String CHANNEL_PAUSED = "channel-paused";
    static final String NUDGE = "nudge";
    private static final String NUDGE_IN_THREAD = "nudge-in-thread";
    private static final String DIGEST = "digest";
    private static final String DIGEST_STUCK = "digest-stuck";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Letter.Cases<LetterRow> WRITING = new Writing();

    private record PausedDetail(List<Long> reviews, String error) {}

    private record NudgeDetail(boolean outdated) {}

    private record ThreadDetail(long review, String day, int slot) {}

    private record DigestDetail(String day, String time, long claim, int part) {}

    private record StuckDetail(
            @Nullable String person,
            @Nullable String channel,
            @Nullable String error) {}

    static LetterRow of(Letter letter) {
        return letter.match(WRITING);
    }

    private static final class Writing implements Letter.Cases<LetterRow> {
        @Override
        public LetterRow channelPaused(Letter.ChannelPaused paused) {
            var reviews = paused.reviews().stream().map(ReviewId::number).toList();
            return new LetterRow(
                    CHANNEL_PAUSED,
                    aboutPause(paused.channel(), paused.since()),
                    write(new PausedDetail(reviews, paused.error())));
        }

        @Override
        public LetterRow nudge(Letter.Nudge nudge) {
            return new LetterRow(NUDGE, aboutSlot(nudge.slot()), write(new NudgeDetail(nudge.outdated())));
        }

        @Override
        public LetterRow nudgeInThread(Letter.NudgeInThread nudge) {
            var slot = nudge.slot();
            var detail = new ThreadDetail(nudge.review().number(), slot.date().toString(), slot.slot());
            return new LetterRow(NUDGE_IN_THREAD, slot.person().id(), write(detail));
        }

        @Override
        public LetterRow ofDigest(Letter.OfDigest letter) {
            var slot = letter.slot();
            var detail = new DigestDetail(slot.day().toString(), slot.time().toString(), letter.claim(), letter.part());
            return new LetterRow(DIGEST, slot.origin(), write(detail));
        }

        @Override
        public LetterRow digestStuck(Letter.DigestStuck letter) {
            var to = DigestTable.Place.of(letter.to());
            return new LetterRow(
                    DIGEST_STUCK,
                    letter.digest().toString(),
                    write(new StuckDetail(to.person(), to.channel(), letter.error())));
        }
    }

    /** What letters about this pause have as their subject. */
    static String aboutPause(ChannelId channel, Instant since) {
        return channel + "/" + since.toEpochMilli();
    }

    private static String aboutSlot(Spent slot) {
        return slot.person() + "/" + slot.date() + "/" + slot.slot();
    }

    Letter letter() {
        var about = subject.split("/", -1);
        return switch (kind) {
            case CHANNEL_PAUSED -> {
                var paused = read(PausedDetail.class);
                yield new Letter.ChannelPaused(
                        new ChannelId(about[0]),
                        Instant.ofEpochMilli(Long.parseLong(about[1])),
                        paused.reviews().stream().map(ReviewId::new).toList(),
                        paused.error());
            }
            case NUDGE ->
                new Letter.Nudge(
                        slot(about[0], about[1], Integer.parseInt(about[2])),
                        read(NudgeDetail.class).outdated());
            case NUDGE_IN_THREAD -> {
                var nudge = read(ThreadDetail.class);
                yield new Letter.NudgeInThread(slot(subject, nudge.day(), nudge.slot()), new ReviewId(nudge.review()));
            }
            case DIGEST -> {
                var digest = read(DigestDetail.class);
                yield new Letter.OfDigest(
                        new Slot(subject, LocalDate.parse(digest.day()), LocalTime.parse(digest.time())),
                        digest.claim(),
                        digest.part());
            }
            case DIGEST_STUCK -> {
                var stuck = read(StuckDetail.class);
                yield new Letter.DigestStuck(
                        new DigestId(Long.parseLong(subject)),
                        DigestTable.Place.of(stuck.person(), stuck.channel()),
                        stuck.error());
            }
            default -> throw new StoreException("the outbox holds a letter of the unknown kind " + kind);
        };
    }

    private static Spent slot(String person, String day, int slot) {
        return new Spent(new PersonId(person), LocalDate.parse(day), slot);
    }

    private <T> T read(Class<T> type) {
        try {
            return JSON.readValue(detail, type);
        } catch (JsonProcessingException failed) {
            throw new StoreException("the outbox holds a letter that cannot be read", failed);
        }
    }

    private static String write(Object detail) {
        try {
            return JSON.writeValueAsString(detail);
        } catch (JsonProcessingException failed) {
            throw new IllegalStateException("every detail can be written", failed);
        }
    }
}
