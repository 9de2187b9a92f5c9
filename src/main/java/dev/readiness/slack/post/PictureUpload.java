package dev.readiness.slack.post;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import com.slack.api.methods.response.files.FilesGetUploadURLExternalResponse;
import com.slack.api.model.File;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands pictures to the workspace without showing them, and waits until a message can; whatever fails, there is none. */
public final class PictureUpload {
    private static final Logger LOG = LoggerFactory.getLogger(PictureUpload.class);
    private static final MediaType PNG = MediaType.get("image/png");
    private static final Duration FIRST_LOOK = Duration.ofMillis(100);

    private final Slack client;
    private final MethodsClient slack;
    private final Duration patience;

    /** @param patience how long all of it may take, beyond a call that is under way */
    public PictureUpload(Slack client, MethodsClient slack, Duration patience) {
        this.client = client;
        this.slack = slack;
        this.patience = patience;
    }

    /** The file's id, to be referred to in a message; empty where it cannot be shown, for a reason that the log has. */
    public Optional<String> upload(String name, byte[] png, String altText) {
        long start = System.nanoTime();
        var outcome = place(name, png, altText)
                .then(place -> bytes(place, png))
                .then(file -> complete(file, name))
                .then(file -> untilShowable(file, start));
        if (outcome instanceof Outcome.Done<String> done) {
            return Optional.of(done.answer());
        }
        var id =
                String.format(Locale.ROOT, "E-%06X", ThreadLocalRandom.current().nextInt(1 << 24));
        LOG.warn("{} The picture {} was not taken by Slack, what it belongs to goes without it: {}", id, name, outcome);
        return Optional.empty();
    }

    private Outcome<FilesGetUploadURLExternalResponse> place(String name, byte[] png, String altText) {
        return Calls.run(() -> slack.filesGetUploadURLExternal(
                request -> request.filename(name).length(png.length).altTxt(altText)));
    }

    private Outcome<String> bytes(FilesGetUploadURLExternalResponse place, byte[] png) {
        var request = new Request.Builder()
                .url(place.getUploadUrl())
                .post(RequestBody.create(png, PNG))
                .build();
        try (var answer =
                client.getHttpClient().getOkHttpClient().newCall(request).execute()) {
            return answer.isSuccessful()
                    ? new Outcome.Done<>(place.getFileId())
                    : new Outcome.Refused<>("upload: status " + answer.code());
        } catch (IOException broken) {
            return new Outcome.Unclear<>("upload: " + broken.getClass().getSimpleName());
        }
    }

    private Outcome<String> complete(String file, String name) {
        var details = FileDetails.builder().id(file).title(name).build();
        return Calls.run(() -> slack.filesCompleteUploadExternal(request -> request.files(List.of(details))))
                .then(answer -> new Outcome.Done<>(file));
    }

    /** Slack knows a file's type once it has looked into it; before, it refuses messages that refer to it. */
    private Outcome<String> untilShowable(String file, long start) {
        var pause = FIRST_LOOK;
        while (System.nanoTime() - start < patience.toNanos()) {
            var type = Calls.run(() -> slack.filesInfo(request -> request.file(file)))
                    .then(answer -> new Outcome.Done<>(Optional.ofNullable(answer.getFile())
                            .map(File::getMimetype)
                            .orElse("")));
            if (!(type instanceof Outcome.Done<String> known)) {
                return type;
            }
            if (known.answer().startsWith("image/")) {
                return new Outcome.Done<>(file);
            }
            try {
                Thread.sleep(pause.toMillis());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return new Outcome.Unclear<>("stopped");
            }
            pause = pause.multipliedBy(2);
        }
        return new Outcome.Unclear<>("not looked into within " + patience.toSeconds() + " s");
    }
}
