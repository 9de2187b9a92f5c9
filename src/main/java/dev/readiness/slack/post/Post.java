package dev.readiness.slack.post;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.chat.ChatGetPermalinkResponse;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.chat.ChatUpdateResponse;
import com.slack.api.methods.response.conversations.ConversationsOpenResponse;
import com.slack.api.model.Message;
import dev.readiness.people.ChannelId;
import dev.readiness.people.PersonId;
import dev.readiness.slack.view.Drawn;
import dev.readiness.usecase.Parcel;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Posts and edits our messages; each carries its key in its metadata, since Slack has no key of its own. */
final class Post {
    private static final Logger LOG = LoggerFactory.getLogger(Post.class);
    static final String EVENT_TYPE = "readiness_message";
    static final String KEY = "key";

    private final MethodsClient slack;

    Post(MethodsClient slack) {
        this.slack = slack;
    }

    Outcome<ChatPostMessageResponse> post(Parcel parcel, ChannelId channel, Drawn message) {
        return orWithoutPictures(parcel, message, shown -> postNow(parcel, channel, shown));
    }

    /** What Slack refuses for its blocks may be refused for a picture that it does not find: nothing was done then. */
    private static <T> Outcome<T> orWithoutPictures(Parcel parcel, Drawn message, Function<Drawn, Outcome<T>> call) {
        var outcome = call.apply(message);
        var bare = message.withoutPictures();
        if (bare.isEmpty() || !(outcome instanceof Outcome.Refused<T> refused) || !isAboutBlocks(refused.error())) {
            return outcome;
        }
        LOG.warn("Slack does not take {} with its picture ({}): it goes without", parcel.key(), refused.error());
        return call.apply(bare.get());
    }

    private static boolean isAboutBlocks(String error) {
        return Remedy.of(error) == Remedy.PLAIN_TEXT;
    }

    private Outcome<ChatPostMessageResponse> postNow(Parcel parcel, ChannelId channel, Drawn message) {
        return Calls.run(() -> slack.chatPostMessage(request -> request.channel(channel.id())
                .threadTs(parcel.target().threadTs())
                .text(message.text())
                .blocks(message.blocks())
                .metadata(metadata(parcel))
                .unfurlLinks(false)
                .unfurlMedia(false)));
    }

    Outcome<ChatUpdateResponse> edit(Parcel parcel, ChannelId channel, String ts, Drawn message) {
        return orWithoutPictures(parcel, message, shown -> editNow(parcel, channel, ts, shown));
    }

    private Outcome<ChatUpdateResponse> editNow(Parcel parcel, ChannelId channel, String ts, Drawn message) {
        return Calls.run(() -> slack.chatUpdate(request -> request.channel(channel.id())
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

    /** Opens the channel in which the person is written to; it stays the same, however often it is opened. */
    Outcome<ConversationsOpenResponse> open(PersonId person) {
        return Calls.run(() -> slack.conversationsOpen(request -> request.users(List.of(person.id()))));
    }

    /** The address of the message that stands there; without the workspace's name in it where Slack does not tell. */
    String link(ChannelId channel, String ts) {
        var asked = Calls.run(() ->
                slack.chatGetPermalink(request -> request.channel(channel.id()).messageTs(ts)));
        return asked instanceof Outcome.Done<ChatGetPermalinkResponse> done
                ? done.answer().getPermalink()
                : "https://slack.com/archives/" + channel + "/p" + ts.replace(".", "");
    }
}
