package dev.readiness.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readiness.people.ChannelId;
import dev.readiness.review.ReviewId;
import dev.readiness.usecase.Letter;
import dev.readiness.usecase.StoreException;
import java.time.Instant;
import java.util.List;

/** A letter as the outbox keeps it: its kind, what it is about, and what else it must remember. */
record LetterRow(String kind, String subject, String detail) {
    static final String CHANNEL_PAUSED = "channel-paused";
    private static final ObjectMapper JSON = new ObjectMapper();

    private record PausedDetail(List<Long> reviews, String error) {}

    static LetterRow of(Letter letter) {
        return letter.match(paused -> new LetterRow(
                CHANNEL_PAUSED,
                aboutPause(paused.channel(), paused.since()),
                write(new PausedDetail(
                        paused.reviews().stream().map(ReviewId::number).toList(), paused.error()))));
    }

    /** What letters about this pause have as their subject. */
    static String aboutPause(ChannelId channel, Instant since) {
        return channel + "/" + since.toEpochMilli();
    }

    Letter letter() {
        if (!kind.equals(CHANNEL_PAUSED)) {
            throw new StoreException("the outbox holds a letter of the unknown kind " + kind);
        }
        try {
            var paused = JSON.readValue(detail, PausedDetail.class);
            int slash = subject.indexOf('/');
            return new Letter.ChannelPaused(
                    new ChannelId(subject.substring(0, slash)),
                    Instant.ofEpochMilli(Long.parseLong(subject.substring(slash + 1))),
                    paused.reviews().stream().map(ReviewId::new).toList(),
                    paused.error());
        } catch (JsonProcessingException failed) {
            throw new StoreException("the outbox holds a letter that cannot be read", failed);
        }
    }

    private static String write(PausedDetail detail) {
        try {
            return JSON.writeValueAsString(detail);
        } catch (JsonProcessingException failed) {
            throw new IllegalStateException("every detail can be written", failed);
        }
    }
}
