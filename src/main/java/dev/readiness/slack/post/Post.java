package dev.readiness.slack.post;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.chat.ChatUpdateResponse;
import com.slack.api.model.Message;
import dev.readiness.slack.view.Drawn;
import dev.readiness.usecase.Outbox.Parcel;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Posts, edits and finds our messages; each carries its key in its metadata, since Slack has no key of its own. */
final class Post {
    private static final String EVENT_TYPE = "readiness_message";
    private static final String KEY = "key";
    private static final int PAGE = 200;
    private static final Duration CLOCKS_APART = Duration.ofMinutes(2);

    private final MethodsClient slack;

    Post(MethodsClient slack) {
        this.slack = slack;
    }

    Outcome<ChatPostMessageResponse> post(Parcel parcel, Drawn message) {
        return Calls.run(() -> slack.chatPostMessage(
                request -> request.channel(parcel.channel().id())
                        .threadTs(parcel.threadTs())
                        .text(message.text())
                        .blocks(message.blocks())
                        .metadata(metadata(parcel))
                        .unfurlLinks(false)
                        .unfurlMedia(false)));
    }

    Outcome<ChatUpdateResponse> edit(Parcel parcel, String ts, Drawn message) {
        return Calls.run(() ->
                slack.chatUpdate(request -> request.channel(parcel.channel().id())
                        .ts(ts)
                        .text(message.text())
                        .blocks(message.blocks())
                        .metadata(metadata(parcel))));
    }

    private static Message.Metadata metadata(Parcel parcel) {
        return Message.Metadata.builder()
                .eventType(EVENT_TYPE)
                .eventPayload(Map.of(KEY, parcel.key()))
                .build();
    }

    /** A page of messages, and where the next one starts. */
    private record Page(
            Iterable<Message> messages, @Nullable String next) {}

    /** The ts of the parcel's message, where a post since {@code tried} reached Slack; done with null where none did. */
    Outcome<Optional<String>> find(Parcel parcel, Instant tried) {
        var oldest = Long.toString(tried.minus(CLOCKS_APART).getEpochSecond());
        try {
            @Nullable String cursor = null;
            do {
                var page = page(parcel, oldest, cursor);
                for (var message : page.messages()) {
                    if (isOurs(message, parcel)) {
                        return new Outcome.Done<>(Optional.of(message.getTs()));
                    }
                }
                cursor = page.next();
            } while (cursor != null && !cursor.isEmpty());
            return new Outcome.Done<>(Optional.empty());
        } catch (SlackApiException | IOException | RuntimeException failed) {
            return new Outcome.Unclear<>(failed.toString());
        }
    }

    private static boolean isOurs(Message message, Parcel parcel) {
        var metadata = message.getMetadata();
        return metadata != null
                && EVENT_TYPE.equals(metadata.getEventType())
                && parcel.key().equals(metadata.getEventPayload().get(KEY));
    }

    private Page page(Parcel parcel, String oldest, @Nullable String cursor) throws IOException, SlackApiException {
        var channel = parcel.channel().id();
        if (parcel.threadTs() == null) {
            var answer = slack.conversationsHistory(request -> request.channel(channel)
                    .oldest(oldest)
                    .limit(PAGE)
                    .cursor(cursor)
                    .includeAllMetadata(true));
            checked(answer.isOk(), answer.getError());
            var more = answer.getResponseMetadata();
            return new Page(answer.getMessages(), more == null ? null : more.getNextCursor());
        }
        var answer = slack.conversationsReplies(request -> request.channel(channel)
                .ts(parcel.threadTs())
                .oldest(oldest)
                .limit(PAGE)
                .cursor(cursor)
                .includeAllMetadata(true));
        checked(answer.isOk(), answer.getError());
        var more = answer.getResponseMetadata();
        return new Page(answer.getMessages(), more == null ? null : more.getNextCursor());
    }

    private static void checked(boolean ok, @Nullable String error) throws IOException {
        if (!ok) {
            throw new IOException("Slack refused the look-up: " + error);
        }
    }
}
