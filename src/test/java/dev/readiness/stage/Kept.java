package dev.readiness.stage;

import dev.readiness.checklist.PackageId;
import dev.readiness.checklist.ReviewPackage;
import dev.readiness.fixtures.Some;
import dev.readiness.store.Database;
import dev.readiness.store.PackageCodec;
import dev.readiness.store.StoredReviews;
import dev.readiness.usecase.AnswerItem;
import dev.readiness.usecase.ExportReview;
import dev.readiness.usecase.HandOver;
import dev.readiness.usecase.NoteItem;
import dev.readiness.usecase.OpenReview;
import dev.readiness.usecase.Packages;
import dev.readiness.usecase.RedactItem;
import dev.readiness.usecase.Reviews;
import dev.readiness.usecase.SetReview;
import dev.readiness.usecase.ShowReview;
import dev.readiness.usecase.SnoozeItems;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/** The use cases on a real SQLite file, without Slack. */
public final class Kept implements AutoCloseable {
    private final Database database;

    private Kept(Database database) {
        this.database = database;
    }

    public static Kept open(Path folder) {
        return new Kept(Database.open("jdbc:sqlite:" + folder.resolve("kept.db")));
    }

    /** What people can ask for. */
    public record Doers(
            OpenReview open,
            AnswerItem answer,
            NoteItem note,
            SetReview set,
            ShowReview show,
            HandOver hand,
            SnoozeItems snooze,
            RedactItem redact,
            ExportReview export) {}

    /** The reviews, whose packages are read and written so. */
    public Reviews reviews(Function<String, ReviewPackage> read, Function<ReviewPackage, String> write) {
        return new StoredReviews(
                database,
                new PackageCodec() {
                    @Override
                    public String write(ReviewPackage pack) {
                        return write.apply(pack);
                    }

                    @Override
                    public ReviewPackage read(String body) {
                        return read.apply(body);
                    }
                },
                Some.NO_RULES,
                () -> {});
    }

    public Doers doers(Clock clock, Function<String, ReviewPackage> read, Function<ReviewPackage, String> write) {
        var reviews = reviews(read, write);
        var packages = new Packages(List.of(Some.packOf("some", 3)), new PackageId("some"));
        return new Doers(
                new OpenReview(reviews, packages, clock),
                new AnswerItem(reviews, clock),
                new NoteItem(reviews, clock),
                new SetReview(reviews, clock),
                new ShowReview(reviews),
                new HandOver(reviews, clock),
                new SnoozeItems(reviews, clock),
                new RedactItem(reviews, clock),
                new ExportReview(reviews, clock));
    }

    @Override
    public void close() {
        database.close();
    }
}
