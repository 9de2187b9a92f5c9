package dev.readiness.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.readiness.stage.Workspace;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import okio.ByteString;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files come in Slack's three steps, and blocks show only pictures that are there. */
class UploadsTest {
    private static final ByteString PNG = ByteString.decodeHex("89504e470d0a1a0a0000");

    @TempDir
    static Path folder;

    private static Workspace workspace;
    private static Caller slack;

    @BeforeAll
    static void open() {
        workspace = Workspace.open(folder);
        slack = new Caller(workspace);
    }

    @AfterAll
    static void close() {
        workspace.close();
    }

    /** A place for a file: its id, and where its bytes go. */
    private record Place(String id, String url) {
        static Place of(String name, int length) {
            var answer = slack.call("files.getUploadURLExternal", "filename", name, "length", Integer.toString(length));
            return new Place(
                    answer.path("file_id").asText(), answer.path("upload_url").asText());
        }

        HttpResponse<String> takes(ByteString bytes) throws IOException, InterruptedException {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(url))
                                    .POST(HttpRequest.BodyPublishers.ofByteArray(bytes.toByteArray()))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
        }

        String completes() {
            return slack.error("files.completeUploadExternal", "files", "[{\"id\": \"" + id + "\", \"title\": \"T\"}]");
        }
    }

    private static String posting(String slackFile) {
        var image = "[{\"type\": \"image\", \"alt_text\": \"a trend\", \"slack_file\": " + slackFile + "}]";
        return slack.error("chat.postMessage", "channel", Workspace.CHANNEL, "text", "x", "blocks", image);
    }

    private static String id(Place place) {
        return "{\"id\": \"" + place.id() + "\"}";
    }

    private static String mimetype(Place place) {
        return slack.call("files.info", "file", place.id()).at("/file/mimetype").asText();
    }

    private static Place uploaded(String name, ByteString bytes) throws Exception {
        var place = Place.of(name, bytes.size());
        assertThat(place.takes(bytes).body()).isEqualTo("OK - " + bytes.size());
        assertThat(place.completes()).isEqualTo("ok");
        return place;
    }

    @Test
    void aPictureIsShownOnceItWasUploadedCompletedAndLookedInto() throws Exception {
        var place = Place.of("trend.png", PNG.size());
        assertThat(posting(id(place))).as("no bytes").isEqualTo("invalid_blocks");
        assertThat(place.completes()).as("no bytes").isEqualTo("file_not_found");
        place.takes(PNG);
        assertThat(posting(id(place))).as("not complete").isEqualTo("invalid_blocks");
        var done = slack.call("files.completeUploadExternal", "files", "[" + id(place) + "]")
                .at("/files/0");
        assertThat(done.path("mimetype").asText()).as("not looked into").isEmpty();
        assertThat(done.path("title").asText()).isEqualTo("trend.png");
        assertThat(posting(id(place))).as("not looked into").isEqualTo("invalid_blocks");

        await().atMost(Duration.ofSeconds(10)).until(() -> mimetype(place).equals("image/png"));
        assertThat(posting(id(place))).isEqualTo("ok");
        assertThat(posting("{\"url\": \"" + done.path("permalink").asText() + "\"}"))
                .isEqualTo("ok");
        assertThat(posting("{\"id\": \"" + place.id() + "\", \"url\": \""
                        + done.path("permalink").asText() + "\"}"))
                .as("both")
                .isEqualTo("invalid_blocks");
        var shown = slack.get("/playground/file/" + place.id());
        assertThat(shown.headers().firstValue("Content-Type").orElseThrow()).startsWith("image/png");
    }

    @Test
    void aPlaceTakesTheBytesThatWereAnnouncedOnce() throws Exception {
        var place = Place.of("trend.png", PNG.size());
        assertThat(place.takes(ByteString.EMPTY).statusCode()).isEqualTo(400);
        assertThat(place.takes(PNG.substring(1)).body()).isEqualTo("10 bytes were to come, not 9");
        assertThat(place.takes(PNG).statusCode()).isEqualTo(200);
        assertThat(place.takes(PNG).body()).contains("used already");
        assertThat(place.completes()).isEqualTo("ok");
        assertThat(place.completes()).isEqualTo("file_not_found");
        assertThat(place.takes(PNG).body()).contains("used already");
        assertThat(new Place("F0NOWHERE", place.url().replaceFirst("F[A-Z0-9]+$", "F0NOWHERE"))
                        .takes(PNG)
                        .body())
                .isEqualTo("no such upload");
    }

    @Test
    void aPlaceIsNotKeptForEver() throws Exception {
        var place = Place.of("trend.png", PNG.size());
        workspace.advances("PT31M");
        assertThat(place.takes(PNG).body()).contains("has expired");
        assertThat(place.completes()).isEqualTo("file_not_found");
    }

    @Test
    void whatIsNoPictureIsNotShownWhateverItsNameSays() throws Exception {
        var place = uploaded("trend.png", ByteString.encodeUtf8("<svg xmlns='http://www.w3.org/2000/svg'/>"));
        workspace.advances("PT1S");
        assertThat(posting(id(place))).isEqualTo("invalid_blocks");
        var nameless = uploaded("trend", PNG);
        workspace.advances("PT1S");
        assertThat(posting(id(nameless))).isEqualTo("ok");
    }

    @ParameterizedTest
    @CsvSource({
        "{}, invalid_blocks",
        "'{\"id\": \"F0NOWHERE\"}', invalid_blocks",
        "'{\"id\": \"\"}', invalid_blocks",
        "'{\"url\": \"https://elsewhere.example/trend.png\"}', invalid_blocks"
    })
    void aReferenceToNothingIsRefused(String slackFile, String error) {
        assertThat(posting(slackFile)).isEqualTo(error);
    }

    @Test
    void aPictureNeedsItsWords() throws Exception {
        var place = uploaded("trend.png", PNG);
        workspace.advances("PT1S");
        var image = "[{\"type\": \"image\", \"slack_file\": " + id(place) + "}]";
        assertThat(slack.error("chat.postMessage", "channel", Workspace.CHANNEL, "text", "x", "blocks", image))
                .isEqualTo("invalid_blocks");
    }

    @ParameterizedTest
    @CsvSource({
        "length, 10, missing_argument",
        "filename, trend.png, missing_argument",
        "alt_txt, 1001, alt_txt_too_large"
    })
    void aPlaceIsGivenForANameAndALength(String field, String value, String error) {
        var answer = field.equals("alt_txt")
                ? slack.error("files.getUploadURLExternal", "filename", "a.png", "length", "1", field, "x".repeat(1001))
                : slack.error("files.getUploadURLExternal", field, value);
        assertThat(answer).isEqualTo(error);
    }
}
