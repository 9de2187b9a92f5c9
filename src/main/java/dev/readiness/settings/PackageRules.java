package dev.readiness.settings;

import com.fasterxml.jackson.databind.JsonNode;
import dev.readiness.checklist.ReviewPackage;
import dev.readiness.risk.RuleCheck;
import dev.readiness.risk.RuleFault;
import dev.readiness.risk.RuleFinding;
import dev.readiness.risk.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/** Has the rules of a package file checked by who knows their language, and finds the places in the file again. */
final class PackageRules {
    private final Located file;
    private final RuleCheck rules;

    PackageRules(Located file, RuleCheck rules) {
        this.file = file;
        this.rules = rules;
    }

    /** What is wrong with each rule by itself; nothing while the ids that rules name are incomplete. */
    List<Problem> faults() {
        var items = new ArrayList<String>();
        boolean known = true;
        for (var section : file.json().path("checklist")) {
            known &= ids(section.path("items"), items);
        }
        var decisions = new ArrayList<String>();
        known &= ids(file.json().path("decisions"), decisions);
        return known && !items.isEmpty() ? faults(new Vocabulary(items, decisions)) : List.of();
    }

    private static boolean ids(JsonNode elements, List<String> found) {
        boolean complete = true;
        for (var element : elements) {
            complete &= element.path("id").isTextual();
            found.add(element.path("id").asText());
        }
        return complete;
    }

    private List<Problem> faults(Vocabulary vocabulary) {
        var problems = new ArrayList<Problem>();
        var risks = file.json().path("risks");
        for (int risk = 0; risk < risks.size(); risk++) {
            var when = risks.path(risk).path("when");
            var pointer = "/risks/" + risk + "/when";
            if (when.isTextual() && !when.asText().isEmpty()) {
                rules.faults(when.asText(), vocabulary)
                        .forEach(fault -> problems.add(file.inText(pointer, fault.offset(), said(fault))));
            }
        }
        return problems;
    }

    private static String said(RuleFault fault) {
        return fault.known().isEmpty()
                ? fault.what()
                : fault.what() + Near.hint(fault.typed(), fault.known()) + " (known: "
                        + String.join(", ", fault.known()) + ")";
    }

    /** The package, unless something is wrong with what its rules say. */
    Checked<ReviewPackage> judge(ReviewPackage pack) {
        var problems = new ArrayList<Problem>();
        var notes = new ArrayList<Problem>();
        rules.findings(pack).forEach(finding -> (finding.note() ? notes : problems).add(located(finding, pack)));
        Checked<ReviewPackage> judged = problems.isEmpty() ? Checked.good(pack) : Checked.bad(problems);
        return judged.noting(notes);
    }

    private Problem located(RuleFinding finding, ReviewPackage pack) {
        if (finding.about().isEmpty()) {
            return file.atKey("/risks", finding.what());
        }
        var ids = pack.risks().stream().map(risk -> risk.id()).toList();
        return file.atValue("/risks/" + ids.indexOf(finding.about().get()) + "/when", finding.what());
    }
}
