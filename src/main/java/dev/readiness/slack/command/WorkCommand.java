package dev.readiness.slack.command;

import dev.readiness.calendar.When;
import dev.readiness.people.PersonId;
import dev.readiness.people.Prose;
import dev.readiness.usecase.ReviewRef;
import dev.readiness.usecase.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The commands by which a team shares its work out, puts it off, takes it back and takes it with it. */
public sealed interface WorkCommand extends Command.Work {
    record Todo(boolean why) implements WorkCommand {
        @Override
        public <T> T match(WorkCases<T> cases) {
            return cases.todo(this);
        }
    }

    record Assign(ReviewRef review, Target target, PersonId person) implements WorkCommand, Command.ChangeOfReview {
        @Override
        public List<PersonId> named() {
            return Command.named(List.of(), person);
        }

        @Override
        public Command at(ReviewRef other) {
            return new Assign(other, target, person);
        }

        @Override
        public <T> T match(WorkCases<T> cases) {
            return cases.assign(this);
        }
    }

    record NotMine(ReviewRef review, Target target) implements WorkCommand, Command.ChangeOfReview {
        @Override
        public Command at(ReviewRef other) {
            return new NotMine(other, target);
        }

        @Override
        public <T> T match(WorkCases<T> cases) {
            return cases.notMine(this);
        }
    }

    record Snooze(ReviewRef review, Target target, When until, Prose because)
            implements WorkCommand, Command.ChangeOfReview {
        @Override
        public Command at(ReviewRef other) {
            return new Snooze(other, target, until, because);
        }

        @Override
        public <T> T match(WorkCases<T> cases) {
            return cases.snooze(this);
        }
    }

    /** Somebody is on what they were reminded of. */
    record Seen(ReviewRef review, Target target) implements WorkCommand, Command.ChangeOfReview {
        @Override
        public Command at(ReviewRef other) {
            return new Seen(other, target);
        }

        @Override
        public <T> T match(WorkCases<T> cases) {
            return cases.seen(this);
        }
    }

    record Away(When from, When until, @Nullable PersonId delegate) implements WorkCommand {
        @Override
        public List<PersonId> named() {
            return Command.named(List.of(), delegate);
        }

        @Override
        public boolean changesSomething() {
            return true;
        }

        @Override
        public <T> T match(WorkCases<T> cases) {
            return cases.away(this);
        }
    }

    record Back() implements WorkCommand {
        @Override
        public boolean changesSomething() {
            return true;
        }

        @Override
        public <T> T match(WorkCases<T> cases) {
            return cases.back(this);
        }
    }

    record Settings() implements WorkCommand {
        @Override
        public <T> T match(WorkCases<T> cases) {
            return cases.settings(this);
        }
    }

    record Undo() implements WorkCommand {
        @Override
        public boolean changesSomething() {
            return true;
        }

        @Override
        public <T> T match(WorkCases<T> cases) {
            return cases.undo(this);
        }
    }

    /** {@code format} is md or json. */
    record Export(ReviewRef review, String format) implements WorkCommand, Command.OfReview {
        @Override
        public Command at(ReviewRef other) {
            return new Export(other, format);
        }

        @Override
        public <T> T match(WorkCases<T> cases) {
            return cases.export(this);
        }
    }

    record Redact(ReviewRef review, Target target) implements WorkCommand, Command.ChangeOfReview {
        @Override
        public Command at(ReviewRef other) {
            return new Redact(other, target);
        }

        @Override
        public <T> T match(WorkCases<T> cases) {
            return cases.redact(this);
        }
    }

    @Override
    default <T> T match(Command.Cases<T> cases) {
        return cases.work(this);
    }

    <T> T match(WorkCases<T> cases);

    /** One answer for each of these commands. */
    interface WorkCases<T> {
        T todo(Todo command);

        T assign(Assign command);

        T notMine(NotMine command);

        T snooze(Snooze command);

        T seen(Seen command);

        T away(Away command);

        T back(Back command);

        T settings(Settings command);

        T undo(Undo command);

        T export(Export command);

        T redact(Redact command);
    }
}
