package dev.readiness.app;

import dev.readiness.chart.TrendPicture;
import dev.readiness.chart.TrendWords;
import dev.readiness.digest.Picture;
import dev.readiness.digest.Trend;
import dev.readiness.slack.post.PictureUpload;
import dev.readiness.usecase.Pictures;
import java.util.Optional;

/** Pictures as the chart draws them and Slack keeps them. */
record UploadedPictures(PictureUpload slack) implements Pictures {
    @Override
    public Optional<Picture> of(Trend trend) {
        return TrendPicture.draw(trend).flatMap(png -> {
            var words = TrendWords.describe(trend);
            return slack.upload("readiness.png", png, words).map(file -> new Picture(file, words));
        });
    }
}
