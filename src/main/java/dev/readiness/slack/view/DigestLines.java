package dev.readiness.slack.view;

import dev.readiness.digest.AreaRow;
import dev.readiness.digest.Entry;
import dev.readiness.digest.What;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A digest's lines, each of one review, decision or focus area. */
record DigestLines(People people) {
    private static final int TITLE = 70;

    String line(Entry entry) {
        var name = "*" + entry.review() + "* `" + entry.workload() + "`";
        return "• " + name + entry.match(this::atRisk, this::toDecide, this::quiet, this::due, this::changed);
    }

    private static String text(String title) {
        return Escape.text(Fit.title(title, TITLE));
    }

    private String atRisk(Entry.AtRisk entry) {
        var facts = new ArrayList<String>();
        if (!entry.risks().isEmpty()) {
            int all = entry.risks().size() + entry.more();
            var titles = entry.risks().stream().map(DigestLines::text).collect(Collectors.joining("; "));
            facts.add("▲ " + StatusView.counted(all, "high risk") + ": " + titles
                    + (entry.more() > 0 ? " and " + entry.more() + " more" : ""));
        }
        if (!entry.blocked().isEmpty()) {
            facts.add("⊘ blocked: " + DecisionLines.numbers(entry.blocked()));
        }
        facts.add("lead " + people.show(entry.lead()));
        return behind(facts);
    }

    private String toDecide(Entry.ToDecide entry) {
        var decision = entry.decision();
        var title = decision.title().text();
        var facts = new ArrayList<String>();
        facts.add("owner " + people.show(decision.owner()));
        if (decision.due() != null) {
            facts.add(due(decision.due(), entry.daysLate()));
        }
        facts.add(decision.status().word().toLowerCase(Locale.ROOT));
        if (decision.blocking()) {
            facts.add("holds up required items");
        }
        return " *" + decision.id() + "* " + (decision.written() ? Escape.typed(title, TITLE) : text(title))
                + behind(facts);
    }

    private String quiet(Entry.Quiet entry) {
        return behind(List.of("quiet since " + Marks.moment(entry.last()), "lead " + people.show(entry.lead())));
    }

    private String due(Entry.Due entry) {
        return behind(List.of(
                due(entry.due(), entry.daysLate()),
                entry.answered() + " of " + entry.total() + " answered",
                "lead " + people.show(entry.lead())));
    }

    private static String due(LocalDate day, int daysLate) {
        return (daysLate > 0 ? "overdue by " + StatusView.counted(daysLate, "day") + ", " : "") + "due "
                + Marks.day(day);
    }

    private String changed(Entry.Changed entry) {
        var facts = new ArrayList<String>();
        new EnumMap<>(entry.changes()).forEach((what, times) -> facts.add(words(what, times)));
        return " — " + String.join(", ", facts);
    }

    private static String words(What what, int times) {
        return switch (what) {
            case OPENED -> "opened";
            case CLOSED -> "closed";
            case REOPENED -> "opened again";
            case OWNED -> "ownership accepted";
            case RISK_RAISED -> StatusView.counted(times, "risk") + " raised";
            case RISK_CLEARED -> StatusView.counted(times, "risk") + " cleared";
            case WAIVED -> StatusView.counted(times, "waiver");
            case DECIDED -> StatusView.counted(times, "decision") + " made";
            case DROPPED -> StatusView.counted(times, "decision") + " dropped";
            case ANSWERED -> StatusView.counted(times, "answer");
        };
    }

    private static String behind(List<String> facts) {
        return " — " + String.join(" · ", facts);
    }

    /** Area, state, owner, status, risk. */
    String row(AreaRow row) {
        var owners = row.owners().stream().map(people::show).collect(Collectors.joining(", "))
                + (row.moreOwners() > 0 ? " and " + row.moreOwners() + " more" : "");
        var whose = row.open() > 0 ? "owner " : "lead ";
        return "• *" + text(row.title()) + "* — " + row.answered() + " of " + row.total() + " answered · " + whose
                + owners + " · " + status(row) + " · " + risk(row);
    }

    private static String status(AreaRow row) {
        var status = row.status();
        return status == null
                ? "no open decision"
                : status.word().toLowerCase(Locale.ROOT) + " (" + StatusView.counted(row.open(), "open decision") + ")";
    }

    private static String risk(AreaRow row) {
        var risk = row.risk();
        return risk == null
                ? "no risk"
                : risk.name().toLowerCase(Locale.ROOT) + " risk in " + StatusView.counted(row.atRisk(), "review");
    }
}
