package dev.readiness.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.digest.Ages;
import dev.readiness.digest.Tally;
import dev.readiness.digest.Trend;
import dev.readiness.slack.post.PictureUpload;
import dev.readiness.slack.post.SlackClient;
import dev.readiness.stage.Workspace;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A trend becomes a picture that lies in the workspace, with its words. */
class UploadedPicturesTest {
    @Test
    void aTrendIsDrawnAndUploadedAndDescribed(@TempDir Path folder) throws Exception {
        try (var workspace = Workspace.open(folder)) {
            var slack = SlackClient.create(workspace.apiUrl(), Duration.ofSeconds(5));
            var pictures = new UploadedPictures(
                    new PictureUpload(slack, slack.methods(Workspace.TOKEN), Duration.ofSeconds(20)));
            var day = new Trend.Day(LocalDate.of(2026, 11, 25), new Tally(5, 3, 1));

            var picture = pictures.of(new Trend(List.of(day), Ages.NONE)).orElseThrow();

            assertThat(picture.alt()).contains("5 of 8 items answered", "1 risk raised");
            var stored = ImageIO.read(URI.create(workspace.pageUrl() + "playground/file/" + picture.file())
                    .toURL());
            assertThat(stored.getWidth()).isEqualTo(1000);
            assertThat(pictures.of(new Trend(List.of(), Ages.NONE))).isEmpty();
            slack.close();
        }
    }
}
