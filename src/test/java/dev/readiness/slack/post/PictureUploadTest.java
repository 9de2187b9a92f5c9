package dev.readiness.slack.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.model.block.ImageBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.SlackFileObject;
import dev.readiness.people.ChannelId;
import dev.readiness.slack.view.Drawn;
import dev.readiness.stage.LogLines;
import dev.readiness.stage.Who;
import dev.readiness.stage.Workspace;
import dev.readiness.usecase.Letter;
import dev.readiness.usecase.Parcel;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A picture is uploaded so that the next message can show it; what goes wrong costs the picture and nothing else. */
class PictureUploadTest {
    /** No other test has its log speak of it. */
    private static final String NAME = "upload-test.png";

    private static final byte[] PNG = ByteString.decodeHex("89504e470d0a1a0a00").toByteArray();
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final String INFO = "{\"ok\": true, \"file\": {\"id\": \"F1\", \"mimetype\": \"image/png\"}}";

    private Slack slack;

    private void connect(String apiUrl) {
        slack = SlackClient.create(apiUrl, Duration.ofSeconds(1));
    }

    @AfterEach
    void close() throws Exception {
        slack.close();
    }

    private static Parcel parcel() {
        var letter = new Letter.ChannelPaused(new ChannelId("C1"), Instant.EPOCH, List.of(), "is_archived");
        return new Parcel(
                "some/key",
                new Parcel.Content.Written(letter),
                new Parcel.Target(new ChannelId(Workspace.CHANNEL), null, null),
                new Parcel.Revision(1, false, null),
                null,
                0,
                null,
                1);
    }

    private static Drawn withPicture(String file) {
        var picture = ImageBlock.builder()
                .altText("a trend")
                .slackFile(SlackFileObject.builder().id(file).build())
                .build();
        var words = SectionBlock.builder()
                .text(MarkdownTextObject.builder().text("the digest").build())
                .build();
        return new Drawn("the digest", List.of(words, picture));
    }

    @Test
    void theNextMessageCanShowIt(@TempDir Path folder) throws Exception {
        try (var workspace = Workspace.open(folder)) {
            connect(workspace.apiUrl());
            var methods = slack.methods(Workspace.TOKEN);
            var file = new PictureUpload(slack, methods, Duration.ofSeconds(20)).upload(NAME, PNG, "a trend");

            var posted =
                    new Post(methods).post(parcel(), new ChannelId(Workspace.CHANNEL), withPicture(file.orElseThrow()));
            assertThat(posted).isInstanceOf(Outcome.Done.class);
            assertThat(workspace.messages(Who.LEAD, Workspace.CHANNEL).toString())
                    .contains("slack_file", file.get());
        }
    }

    @Test
    void aMessageWhosePictureIsNotFoundGoesWithoutIt(@TempDir Path folder) throws Exception {
        try (var workspace = Workspace.open(folder)) {
            connect(workspace.apiUrl());
            var post = new Post(slack.methods(Workspace.TOKEN));
            var posted = post.post(parcel(), new ChannelId(Workspace.CHANNEL), withPicture("F0NOWHERE"));

            assertThat(posted).isInstanceOf(Outcome.Done.class);
            var message = workspace.messages(Who.LEAD, Workspace.CHANNEL).get(0);
            assertThat(message.path("blocks")).hasSize(1);
            assertThat(message.toString()).contains("the digest").doesNotContain("slack_file");
            var edited = post.edit(
                    parcel(),
                    new ChannelId(Workspace.CHANNEL),
                    message.path("ts").asText(),
                    withPicture("F0NOWHERE"));
            assertThat(edited).isInstanceOf(Outcome.Done.class);
        }
    }

    /** Slack's file methods, of which one answers as the test wants. */
    private static final class FileServer implements AutoCloseable {
        private final MockWebServer server = new MockWebServer();
        private final Map<String, MockResponse> odd;

