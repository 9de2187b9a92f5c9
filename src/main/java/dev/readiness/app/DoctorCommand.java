package dev.readiness.app;

import dev.readiness.app.doctor.Doctor;
import dev.readiness.app.doctor.Finding;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says what keeps the bot from running, line by line, and what to do. */
@Command(
        name = "doctor",
        description = "Check environment, configuration, Slack and database; nothing is changed.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    DoctorCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        var findings = new Doctor(environment, Clock.systemUTC()).examine();
        findings.forEach(finding -> spec.commandLine().getOut().println(finding));
        return findings.stream().anyMatch(Finding::isBad) ? 1 : 0;
    }
}
