package dev.readiness.slack.post;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.view.View;
import dev.readiness.people.MessageRef;
import dev.readiness.people.PersonId;
import dev.readiness.slack.view.Drawn;
import dev.readiness.slack.view.Screen;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Modals at once and ephemeral messages soon, both best effort. */
public final class SlackScreen implements Screen, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SlackScreen.class);
    private static final int WAITING = 200;

    private final Slack client;
    private final MethodsClient slack;
    private final Promptly promptly;
    private final ExecutorService whispers = new ThreadPoolExecutor(
            2,
            2,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            work -> {
                var thread = new Thread(work, "whisper");
                thread.setDaemon(true);
                return thread;
            },
            (work, pool) -> LOG.warn("A whisper was dropped: too many wait already"));

    public SlackScreen(Slack client, MethodsClient slack, Promptly promptly) {
        this.client = client;
        this.slack = slack;
        this.promptly = promptly;
    }

    @Override
    public boolean open(String triggerId, View view) {
        return promptly.call(() ->
                        slack.viewsOpen(request -> request.triggerId(triggerId).view(view)))
                .isPresent();
    }

    @Override
    public boolean push(String triggerId, View view) {
        return promptly.call(() ->
                        slack.viewsPush(request -> request.triggerId(triggerId).view(view)))
                .isPresent();
    }

    @Override
    public void update(String viewId, View view) {
        quietly(
                "A modal",
                () -> slack.viewsUpdate(request -> request.viewId(viewId).view(view)));
    }

    @Override
    public void whisper(Ear ear, Drawn message) {
        show(
                ear,
                message,
                "ephemeral",
                () -> slack.chatPostEphemeral(
                        request -> request.channel(ear.channel().id())
                                .user(ear.person().id())
                                .threadTs(ear.threadTs())
                                .text(message.text())
                                .blocks(message.blocks())));
    }

    @Override
    public void share(Ear ear, Drawn message) {
        show(
                ear,
                message,
                "in_channel",
                () -> slack.chatPostMessage(
                        request -> request.channel(ear.channel().id())
                                .threadTs(ear.threadTs())
                                .text(message.text())
                                .blocks(message.blocks())));
    }

    private void show(Ear ear, Drawn message, String audience, Calls.Call<? extends SlackApiTextResponse> call) {
        whispers.execute(() -> {
            var sent = Calls.run(call);
            if (sent instanceof Outcome.Refused<?> refused) {
                answer(ear, message, audience, refused.error());
            } else if (!(sent instanceof Outcome.Done<?>)) {
                LOG.warn("A whisper got lost: {}", sent);
            }
        });
    }

    @Override
    public void react(MessageRef message, String emoji) {
        quietly(
                "A reaction",
                () -> slack.reactionsAdd(
                        request -> request.channel(message.channel().id())
                                .timestamp(message.ts())
                                .name(emoji)));
    }

    @Override
    public void home(PersonId person, View view) {
        quietly(
                "A home",
                () -> slack.viewsPublish(request -> request.userId(person.id()).view(view)));
    }

    @Override
    public void send(Ear ear, String fileName, Supplier<String> content, Drawn failed) {
        Calls.Call<SlackApiTextResponse> upload = () -> {
            var direct = slack.conversationsOpen(
                    request -> request.users(List.of(ear.person().id())));
            return direct.isOk()
                    ? slack.filesUploadV2(
                            request -> request.channel(direct.getChannel().getId())
                                    .filename(fileName)
                                    .title(fileName)
                                    .content(content.get()))
                    : direct;
        };
        whispers.execute(() -> {
            if (!isDone("A file", upload)) {
                whisper(ear, failed);
            }
        });
    }

    private void quietly(String what, Calls.Call<? extends SlackApiTextResponse> call) {
        whispers.execute(() -> isDone(what, call));
    }

    private static boolean isDone(String what, Calls.Call<? extends SlackApiTextResponse> call) {
        var outcome = Calls.run(call);
        boolean done = outcome instanceof Outcome.Done<?>;
        if (!done) {
            LOG.warn("{} got lost: {}", what, outcome);
        }
        return done;
    }

    /** The way for a channel that the bot is no member of. */
    private void answer(Ear ear, Drawn message, String audience, String error) {
        var url = ear.responseUrl();
        if (url == null) {
            LOG.warn("A whisper was refused: {}", error);
            return;
        }
        var body = new LinkedHashMap<String, Object>();
        body.put("response_type", audience);
        body.put("replace_original", false);
        body.put("text", message.text());
        body.put("blocks", message.blocks());
        try (var response = client.getHttpClient().postJsonBody(url, body)) {
            if (!response.isSuccessful()) {
                LOG.warn("A whisper by response URL was refused: status {}", response.code());
            }
        } catch (IOException lost) {
            LOG.warn("A whisper by response URL got lost: {}", lost.toString());
        }
    }

    @Override
    public void close() {
        whispers.shutdown();
    }
}
