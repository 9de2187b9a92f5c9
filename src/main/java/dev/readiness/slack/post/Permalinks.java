package dev.readiness.slack.post;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.auth.AuthTestResponse;
import dev.readiness.people.MessageRef;
import org.jspecify.annotations.Nullable;

/** The addresses of messages in our workspace, put together as Slack does it, without asking for each. */
public final class Permalinks {
    private static final String ANY_WORKSPACE = "https://slack.com/";

    private final MethodsClient slack;
    private final Promptly promptly;
    private volatile @Nullable String workspace;

    public Permalinks(MethodsClient slack, Promptly promptly) {
        this.slack = slack;
        this.promptly = promptly;
    }

    /**
     * The message's address; without the workspace's name in it where Slack does not tell.
     *
     * @param root the time stamp of the message under which it stands; null where it stands in the channel itself
     */
    String of(MessageRef message, @Nullable String root) {
        var channel = message.channel();
        var address = workspace() + "archives/" + channel + "/p" + message.ts().replace(".", "");
        return root == null || root.equals(message.ts()) ? address : address + "?thread_ts=" + root + "&cid=" + channel;
    }

    private String workspace() {
        var known = workspace;
        if (known != null) {
            return known;
        }
        var told = promptly.call(() -> slack.authTest(request -> request)).map(AuthTestResponse::getUrl);
        told.ifPresent(url -> workspace = url);
        return told.orElse(ANY_WORKSPACE);
    }
}
