package dev.readiness.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readiness.digest.DigestId;
import dev.readiness.people.ChannelId;
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
    private static final String DIGEST = "digest";
    private static final String DIGEST_STUCK = "digest-stuck";
    private static final ObjectMapper JSON = new ObjectMapper();

    private record PausedDetail(List<Long> reviews, String error) {}

    private record DigestDetail(String origin, String day, String time, long claim, int part) {}

    private record StuckDetail(
            long digest,
            @Nullable String person,
            @Nullable String channel,
            @Nullable String error) {}

    static LetterRow of(Letter letter) {
        return letter.match(
                paused -> new LetterRow(
                        CHANNEL_PAUSED,
                        aboutPause(paused.channel(), paused.since()),
                        write(new PausedDetail(
                                paused.reviews().stream().map(ReviewId::number).toList(), paused.error()))),
                LetterRow::ofDigest,
                LetterRow::ofStuck);
    }

    private static LetterRow ofDigest(Letter.OfDigest letter) {
        var slot = letter.slot();
        var detail = new DigestDetail(
                slot.origin(), slot.day().toString(), slot.time().toString(), letter.claim(), letter.part());
        return new LetterRow(DIGEST, slot.origin(), write(detail));
    }

    private static LetterRow ofStuck(Letter.DigestStuck letter) {
        var to = DigestTable.Place.of(letter.to());
        var detail = new StuckDetail(letter.digest().number(), to.person(), to.channel(), letter.error());
        return new LetterRow(DIGEST_STUCK, letter.digest().toString(), write(detail));
    }

    /** What letters about this pause have as their subject. */
    static String aboutPause(ChannelId channel, Instant since) {
        return channel + "/" + since.toEpochMilli();
    }

    Letter letter() {
        try {
            return switch (kind) {
                case CHANNEL_PAUSED -> paused();
                case DIGEST -> digest();
                case DIGEST_STUCK -> stuck();
                default -> throw new StoreException("the outbox holds a letter of the unknown kind " + kind);
            };
        } catch (JsonProcessingException failed) {
            throw new StoreException("the outbox holds a letter that cannot be read", failed);
        }
    }

    private Letter paused() throws JsonProcessingException {
        var paused = JSON.readValue(detail, PausedDetail.class);
        int slash = subject.indexOf('/');
        return new Letter.ChannelPaused(
                new ChannelId(subject.substring(0, slash)),
                Instant.ofEpochMilli(Long.parseLong(subject.substring(slash + 1))),
                paused.reviews().stream().map(ReviewId::new).toList(),
                paused.error());
    }

    private Letter digest() throws JsonProcessingException {
        var digest = JSON.readValue(detail, DigestDetail.class);
        var slot = new Slot(digest.origin(), LocalDate.parse(digest.day()), LocalTime.parse(digest.time()));
        return new Letter.OfDigest(slot, digest.claim(), digest.part());
    }

    private Letter stuck() throws JsonProcessingException {
        var stuck = JSON.readValue(detail, StuckDetail.class);
        return new Letter.DigestStuck(
                new DigestId(stuck.digest()), DigestTable.Place.of(stuck.person(), stuck.channel()), stuck.error());
    }

    private static String write(Object detail) {
        try {
            return JSON.writeValueAsString(detail);
        } catch (JsonProcessingException failed) {
            throw new IllegalStateException("every detail can be written", failed);
        }
    }
}
