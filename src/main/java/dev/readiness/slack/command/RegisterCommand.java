package dev.readiness.slack.command;

import dev.readiness.calendar.When;
import dev.readiness.checklist.DecisionStatus;
import dev.readiness.decision.DecisionId;
import dev.readiness.people.PersonId;
import dev.readiness.people.Prose;
import dev.readiness.usecase.ReviewRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The commands by which the register of decisions is kept. */
public sealed interface RegisterCommand extends Command.OfRegister {
    record Decisions(ReviewRef review) implements RegisterCommand, Command.OfReview {
        @Override
        public Command at(ReviewRef other) {
            return new Decisions(other);
        }

        @Override
        public <T> T match(RegisterCases<T> cases) {
            return cases.decisions(this);
        }
    }

    record Walk(ReviewRef review) implements RegisterCommand, Command.ChangeOfReview {
        @Override
        public Command at(ReviewRef other) {
            return new Walk(other);
        }

        @Override
        public <T> T match(RegisterCases<T> cases) {
            return cases.walk(this);
        }
    }

    record Add(
            ReviewRef review,
            Prose title,
            @Nullable PersonId owner,
            @Nullable When due,
            @Nullable String area) implements RegisterCommand, Command.ChangeOfReview {
        @Override
        public List<PersonId> named() {
            return Command.named(List.of(), owner);
        }

        @Override
        public Command at(ReviewRef other) {
            return new Add(other, title, owner, due, area);
        }

        @Override
        public <T> T match(RegisterCases<T> cases) {
            return cases.add(this);
        }
    }

    /** Null leaves a thing as it is. */
    record Amend(
            ReviewRef review,
            DecisionId decision,
            @Nullable DecisionStatus status,
            @Nullable PersonId owner,
            @Nullable When due,
            @Nullable Prose depends,
            @Nullable Prose next)
            implements RegisterCommand, Command.ChangeOfReview {
        @Override
        public List<PersonId> named() {
            return Command.named(List.of(), owner);
        }

        @Override
        public Command at(ReviewRef other) {
            return new Amend(other, decision, status, owner, due, depends, next);
        }

        @Override
        public <T> T match(RegisterCases<T> cases) {
            return cases.amend(this);
        }
    }

    record Decide(ReviewRef review, DecisionId decision, Prose outcome, Prose rationale)
            implements RegisterCommand, Command.ChangeOfReview {
        @Override
        public Command at(ReviewRef other) {
            return new Decide(other, decision, outcome, rationale);
        }

        @Override
        public <T> T match(RegisterCases<T> cases) {
            return cases.decide(this);
        }
    }

    record Drop(ReviewRef review, DecisionId decision, Prose reason)
            implements RegisterCommand, Command.ChangeOfReview {
        @Override
        public Command at(ReviewRef other) {
            return new Drop(other, decision, reason);
        }

        @Override
        public <T> T match(RegisterCases<T> cases) {
            return cases.drop(this);
        }
    }

    @Override
    default <T> T match(Command.Cases<T> cases) {
        return cases.register(this);
    }

    <T> T match(RegisterCases<T> cases);

    /** One answer for each of these commands. */
    interface RegisterCases<T> {
        T decisions(Decisions command);

        T walk(Walk command);

        T add(Add command);

        T amend(Amend command);

        T decide(Decide command);

        T drop(Drop command);
    }
}
