package dev.readiness.slack.command;

import dev.readiness.people.Prose;
import dev.readiness.review.Ending;
import dev.readiness.usecase.ReviewRef;
import dev.readiness.usecase.Target;
import dev.readiness.usecase.WaiveRisk;

/** The commands by which people see what stands against a workload, let it be, and sign. */
public sealed interface VerdictCommand extends Command.OfVerdict {
    record Risks(ReviewRef review) implements VerdictCommand, Command.OfReview {
        @Override
        public Command at(ReviewRef other) {
            return new Risks(other);
        }

        @Override
        public <T> T match(VerdictCases<T> cases) {
            return cases.risks(this);
        }
    }

    record Waive(ReviewRef review, Target target, WaiveRisk.Terms terms)
            implements VerdictCommand, Command.ChangeOfReview {
        @Override
        public Command at(ReviewRef other) {
            return new Waive(other, target, terms);
        }

        @Override
        public <T> T match(VerdictCases<T> cases) {
            return cases.waive(this);
        }
    }

    record Own(ReviewRef review) implements VerdictCommand, Command.ChangeOfReview {
        @Override
        public Command at(ReviewRef other) {
            return new Own(other);
        }

        @Override
        public <T> T match(VerdictCases<T> cases) {
            return cases.own(this);
        }
    }

    record Close(ReviewRef review, Ending ending, Prose note) implements VerdictCommand, Command.ChangeOfReview {
        @Override
        public Command at(ReviewRef other) {
            return new Close(other, ending, note);
        }

        @Override
        public <T> T match(VerdictCases<T> cases) {
            return cases.close(this);
        }
    }

    record Reopen(ReviewRef review) implements VerdictCommand, Command.ChangeOfReview {
        @Override
        public Command at(ReviewRef other) {
            return new Reopen(other);
        }

        @Override
        public <T> T match(VerdictCases<T> cases) {
            return cases.reopen(this);
        }
    }

    @Override
    default <T> T match(Command.Cases<T> cases) {
        return cases.verdict(this);
    }

    <T> T match(VerdictCases<T> cases);

    /** One answer for each of these commands. */
    interface VerdictCases<T> {
        T risks(Risks command);

        T waive(Waive command);

        T own(Own command);

        T close(Close command);

        T reopen(Reopen command);
    }
}
