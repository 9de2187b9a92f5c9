package dev.readiness.slack.post;

import com.slack.api.methods.MethodsClient;
import com.slack.api.model.Message;
import com.slack.api.model.ResponseMetadata;
import dev.readiness.people.ChannelId;
import dev.readiness.usecase.Parcel.Try;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds a message of ours by the key in its metadata. */
final class Search {
    private static final int PAGE = 200;
    private static final Duration CLOCKS_APART = Duration.ofMinutes(2);
    private static final String NO_THREAD = "thread_not_found";

    private final MethodsClient slack;

    Search(MethodsClient slack) {
        this.slack = slack;
    }

    /** A page of messages, and where the next one starts. */
    private record Page(List<Message> messages, String next) {
        static Outcome<Page> of(@Nullable List<Message> messages, @Nullable ResponseMetadata more) {
            var next = more == null ? null : more.getNextCursor();
            return new Outcome.Done<>(
                    new Page(Objects.requireNonNullElse(messages, List.of()), Objects.requireNonNullElse(next, "")));
        }

        Optional<String> find(String key) {
            return messages.stream()
                    .filter(message -> isOurs(message.getMetadata(), key))
                    .map(Message::getTs)
                    .findFirst();
        }

        private static boolean isOurs(Message.@Nullable Metadata metadata, String key) {
            return metadata != null
                    && Post.EVENT_TYPE.equals(metadata.getEventType())
                    && key.equals(metadata.getEventPayload().get(Post.KEY));
        }
    }

    /** Where the message with that key stands, if the post in question has reached Slack. */
    Outcome<Optional<String>> find(String key, ChannelId channel, Try tried) {
        return find(key, channel, tried, "");
    }

    private Outcome<Optional<String>> find(String key, ChannelId channel, Try tried, String cursor) {
        var looked = tried.threadTs() == null
                ? history(channel, oldest(tried), cursor)
                : replies(channel, tried.threadTs(), oldest(tried), cursor);
        if (looked instanceof Outcome.Refused<Page> refused && refused.error().equals(NO_THREAD)) {
            return new Outcome.Done<>(Optional.empty());
        }
        return looked.then(page -> {
            var found = page.find(key);
            return found.isPresent() || page.next().isEmpty()
                    ? new Outcome.Done<>(found)
                    : find(key, channel, tried, page.next());
        });
    }

    private static String oldest(Try tried) {
        return Long.toString(tried.at().minus(CLOCKS_APART).getEpochSecond());
    }

    private Outcome<Page> history(ChannelId channel, String oldest, String cursor) {
        return Calls.run(() -> slack.conversationsHistory(request -> request.channel(channel.id())
                        .oldest(oldest)
                        .limit(PAGE)
                        .cursor(cursor)
                        .includeAllMetadata(true)))
                .then(answer -> Page.of(answer.getMessages(), answer.getResponseMetadata()));
    }

    private Outcome<Page> replies(ChannelId channel, String threadTs, String oldest, String cursor) {
        return Calls.run(() -> slack.conversationsReplies(request -> request.channel(channel.id())
                        .ts(threadTs)
                        .oldest(oldest)
                        .limit(PAGE)
                        .cursor(cursor)
                        .includeAllMetadata(true)))
                .then(answer -> Page.of(answer.getMessages(), answer.getResponseMetadata()));
    }
}
