package dev.readiness.slack.command;

import dev.readiness.calendar.When;
import dev.readiness.checklist.Choice;
import dev.readiness.checklist.PackageId;
import dev.readiness.people.PersonId;
import dev.readiness.people.Prose;
import dev.readiness.review.Evidence;
import dev.readiness.review.ReviewId;
import dev.readiness.review.WorkloadName;
import dev.readiness.usecase.ItemRef;
import dev.readiness.usecase.ListReviews.Which;
import dev.readiness.usecase.ReviewRef;
import dev.readiness.usecase.Target;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody typed behind the slash command, understood. */
public sealed interface Command {
    /** Nothing was typed: what concerns me here? */
    record Home() implements Command {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.home(this);
        }
    }

    /** {@code topic} is the verb asked about; null for all of them. */
    record Help(@Nullable String topic) implements Command {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.help(this);
        }
    }

    /** {@code workload} is null where the modal is wanted. */
    record Open(
            @Nullable WorkloadName workload,
            @Nullable PackageId pack,
            @Nullable PersonId lead,
            List<PersonId> owners,
            @Nullable When due)
            implements Command {
        public Open {
            owners = List.copyOf(owners);
        }

        @Override
        public List<PersonId> named() {
            return Command.named(owners, lead);
        }

        @Override
        public boolean changesSomething() {
            return workload != null;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.open(this);
        }
    }

    record Status(ReviewRef review, boolean shared) implements OfReview {
        @Override
        public Command at(ReviewRef other) {
            return new Status(other, shared);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.status(this);
        }
    }

    /** Pages count from 1. */
    record Listing(Which which, int page) implements Command {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.listing(this);
        }
    }

    record Answer(ReviewRef review, ItemRef item, Choice choice, Prose note, List<Evidence> links)
            implements ChangeOfReview {
        public Answer {
            links = List.copyOf(links);
        }

        @Override
        public Command at(ReviewRef other) {
            return new Answer(other, item, choice, note, links);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.answer(this);
        }
    }

    record Clear(ReviewRef review, ItemRef item) implements ChangeOfReview {
        @Override
        public Command at(ReviewRef other) {
            return new Clear(other, item);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.clear(this);
        }
    }

    record Note(ReviewRef review, ItemRef item, Prose text, List<Evidence> links) implements ChangeOfReview {
        public Note {
            links = List.copyOf(links);
        }

        @Override
        public Command at(ReviewRef other) {
            return new Note(other, item, text, links);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.note(this);
        }
    }

    /** Null leaves a thing as it is. */
    record Set(
            ReviewRef review,
            @Nullable PersonId lead,
            @Nullable List<PersonId> owners,
            @Nullable When due) implements ChangeOfReview {
        @Override
        public List<PersonId> named() {
            return Command.named(owners == null ? List.of() : owners, lead);
        }

        @Override
        public Command at(ReviewRef other) {
            return new Set(other, lead, owners, due);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.set(this);
        }
    }

    /** {@code target}, an item or a decision, is null for the history of the whole review. */
    record History(ReviewRef review, @Nullable Target target) implements OfReview {
        @Override
        public Command at(ReviewRef other) {
            return new History(other, target);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.history(this);
        }
    }

    /** A command that changes one review. */
    interface ChangeOfReview extends OfReview {
        @Override
        default boolean changesSomething() {
            return true;
        }
    }

    /** A command of one review, which can be asked of another one. */
    non-sealed interface OfReview extends Command {
        ReviewRef review();

        Command at(ReviewRef other);

        /** The same command, of that review. */
        default Command at(ReviewId id) {
            return at(new ReviewRef.Numbered(id));
        }
    }

    /** A command by which a team shares its work out, puts it off, takes it back and takes it with it. */
    sealed interface Work extends Command permits WorkCommand {}

    /** A command by which people see what stands against a workload, let it be, and sign. */
    sealed interface OfVerdict extends Command permits VerdictCommand {}

    /** A command by which the register of decisions is kept. */
    sealed interface OfRegister extends Command permits RegisterCommand {}

    /** A command about digests. */
    sealed interface OfDigests extends Command permits DigestCommand {}

    /** Those to whom it hands something, who must be able to act: looked up before it is carried out. */
    default List<PersonId> named() {
        return List.of();
    }

    /** These people, and that one where there is one. */
    static List<PersonId> named(List<PersonId> people, @Nullable PersonId one) {
        return Stream.concat(people.stream(), Stream.ofNullable(one)).toList();
    }

    /** Whether carrying it out changes anything, so that a repeat of it must not. */
    default boolean changesSomething() {
        return false;
    }

    <T> T match(Cases<T> cases);

    /** One answer for each command. */
    interface Cases<T> {
        T home(Home command);

        T help(Help command);

        T open(Open command);

        T status(Status command);

        T listing(Listing command);

        T answer(Answer command);

        T clear(Clear command);

        T note(Note command);

        T set(Set command);

        T history(History command);

        T work(WorkCommand command);

        T verdict(VerdictCommand command);

        T register(RegisterCommand command);

        T digest(DigestCommand command);
    }
}
