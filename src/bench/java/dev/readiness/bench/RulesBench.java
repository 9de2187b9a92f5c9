package dev.readiness.bench;

import dev.readiness.checklist.Choice;
import dev.readiness.checklist.ItemId;
import dev.readiness.checklist.ReviewPackage;
import dev.readiness.risk.Evaluation;
import dev.readiness.risk.Facts;
import dev.readiness.risk.RiskRules;
import dev.readiness.rules.CelRules;
import dev.readiness.settings.PackageFiles;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long all rules of the platform package take: to be compiled once, and to be evaluated on every change. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class RulesBench {
    /** The shipped package. */
    @State(Scope.Benchmark)
    public static class Shipped {
        final ReviewPackage pack =
                new PackageFiles().load(Path.of("config/packages")).get().get(0);
    }

    /** Its rules, compiled. */
    @State(Scope.Benchmark)
    public static class Compiled {
        final RiskRules rules = new CelRules().rulesOf(new Shipped().pack);
        final Facts facts = new HalfAnswered();
    }

    /** What every answer, decision and local day costs a review. */
    @Benchmark
    public Evaluation evaluateAll(Compiled compiled) {
        return compiled.rules.evaluate(compiled.facts);
    }

    /** What a start costs, in a cold process. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Fork(5)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public RiskRules compileAllAtFirst(Shipped shipped) {
        return new CelRules().rulesOf(shipped.pack);
    }

    /** What it costs in a warm one. */
    @Benchmark
    public RiskRules compileAllAgain(Shipped shipped) {
        return new CelRules().rulesOf(shipped.pack);
    }

    /** A review in the middle of its walk, on which four rules stand. */
    private static final class HalfAnswered implements Facts {
        @Override
        public Optional<Choice> answer(ItemId item) {
            return switch (item.text()) {
                case "workloads-identified", "deploy-verification" -> Optional.of(Choice.YES);
                case "ingress-documented" -> Optional.of(Choice.NO);
                case "rollback-defined" -> Optional.of(Choice.NOT_SURE);
                default -> Optional.empty();
            };
        }

        @Override
        public int evidence(ItemId item) {
            return 1;
        }

        @Override
        public boolean decided(String decision) {
            return decision.equals("first-workloads");
        }

        @Override
        public boolean overdue(String decision) {
            return false;
        }

        @Override
        public int answered() {
            return 4;
        }

        @Override
        public int total() {
            return 8;
        }

        @Override
        public int daysLeft() {
            return 7;
        }

        @Override
        public boolean owned() {
            return false;
        }
    }
}