        FileServer(Map<String, MockResponse> odd) throws Exception {
            this.odd = odd;
            server.setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) {
                    return answer(request.getUrl().pathSegments().get(1));
                }
            });
            server.start();
        }

        private MockResponse answer(String method) {
            return odd.getOrDefault(
                    method,
                    body(
                            switch (method) {
                                case "files.getUploadURLExternal" ->
                                    "{\"ok\": true, \"file_id\": \"F1\", \"upload_url\": \""
                                            + server.url("/upload/F1?secret=s3cret") + "\"}";
                                case "files.info" -> INFO;
                                case "files.completeUploadExternal" -> "{\"ok\": true, \"files\": [{\"id\": \"F1\"}]}";
                                default -> "OK - 9";
                            }));
        }

        static MockResponse body(String body) {
            return new MockResponse.Builder().body(body).build();
        }

        String apiUrl() {
            return server.url("/api/").toString();
        }

        @Override
        public void close() {
            server.close();
        }
    }

    private static MockResponse odd(String kind) {
        return switch (kind) {
            case "500" -> new MockResponse.Builder().code(500).build();
            case "413" -> new MockResponse.Builder().code(413).body("too large").build();
            case "429" ->
                new MockResponse.Builder()
                        .code(429)
                        .addHeader("Retry-After", "30")
                        .build();
            case "html" -> FileServer.body("<!DOCTYPE html><title>Slack</title>");
            case "hangs" ->
                new MockResponse.Builder().headersDelay(3, TimeUnit.SECONDS).build();
            case "unknown kind" -> FileServer.body("{\"ok\": true, \"file\": {\"id\": \"F1\", \"mimetype\": \"\"}}");
            default -> FileServer.body("{\"ok\": false, \"error\": \"" + kind + "\"}");
        };
    }

    @ParameterizedTest
    @CsvSource({
        "files.getUploadURLExternal, missing_scope, missing_scope",
        "files.getUploadURLExternal, file_uploads_disabled, file_uploads_disabled",
        "files.getUploadURLExternal, 429, Wait",
        "files.getUploadURLExternal, 500, status 500",
        "files.getUploadURLExternal, html, Unclear",
        "files.getUploadURLExternal, hangs, Unclear",
        "F1, 413, upload: status 413",
        "F1, 500, upload: status 500",
        "F1, hangs, upload:",
        "files.completeUploadExternal, file_not_found, file_not_found",
        "files.completeUploadExternal, file_type_not_allowed, file_type_not_allowed",
        "files.completeUploadExternal, 500, status 500",
        "files.info, missing_scope, missing_scope",
        "files.info, 429, Wait",
        "files.info, unknown kind, not looked into within 2 s"
    })
    void whateverGoesWrongThereIsNoPictureAndOneLineWithAnIdSaysWhy(String method, String kind, String reason)
            throws Exception {
        try (var server = new FileServer(Map.of(method, odd(kind)));
                var log = LogLines.open()) {
            connect(server.apiUrl());
            var upload = new PictureUpload(slack, slack.methods(Workspace.TOKEN), PATIENCE);

            assertThat(upload.upload(NAME, PNG, "a trend")).isEmpty();

            assertThat(log.with(NAME))
                    .singleElement()
                    .asString()
                    .matches("WARN E-[0-9A-F]{6} The picture " + NAME + " was not taken.*")
                    .contains(reason)
                    .doesNotContain("s3cret")
                    .doesNotContain(Workspace.TOKEN);
        }
    }

    @Test
    void whereNothingGoesWrongNothingIsLogged() throws Exception {
        try (var server = new FileServer(Map.of());
                var log = LogLines.open()) {
            connect(server.apiUrl());
            assertThat(new PictureUpload(slack, slack.methods(Workspace.TOKEN), PATIENCE).upload(NAME, PNG, "a"))
                    .contains("F1");
            assertThat(log.with(NAME)).isEmpty();
        }
    }
}
